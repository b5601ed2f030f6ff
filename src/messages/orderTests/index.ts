// The words of the stack of orderTests, brought by the room's door.
import { addWords } from "../catalogue.ts";
import { orderTests } from "../en/orderTests.ts";

addWords(orderTests);
