// How an outcome is answered over HTTP: the status that the model gives it, and the words that go with it.
import type { Outcome } from "#engine";
import { operationOf, type TravelFacts } from "./facts.ts";
import type { Slots } from "./fill.ts";

/** Reason phrases of RFC 9110 and RFC 6585. */
const STATUS: Readonly<Record<Exclude<Outcome, "ok">, readonly [status: number, reason: string]>> = {
  notFound: [404, "Not Found"],
  payloadTooLarge: [413, "Content Too Large"],
  rateLimited: [429, "Too Many Requests"],
  unauthorized: [401, "Unauthorized"],
  forbidden: [403, "Forbidden"],
  throttled: [429, "Too Many Requests"],
  functionError: [502, "Bad Gateway"],
  functionTimeout: [504, "Gateway Timeout"],
  gatewayTimeout: [504, "Gateway Timeout"],
  databaseError: [500, "Internal Server Error"],
  unavailable: [503, "Service Unavailable"],
  deadLettered: [500, "Internal Server Error"],
};

/** RFC 6750: why the token was not accepted. */
const CHALLENGE: Readonly<Record<string, string>> = {
  missing: "Bearer",
  expired: 'Bearer error="invalid_token", error_description="the token has expired"',
  forged: 'Bearer error="invalid_token", error_description="the signature is not valid"',
  wrongScope: 'Bearer error="insufficient_scope"',
};

export function answerOf(facts: TravelFacts): Slots {
  const { outcome, token } = facts;
  const [status, reason] =
    outcome === "ok" ? (operationOf(facts) === "read" ? [200, "OK"] : [201, "Created"]) : STATUS[outcome];
  const refused = outcome === "unauthorized" || outcome === "forbidden";
  return {
    status,
    reason,
    challenge: refused && Object.hasOwn(CHALLENGE, token) ? CHALLENGE[token] : null,
    logLevel: outcome === "ok" ? "INFO" : "ERROR",
    succeeded: outcome === "ok" ? "Succeeded" : "Failed",
    workerOutcome: outcome === "ok" ? "ok" : outcome === "functionTimeout" ? "exceededCpu" : "exception",
  };
}
