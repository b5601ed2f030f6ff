// The words of Teach, brought by the page's door.
import { addWords } from "../catalogue.ts";
import { teach } from "../en/teach.ts";

addWords(teach);
