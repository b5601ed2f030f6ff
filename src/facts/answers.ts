// How each provider's gateway answers a failure: content/events/answers.json, small enough to be there at once.
import answers from "../../content/events/answers.json" with { type: "json" };
import type { Outcome } from "#engine";
import type { AnswersFile } from "./eventsSchema.ts";
import type { EventProvider, EventSource } from "./eventTypes.ts";
import type { GatewayKind } from "./types.ts";

/** An outcome that somebody who waits is told of. */
export type Failure = Exclude<Outcome, "ok" | "deadLettered">;

export interface FailureAnswer {
  readonly status: number;
  /** What the body says. */
  readonly message: string;
  readonly source: EventSource;
}

const { gateways } = answers as AnswersFile;

/** What a provider's gateway answers. Only AWS has two kinds, and they differ. */
export function failureAnswer(provider: EventProvider, gateway: GatewayKind, failure: Failure): FailureAnswer {
  const of = gateways[provider === "aws" ? (`aws.${gateway}` as const) : provider];
  const { status, message, source } = of.answers[failure];
  return { status, message, source: source === undefined ? of.otherwise : of.sources[source] };
}
