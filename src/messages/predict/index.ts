// The words of predictions, brought by the room's door.
import { addWords } from "../catalogue.ts";
import { predict } from "../en/predict.ts";

addWords(predict);
