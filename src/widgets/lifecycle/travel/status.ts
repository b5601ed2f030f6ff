// How an outcome is answered over HTTP: the status that the provider's gateway gives it, and the words that go with it.
import { failureAnswer, type EventProvider, type EventSource, type GatewayKind } from "#facts";
import type { Outcome } from "#engine";
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

/** What is created is answered 201. An event that is given up would have been answered as a failed function, had anybody waited. */
export function httpStatus(provider: EventProvider, gateway: GatewayKind, outcome: Outcome, created = true): number {
  if (outcome === "ok") return created ? 201 : 200;
  return failureAnswer(provider, gateway, outcome === "deadLettered" ? "functionError" : outcome).status;
}

/** Where it was read how this request's failure is answered; nothing where it did not fail, or nobody is answered. */
export function answerSources(provider: EventProvider, { outcome, gateway, trigger }: TravelFacts): EventSource[] {
  if (trigger !== "http" || outcome === "ok" || outcome === "deadLettered") return [];
  return [failureAnswer(provider, gateway, outcome).source];
}

/** RFC 6750: why the token was not accepted. */
const CHALLENGE: Readonly<Record<string, string>> = {
  missing: "Bearer",
  expired: 'Bearer error="invalid_token", error_description="the token has expired"',
  forged: 'Bearer error="invalid_token", error_description="the signature is not valid"',
  wrongScope: 'Bearer error="insufficient_scope"',
};

export function answerOf(provider: EventProvider, facts: TravelFacts): Slots {
  const { outcome, token, gateway } = facts;
  const status = httpStatus(provider, gateway, outcome, operationOf(facts) !== "read");
  const refused = outcome === "unauthorized" || outcome === "forbidden";
  const failure = outcome === "ok" ? null : outcome === "deadLettered" ? "functionError" : outcome;
  return {
    status,
    reason: REASON[status],
    message: failure === null ? null : failureAnswer(provider, gateway, failure).message,
    challenge: refused && Object.hasOwn(CHALLENGE, token) ? CHALLENGE[token] : null,
    logLevel: outcome === "ok" ? "INFO" : "ERROR",
    succeeded: outcome === "ok" ? "Succeeded" : "Failed",
    workerOutcome: outcome === "ok" ? "ok" : outcome === "functionTimeout" ? "exceededCpu" : "exception",
  };
}
