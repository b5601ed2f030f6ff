// What is noted of a traced request while the run goes on: spans that may still be cut short, charges that wait for their span.
import type { Outcome } from "../record.ts";
import type { Charge, RequestTrace, Span, SpanComponent, SpanKind } from "./types.ts";

/** A span that can still change. */
export type Draft = { -readonly [Field in keyof Span]: Field extends "charges" ? Charge[] : Span[Field] };
/** What a span has beside its kind and times. */
export type Details = Partial<Omit<Draft, "kind" | "component" | "startUs" | "endUs" | "charges" | "costUsd">>;

/** What is known of a request when it is recorded. */
export type Facts = Omit<RequestTrace, "spans" | "costUsd" | "billedUs" | "lastUs" | "toldUs" | "duplicate">;

/** A traced request. */
export interface Story {
  /** Slots under way for it. */
  open: number;
  readonly spans: Draft[];
  facts: Facts | null;
  costUsd: number;
  billedUs: number;
  toldUs: number | null;
  duplicate: boolean;
}

/** Function time of one invocation, as billed. */
export interface Billed {
  readonly item: number;
  readonly us: number;
  readonly memoryGb: number;
  readonly vcpu: number;
  /** The instance serves others at the same time: its time is divided among them. */
  readonly shared: boolean;
}

/** What one slot does for its request, or, for a batch, for all of its messages. */
export interface Notes {
  /** Null for a batch, whose spans are handed to its messages. */
  readonly story: Story | null;
  readonly delivery: number;
  spans: Draft[];
  /** Charged, and waiting for the span that they belong to. */
  pending: Charge[];
  /** Place of the current attempt's first span, and of its invocation. */
  attemptAt: number;
  invocationAt: number;
  instance: number | null;
  /** Of the current invocation. */
  billed: Billed | null;
  /** CPU work of the handler that begins, microseconds of a vCPU: the first run's extra work (null: none) and its own. */
  firstRunUs: number | null;
  ownCpuUs: number;
  /** Accepted: nobody waits for what follows. */
  inBackground: boolean;
  /** Since then nobody waits for the current invocation: its gateway has given up. Infinity: it has not. */
  abandonedUs: number;
  /** How the last attempt ended. */
  outcome: Outcome | null;
}

export function createStory(): Story {
  return { open: 0, spans: [], facts: null, costUsd: 0, billedUs: 0, toldUs: null, duplicate: false };
}

export function createNotes(story: Story | null, delivery: number): Notes {
  return {
    story,
    delivery,
    spans: [],
    pending: [],
    attemptAt: 0,
    invocationAt: 0,
    instance: null,
    billed: null,
    firstRunUs: null,
    ownCpuUs: 0,
    inBackground: false,
    abandonedUs: Infinity,
    outcome: null,
  };
}

/** Where each kind of span takes place. */
const COMPONENT_OF: Readonly<Record<SpanKind, SpanComponent>> = {
  pageNetworkUp: "client",
  page: "webServer",
  pageNetworkDown: "client",
  networkUp: "client",
  gateway: "gateway",
  security: "security",
  invocation: "function",
  start: "function",
  initialisation: "function",
  joinInitialisation: "function",
  firstRun: "function",
  handlerCpu: "function",
  handlerWait: "function",
  databaseConnect: "database",
  databaseCall: "database",
  databaseBackoff: "database",
  gatewayTimeout: "gateway",
  networkDown: "client",
  clientBackoff: "client",
  accepted: "trigger",
  acknowledgement: "client",
  queueWait: "trigger",
  batch: "trigger",
  retryDelay: "trigger",
  messageDeleted: "trigger",
  deadLettered: "trigger",
};

/** Notes a span; charges that wait belong to it. */
export function addSpan(notes: Notes, kind: SpanKind, startUs: number, endUs: number, details: Details): Draft {
  const component = COMPONENT_OF[kind];
  const span: Draft = {
    kind,
    component,
    startUs,
    endUs,
    attempt: 0,
    delivery: notes.delivery,
    critical: notes.delivery === 0,
    inBackground: notes.inBackground,
    outcome: null,
    instance: component === "function" || component === "database" ? notes.instance : null,
    ...details,
    costUsd: 0,
    charges: [],
  };
  for (const charge of notes.pending) addCharge(span, charge);
  notes.pending = [];
  notes.spans.push(span);
  notes.story?.spans.push(span);
  return span;
}

export function addCharge(span: Draft, charge: Charge): void {
  span.charges.push(charge);
  span.costUsd += charge.usd;
}

/** Nothing of the current invocation happens after this moment: what was foreseen for later is taken back, but not its price. */
export function cut(notes: Notes, timeUs: number): void {
  const gone = new Set(notes.spans.filter(({ startUs }, place) => place >= notes.invocationAt && startUs > timeUs));
  if (gone.size > 0) {
    notes.spans = notes.spans.filter((span) => !gone.has(span));
    const { story } = notes;
    if (story) story.spans.splice(0, story.spans.length, ...story.spans.filter((span) => !gone.has(span)));
  }
  const last = notes.spans[notes.spans.length - 1];
  for (const { charges } of gone) for (const charge of charges) addCharge(last, charge);
  for (const span of notes.spans.slice(notes.invocationAt)) span.endUs = Math.min(span.endUs, timeUs);
}

/** Nobody waits for the current invocation since this moment. */
export function abandon(notes: Notes, sinceUs: number): void {
  for (const span of notes.spans.slice(notes.invocationAt + 1)) {
    if (span.component !== "function" && span.component !== "database") continue;
    span.critical = false;
    span.inBackground = span.endUs > sinceUs;
  }
}
