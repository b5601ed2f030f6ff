// The words of the two worlds on one clock, brought by the room's door.
import { addWords } from "../catalogue.ts";
import { worlds } from "../en/worlds.ts";

addWords(worlds);
