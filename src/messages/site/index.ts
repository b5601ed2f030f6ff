// The words around the site's pages, brought by the site.
import { addWords } from "../catalogue.ts";
import { site } from "../en/site.ts";

addWords(site);
