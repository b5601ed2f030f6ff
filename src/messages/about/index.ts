// The words for those who read a page's head, brought where pages are made ahead.
import { addWords } from "../catalogue.ts";
import { about } from "../en/about.ts";

addWords(about);
