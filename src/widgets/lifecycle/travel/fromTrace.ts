// From a traced request to what travels: which documents belong to a span, and the facts that fill them in as of that moment.
import type { Charge, Outcome, RequestTrace, Span, SpanKind } from "#engine";
import type { GatewayKind, TravelStep } from "#facts";
import type { Chosen } from "./chosen.ts";
import type { TravelFacts } from "./facts.ts";

/** What leaves or runs at a span, the most telling first. Nothing of the user's does while a platform prepares, or anybody pauses. */
export const STEPS_OF_SPAN: Readonly<Record<SpanKind, readonly TravelStep[]>> = {
  pageNetworkUp: ["pageRequest"],
  page: ["pageResponse"],
  pageNetworkDown: ["pageResponse"],
  networkUp: ["clientRequest"],
  gateway: ["gatewayEvent"],
  security: ["token", "decision"],
  invocation: ["invocationEvent"],
  start: [],
  initialisation: ["initCode"],
  joinInitialisation: ["initCode"],
  firstRun: ["handlerCode"],
  handlerCpu: ["handlerCode"],
  handlerWait: ["handlerCode"],
  databaseConnect: ["databaseQuery"],
  databaseCall: ["databaseQuery", "databaseResponse"],
  databaseBackoff: [],
  gatewayTimeout: ["response"],
  networkDown: ["response"],
  clientBackoff: [],
  accepted: ["gatewayEvent"],
  acknowledgement: ["accepted"],
  queueWait: ["gatewayEvent"],
  batch: ["invocationEvent"],
  retryDelay: ["gatewayEvent"],
  messageDeleted: ["deletion"],
  deadLettered: ["deadLetter"],
};

/** What a trace does not say, and the scenario and the run do. */
export interface TravelSettings {
  readonly route: string | null;
  readonly runtime: string;
  readonly timeoutS: number;
  readonly pageKb: number;
  readonly gateway: GatewayKind;
  readonly authorizer: TravelFacts["authorizer"];
  /** How many users there are. */
  readonly users: number;
  readonly everyUs: number | null;
  /** When a row's message was sent, for the other messages of a batch. */
  readonly arrivalUsOf: (row: number) => number;
  readonly chosen: Chosen;
}

const HANDLER: readonly SpanKind[] = [
  ...(["firstRun", "handlerCpu", "handlerWait"] as const),
  ...(["databaseConnect", "databaseCall", "databaseBackoff"] as const),
];
/** On these something is under way from their start; on the others it leaves at their end. */
const NETWORK: readonly SpanKind[] = [
  ...(["pageNetworkUp", "pageNetworkDown", "networkUp", "networkDown", "acknowledgement"] as const),
];

