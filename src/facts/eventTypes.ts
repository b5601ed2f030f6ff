// What travels between the components, at each provider: the shapes of requests, tokens, events, code, queries, logs and bills.
import type { Confidence } from "./types.ts";

export type EventProvider = "aws" | "azure" | "gcp" | "cloudflare";

/** A hop of a request, at which something travels, runs or is written down. */
export const TRAVEL_STEPS = [
  "pageRequest",
  "pageResponse",
  "clientRequest",
  "gatewayEvent",
  "token",
  "decision",
  "accepted",
  "invocationEvent",
  "initCode",
  "handlerCode",
  "databaseQuery",
  "databaseResponse",
  "response",
  "deletion",
  "deadLetter",
  "logLine",
  "billLine",
] as const;
export type TravelStep = (typeof TRAVEL_STEPS)[number];

/** What a shape may depend on; see `circumstancesOf` in the widget that fills it in. */
export const CIRCUMSTANCES = [
  "trigger",
  "outcome",
  "token",
  "method",
  "database",
  "operation",
  "failure",
  "idempotent",
  "authorizer",
] as const;
export type Circumstance = (typeof CIRCUMSTANCES)[number];

export type JsonValue = null | boolean | number | string | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** Where a shape was read, and how sure we are of it. */
export interface EventSource {
  readonly source: string;
  /** A year, month or day: YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly asOf: string;
  readonly confidence: Confidence;
  readonly note?: string;
}

export type EventLanguage = "http" | "json" | "javascript" | "text";

/**
 * One shape. A `{{name}}` in it is filled in with a figure of the request; what the request does not have is left out: the line of a
 * text (or what stands in `[[…]]` around the name), the property of an object. `{"$each": "records", "item": …}` in a list stands for
 * one item a record.
 */
export interface EventShape {
  readonly steps: readonly TravelStep[];
  /** The shape is meant where each of these is one of its values; the first that fits is taken. */
  readonly when?: Readonly<Partial<Record<Circumstance, readonly string[]>>>;
  readonly title: string;
  readonly language: EventLanguage;
  /** The body, for `language` "json". */
  readonly json?: JsonValue;
  /** The body, for the other languages. */
  readonly lines?: readonly string[];
  readonly notes: readonly string[];
  readonly sources: readonly EventSource[];
}

export interface EventShapes {
  readonly provider: EventProvider;
  /** In the order in which they are looked through. */
  readonly shapes: readonly EventShape[];
  /** Names of the bill's items at this provider. */
  readonly billItems: Readonly<Record<string, BillItem>>;
  /** By trigger: under which key an idempotent handler writes, so that a second delivery finds the first one's record. */
  readonly recordIds: Readonly<Record<string, string>>;
}

/** How a provider's bill names what the engine's bill calls an item. */
export interface BillItem {
  readonly product: string;
  readonly usage: string;
  readonly operation: string;
}
