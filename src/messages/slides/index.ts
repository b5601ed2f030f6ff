// The words of slides, brought by the doors of deck and page.
import { addWords } from "../catalogue.ts";
import { slides } from "../en/slides.ts";

addWords(slides);
