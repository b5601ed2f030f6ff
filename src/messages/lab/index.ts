// The Lab's words, brought by the room's door.
import { addWords } from "../catalogue.ts";
import { lab } from "../en/lab.ts";

addWords(lab);
