// The words of what is beside the charts, brought once it is opened.
import { addWords } from "../catalogue.ts";
import { chartExtras } from "../en/chartExtras.ts";

addWords(chartExtras);
