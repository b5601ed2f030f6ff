// The words of the marks in the charts, brought where a run has any.
import { addWords } from "../catalogue.ts";
import { chartMarks } from "../en/chartMarks.ts";

addWords(chartMarks);
