// The words of what travels, brought by the room's door.
import { addWords } from "../catalogue.ts";
import { travel } from "../en/travel.ts";

addWords(travel);
