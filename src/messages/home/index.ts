// The start page's words, brought by the room's door.
import { addWords } from "../catalogue.ts";
import { home } from "../en/home.ts";

addWords(home);
