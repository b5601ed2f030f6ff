// The words of reading what is given to the Lab, brought once they are needed.
import { addWords } from "../catalogue.ts";
import { labGiven } from "../en/labGiven.ts";

addWords(labGiven);
