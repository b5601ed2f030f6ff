// The charts' words, brought by the room's door.
import { addWords } from "../catalogue.ts";
import { charts } from "../en/charts.ts";

addWords(charts);
