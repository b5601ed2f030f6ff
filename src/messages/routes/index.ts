// The words of the route table, brought by the room's door.
import { addWords } from "../catalogue.ts";
import { routes } from "../en/routes.ts";

addWords(routes);
