// Everything that happened to one request, as plain data: a waterfall, a list of steps and both exports are made from this alone.
// A trace comes from a second run of the same model (decision 8), so it agrees with the record to the microsecond.
import type { TriggerKind } from "../model.ts";
import type { Outcome, Stage } from "../record.ts";

/**
 * What a span is about. None lies within another: what a request does at one moment is one span, unless something goes on
 * beside it (a duplicate delivery; a function whose gateway has given up). Some take no time and are steps all the same.
 *
 * Page load: `pageNetworkUp`, `page` (see `cacheHit`), `pageNetworkDown`.
 * HTTP: `networkUp`; `gateway` (route, size, bucket, overhead); `security` (see `token`; a cached decision that takes time waits
 * for another request's verification); `gatewayTimeout` (the gateway waits from the invocation until it gives up, while the
 * function runs on in spans of its own); `networkDown` (the answer); `clientBackoff` (the pause before the next attempt).
 * Function: `invocation` (a moment: limits are checked, an instance is found, see `found`); `start` (platform: one duration, not
 * to be divided); `initialisation`; `joinInitialisation` (waits for an instance that another request has started); `firstRun`
 * (the first handler's extra CPU work); `handlerCpu`; `handlerWait`.
 * Database: `databaseConnect` (relational), `databaseCall` (one attempt of one call), `databaseBackoff`.
 * Other triggers: `networkUp`; `accepted` (a moment: object stored, schedule due, message stored; nothing is lost from here on);
 * `acknowledgement` (the answer that tells the sender so); `queueWait`; `batch` (a moment: a poller receives it with others);
 * `retryDelay`; `messageDeleted` and `deadLettered` (moments).
 */
export const SPAN_KINDS = [
  "pageNetworkUp",
  "page",
  "pageNetworkDown",
  "networkUp",
  "gateway",
  "security",
  "invocation",
  "start",
  "initialisation",
  "joinInitialisation",
  "firstRun",
  "handlerCpu",
  "handlerWait",
  "databaseConnect",
  "databaseCall",
  "databaseBackoff",
  "gatewayTimeout",
  "networkDown",
  "clientBackoff",
  "accepted",
  "acknowledgement",
  "queueWait",
  "batch",
  "retryDelay",
  "messageDeleted",
  "deadLettered",
] as const;
export type SpanKind = (typeof SPAN_KINDS)[number];

/** Where a span takes place: a component of the diagram, or the storage, scheduler or queue of the other triggers. */
export type SpanComponent = Stage | "trigger";

/** What the security service found: a decision of its own, a remembered one, or what is wrong; the codes of the `token` column. */
export const TOKEN_STATES = ["none", "verified", "cached", "missing", "expired", "forged", "wrongScope"] as const;
export type TokenState = (typeof TOKEN_STATES)[number];

/** One item of the bill, as charged to this request: first price tier, no free allowance (rule 17). */
export interface Charge {
  /** Name of the bill's line, e.g. `functionDuration.arm64`. */
  readonly item: string;
  /** Component of the bill's line. */
  readonly component: string;
  readonly quantity: number;
  /** As in the price list: request, GB-second, GB, read unit and so on. */
  readonly unit: string;
  readonly usdPerUnit: number;
  readonly usd: number;
}

/** A stretch of time (or a moment) in the life of a request. Times are microseconds from the start of the run. */
export interface Span {
  readonly kind: SpanKind;
  readonly component: SpanComponent;
  readonly startUs: number;
  readonly endUs: number;
  /** 0 for the first. Asynchronous: repeated invocations; `queue`: receives. */
  readonly attempt: number;
  /** 0, or 1 for the second delivery of an event that was delivered twice. */
  readonly delivery: number;
  /** On the critical path: those spans follow each other from arrival to end without a gap. */
  readonly critical: boolean;
  /** Goes on after the client was answered (gateway timeout), or told that its event is accepted. */
  readonly inBackground: boolean;
  /** How the attempt ended, on the span in which that was decided; "ok" too. Null everywhere else. */
  readonly outcome: Outcome | null;
  /** Sum of `charges`. The spans' costs add up to the request's. */
  readonly costUsd: number;
  /**
   * What is charged for it. Billed function time is shared by the spans of an invocation by their time, those of its database
   * calls included: the function is paid while it waits. What a batch costs is shared evenly by its messages.
   */
  readonly charges: readonly Charge[];
  /** Index into the run's instance columns, on all spans of a function and its database calls; null without instance. */
  readonly instance: number | null;

  /** `page`: from the web server's cache, or from the origin. */
  readonly cacheHit?: boolean;
  /** `security`. */
  readonly token?: TokenState;
  /** `invocation` that was given an instance: one that was idle, a new one, or one that others use, too. */
  readonly found?: "idle" | "new" | "shared";
  /** `invocation` that was given an instance. */
  readonly provisioned?: boolean;
  readonly version?: number;
  /** `databaseConnect`, `databaseCall`, `databaseBackoff`: which call of the handler, and which attempt of it, both from 0. */
  readonly call?: number;
  readonly callAttempt?: number;
  /** `databaseCall`. Units are null for a relational database, which has none. */
  readonly operation?: "read" | "write";
  readonly units?: number | null;
  /** `databaseCall`: why it failed. Null: it did not. */
  readonly failure?: "throttled" | "noConnection" | "error" | "unavailable" | null;
  /** `batch`: the rows of all messages received together, this one included. */
  readonly batchRows?: readonly number[];
  /** `clientBackoff`, `retryDelay`: what made it necessary. */
  readonly because?: Outcome;
}

/** One request. `spans` are in order of start; among equals, in the order in which things happen. */
export interface RequestTrace {
  readonly row: number;
  /** Which request of which arrival stream: the key of its draws. */
  readonly stream: number;
  readonly number: number;
  /** Of the model; with `row` it names the request for good. */
  readonly seed: number;
  readonly trigger: TriggerKind;
  readonly functionIndex: number;
  readonly functionName: string;
  readonly memoryMb: number;
  readonly architecture: "x86_64" | "arm64";
  readonly payloadKb: number;
  readonly responseKb: number;
  readonly databaseKind: "keyValue" | "relational" | null;
  /** Of the last attempt, as in the record. */
  readonly version: number;
  readonly cold: boolean;
  readonly instance: number | null;
  readonly outcome: Outcome;
  readonly endedAt: Stage;
  readonly attempts: number;
  /** -1 without security. */
  readonly user: number;
  readonly token: TokenState;
  readonly arrivalUs: number;
  /** The client has the answer; asynchronous: the work is done, or dead-lettered. */
  readonly endUs: number;
  /** The client knows: equals `endUs` for HTTP; the acknowledgement of an upload or message; null for a schedule, which has no sender. */
  readonly toldUs: number | null;
  /** The last span has ended, what goes on in the background included. */
  readonly lastUs: number;
  /** It was delivered twice. */
  readonly duplicate: boolean;
  readonly billedUs: number;
  readonly costUsd: number;
  readonly spans: readonly Span[];
}
