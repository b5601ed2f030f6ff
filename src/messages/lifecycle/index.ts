// The words of Lifecycle, brought by the room's door.
import { addWords } from "../catalogue.ts";
import { beside } from "../en/beside.ts";
import { lifecycle } from "../en/lifecycle.ts";

addWords({ ...lifecycle, ...beside });
