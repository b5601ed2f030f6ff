// The words of the stack of providers, brought by the room's door.
import { addWords } from "../catalogue.ts";
import { providers } from "../en/providers.ts";

addWords(providers);
