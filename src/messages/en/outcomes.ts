// What became of a request: the same words wherever one ends.
import { addWords } from "../words.ts";

export const outcomes = {
  "outcomes.ok": "OK",
  "outcomes.notFound": "Not found, 404",
  "outcomes.payloadTooLarge": "Payload too large, 413",
  "outcomes.rateLimited": "Rate limited, 429",
  "outcomes.unauthorized": "Unauthorized, 401",
  "outcomes.forbidden": "Forbidden, 403",
  "outcomes.throttled": "Throttled",
  "outcomes.functionError": "Function error",
  "outcomes.functionTimeout": "Function timeout",
  "outcomes.gatewayTimeout": "Gateway timeout",
  "outcomes.databaseError": "Database error",
  "outcomes.unavailable": "Unavailable, 503",
  "outcomes.deadLettered": "Dead-lettered",
} as const;

addWords(outcomes);
