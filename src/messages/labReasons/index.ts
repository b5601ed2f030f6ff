// Why a control of the Lab changes little or nothing, brought by the part that finds it out.
import { addWords } from "../catalogue.ts";
import { labReasons } from "../en/labReasons.ts";

addWords(labReasons);
