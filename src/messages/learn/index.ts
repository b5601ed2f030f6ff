// The words of Learn, brought by the room's door.
import { addWords } from "../catalogue.ts";
import { learn } from "../en/learn.ts";

addWords(learn);
