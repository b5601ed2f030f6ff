// The waterfall's words, brought by the room's door.
import { addWords } from "../catalogue.ts";
import { waterfall } from "../en/waterfall.ts";

addWords(waterfall);
