// The diagram's words, brought by the room's door.
import { addWords } from "../catalogue.ts";
import { diagram } from "../en/diagram.ts";

addWords(diagram);
