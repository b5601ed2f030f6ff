// The words of sharing, brought by its door.
import { addWords } from "../catalogue.ts";
import { share } from "../en/share.ts";

addWords(share);
