// The words about an address that was not understood, brought once they are needed.
import { addWords } from "../catalogue.ts";
import { labNotices } from "../en/labNotices.ts";

addWords(labNotices);
