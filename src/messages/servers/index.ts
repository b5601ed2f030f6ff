// The names of the servers of a comparison, brought by whoever compares.
import { addWords } from "../catalogue.ts";
import { servers } from "../en/servers.ts";

addWords(servers);
