// The status with which each outcome is answered over HTTP, as in docs/model.md.
import type { Outcome } from "#engine";

const STATUS: Readonly<Record<Outcome, number>> = {
  ok: 201,
  notFound: 404,
  payloadTooLarge: 413,
  rateLimited: 429,
  unauthorized: 401,
  forbidden: 403,
  throttled: 429,
  functionError: 502,
  functionTimeout: 504,
  gatewayTimeout: 504,
  databaseError: 500,
  unavailable: 503,
  deadLettered: 500,
};

export const statusOf = (outcome: Outcome): string => String(STATUS[outcome]);
