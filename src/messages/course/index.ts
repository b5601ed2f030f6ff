// The words of a package's launch page, brought by its door.
import { addWords } from "../catalogue.ts";
import { course } from "../en/course.ts";

addWords(course);
