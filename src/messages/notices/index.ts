// The words around what a scenario is told, brought once there is something to tell.
import { addWords } from "../catalogue.ts";
import { notices } from "../en/notices.ts";

addWords(notices);
