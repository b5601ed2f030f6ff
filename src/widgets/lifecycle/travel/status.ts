// How an outcome is answered over HTTP: the status that the model gives it, and the words that go with it.
import { FAILURE_STATUS, type Outcome } from "#engine";
import { operationOf, type TravelFacts } from "./facts.ts";
import type { Slots } from "./fill.ts";

/** Reason phrases of RFC 9110 and RFC 6585. */
const REASON: Readonly<Record<number, string>> = {
  200: "OK",
  201: "Created",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not Found",
  413: "Content Too Large",
  429: "Too Many Requests",
  500: "Internal Server Error",
  502: "Bad Gateway",
  503: "Service Unavailable",
  504: "Gateway Timeout",
};

/** What is created is answered 201. An event that is given up would have been answered 500, had anybody waited. */
export function httpStatus(outcome: Outcome, created = true): number {
  if (outcome === "ok") return created ? 201 : 200;
  return outcome === "deadLettered" ? 500 : FAILURE_STATUS[outcome];
}

/** RFC 6750: why the token was not accepted. */
const CHALLENGE: Readonly<Record<string, string>> = {
  missing: "Bearer",
  expired: 'Bearer error="invalid_token", error_description="the token has expired"',
  forged: 'Bearer error="invalid_token", error_description="the signature is not valid"',
  wrongScope: 'Bearer error="insufficient_scope"',
};

export function answerOf(facts: TravelFacts): Slots {
  const { outcome, token } = facts;
  const status = httpStatus(outcome, operationOf(facts) !== "read");
  const refused = outcome === "unauthorized" || outcome === "forbidden";
  return {
    status,
    reason: REASON[status],
    challenge: refused && Object.hasOwn(CHALLENGE, token) ? CHALLENGE[token] : null,
    logLevel: outcome === "ok" ? "INFO" : "ERROR",
    succeeded: outcome === "ok" ? "Succeeded" : "Failed",
    workerOutcome: outcome === "ok" ? "ok" : outcome === "functionTimeout" ? "exceededCpu" : "exception",
  };
}
