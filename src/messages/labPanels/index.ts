// The words of the Lab's views of a run, brought with them.
import { addWords } from "../catalogue.ts";
import { labPanels } from "../en/labPanels.ts";

addWords(labPanels);
