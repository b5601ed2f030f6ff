// The words of sharing from the Lab, brought once they are needed.
import { addWords } from "../catalogue.ts";
import { labShare } from "../en/labShare.ts";

addWords(labShare);
