// The words of the guides for teachers, brought by their door.
import { addWords } from "../catalogue.ts";
import { guide } from "../en/guide.ts";

addWords(guide);
