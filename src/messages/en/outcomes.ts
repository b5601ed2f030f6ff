// What became of a request: the same words wherever one ends.
import { addWords } from "../words.ts";

export const outcomes = {
  "outcome.ok": "OK",
  "outcome.notFound": "Not found, 404",
  "outcome.payloadTooLarge": "Payload too large, 413",
  "outcome.rateLimited": "Rate limited, 429",
  "outcome.unauthorized": "Unauthorized, 401",
  "outcome.forbidden": "Forbidden, 403",
  "outcome.throttled": "Throttled",
  "outcome.functionError": "Function error",
  "outcome.functionTimeout": "Function timeout",
  "outcome.gatewayTimeout": "Gateway timeout",
  "outcome.databaseError": "Database error",
  "outcome.unavailable": "Unavailable, 503",
  "outcome.deadLettered": "Dead-lettered",
} as const;

addWords(outcomes);
