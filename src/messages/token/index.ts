// The words of the token that travels, brought by the room's door.
import { addWords } from "../catalogue.ts";
import { token } from "../en/token.ts";

addWords(token);
