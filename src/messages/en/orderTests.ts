// Words of the two worlds of a test: the function, what calls it, and what happened.
import { addWords } from "../words.ts";

export const orderTests = {
  "orderTests.function": "Function",
  "orderTests.world": "Called by",
  "orderTests.world.unit": "its unit test",
  "orderTests.world.real": "the real trigger",
  "orderTests.run": "Run it",
  "orderTests.event": "The event",
  "orderTests.database": "The database",
  "orderTests.database.unit": "A list that takes anything.",
  "orderTests.database.real": "A table with a rule: an item without its key, orderId, is refused.",
  "orderTests.result": "What happens",
  "orderTests.notRun": "Not run yet.",
  "orderTests.kept": "The order is kept: {order}",
  "orderTests.answered": "It answers {status}, “{body}”, and keeps nothing.",
  "orderTests.threw": "It fails: {message}",
  "orderTests.good": "passes",
  "orderTests.bad": "fails",
  "orderTests.record": "What you have run",
} as const;

addWords(orderTests);