/** The facts of a request at one of its spans: those of the same attempt and delivery, where they differ. */
export function travelFactsAt(
  trace: RequestTrace,
  span: Span,
  settings: TravelSettings,
  idempotent: boolean,
): TravelFacts {
  const attempt = trace.spans.filter((each) => each.attempt === span.attempt && each.delivery === span.delivery);
  const first = (kind: SpanKind) => attempt.find((each) => each.kind === kind);
  const handler = attempt.filter(({ kind }) => HANDLER.includes(kind));
  const received = first("gateway") ?? trace.spans.find(({ kind }) => kind === "accepted");
  const page = trace.spans.find(({ kind }) => kind === "page");
  const calls = attempt.filter(({ kind }) => kind === "databaseCall");
  const call = span.kind === "databaseCall" ? span : calls[0];
  const batch = (first("batch")?.batchRows ?? []).map((row) => ({ row, sentUs: settings.arrivalUsOf(row) }));
  return {
    seed: trace.seed,
    row: trace.row,
    trigger: trace.trigger,
    functionName: trace.functionName,
    route: settings.route,
    runtime: settings.runtime,
    memoryMb: trace.memoryMb,
    architecture: trace.architecture,
    timeoutS: settings.timeoutS,
    gateway: settings.gateway,
    authorizer: trace.trigger === "http" ? settings.authorizer : "none",
    user: userOf(trace, settings),
    token: first("security")?.token ?? trace.token,
    payloadKb: trace.payloadKb,
    responseKb: trace.responseKb,
    page: page ? { kb: settings.pageKb, fromCache: page.cacheHit === true } : null,
    arrivalUs: trace.arrivalUs,
    timeUs: NETWORK.includes(span.kind) ? span.startUs : span.endUs,
    receivedUs: received?.startUs ?? span.startUs,
    firstReceivedUs: trace.spans.find(({ kind }) => kind === "batch")?.startUs ?? span.startUs,
    everyUs: settings.everyUs,
    attempt: span.attempt,
    delivery: span.delivery,
    receives: receivesBy(span),
    outcome: outcomeAt(attempt, span) ?? trace.outcome,
    failedWith: failureBefore(attempt),
    instance: attempt.find(({ instance }) => instance !== null)?.instance ?? null,
    cold: first("invocation")?.found === "new",
    handlerUs:
      handler.length > 0
        ? Math.max(...handler.map(({ endUs }) => endUs)) - Math.min(...handler.map(({ startUs }) => startUs))
        : 0,
    initUs: lengthOf(first("initialisation")),
    billedUs: billedUs(attempt, trace.memoryMb) * Math.max(1, batch.length),
    waits: trace.spans.some(({ kind }) => kind === "handlerWait"),
    charges: summed(endedBy(trace.spans, span).flatMap(({ charges }) => charges)),
    database: call
      ? {
          kind: trace.databaseKind ?? "keyValue",
          operation: call.operation ?? "write",
          failure: call.failure ?? null,
          units: call.units ?? null,
          calls: 1 + Math.max(...calls.map((each) => each.call ?? 0)),
        }
      : null,
    batch,
    idempotent,
    chosen: settings.chosen,
  };
}

/** A request that nobody has asked yet whose it is has a user all the same: its token is sent with it. */
function userOf({ user, row, trigger }: RequestTrace, { authorizer, users }: TravelSettings): number {
  if (user >= 0) return user;
  return trigger === "http" && authorizer !== "none" ? row % Math.max(1, users) : -1;
}

/** How often a message has been received when a span ends; while it waits, the next time has not come yet. */
function receivesBy({ kind, attempt, delivery }: Span): number {
  const waiting = kind === "networkUp" || kind === "accepted" || kind === "acknowledgement" || kind === "queueWait";
  return attempt + delivery + (waiting ? 0 : 1);
}

/** The spans that have ended when this one has, itself included. */
function endedBy(spans: readonly Span[], span: Span): readonly Span[] {
  const place = spans.indexOf(span);
  return spans.filter(({ endUs }, index) => endUs < span.endUs || (endUs === span.endUs && index <= place));
}

/** A gateway that has given up answers one thing, and the function that runs on ends with another. */
function outcomeAt(attempt: readonly Span[], { inBackground }: Span): Outcome | null {
  const ended = attempt.filter(({ outcome }) => outcome !== null);
  return (ended.findLast((each) => each.inBackground === inBackground) ?? ended.at(-1))?.outcome ?? null;
}

/** Why the try failed after which an event was given up. */
function failureBefore(attempt: readonly Span[]): Outcome | null {
  return (
    attempt.findLast(({ outcome }) => outcome !== null && outcome !== "ok" && outcome !== "deadLettered")?.outcome ??
    null
  );
}

function lengthOf(span: Span | undefined): number {
  return span ? span.endUs - span.startUs : 0;
}

/** The function time on the bill of these spans, from its GB-seconds: of a batch, one message's share. */
function billedUs(spans: readonly Span[], memoryMb: number): number {
  const gbS = spans
    .flatMap(({ charges }) => charges)
    .filter(({ item }) => item.startsWith("functionDuration.") || item.startsWith("provisionedDuration."))
    .reduce((sum, { quantity }) => sum + quantity, 0);
  return (gbS / (memoryMb / 1024)) * 1e6;
}

/** One charge for each item, in the order in which they arose. */
function summed(charges: readonly Charge[]): readonly Charge[] {
  const byItem = new Map<string, Charge>();
  for (const charge of charges) {
    const sum = byItem.get(charge.item);
    byItem.set(
      charge.item,
      sum ? { ...sum, quantity: sum.quantity + charge.quantity, usd: sum.usd + charge.usd } : charge,
    );
  }
  return [...byItem.values()];
}
