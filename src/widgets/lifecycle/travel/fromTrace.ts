// From a traced request to what travels: which steps belong to a span, and the facts that fill them in.
import type { Charge, RequestTrace, Span, SpanKind } from "#engine";
import type { TravelStep } from "#facts";
import type { TravelFacts } from "./facts.ts";

/** What is shown at a span, the most telling first. The log and the bill follow wherever a request has ended. */
export const STEPS_OF_SPAN: Readonly<Record<SpanKind, readonly TravelStep[]>> = {
  pageNetworkUp: ["pageResponse"],
  page: ["pageResponse"],
  pageNetworkDown: ["pageResponse"],
  networkUp: ["clientRequest"],
  gateway: ["gatewayEvent"],
  security: ["token", "decision"],
  invocation: ["invocationEvent"],
  start: ["initCode"],
  initialisation: ["initCode"],
  joinInitialisation: ["initCode"],
  firstRun: ["handlerCode"],
  handlerCpu: ["handlerCode"],
  handlerWait: ["handlerCode"],
  databaseConnect: ["databaseQuery"],
  databaseCall: ["databaseQuery", "databaseResponse"],
  databaseBackoff: ["databaseResponse"],
  gatewayTimeout: ["response"],
  networkDown: ["response", "logLine", "billLine"],
  clientBackoff: ["clientRequest"],
  accepted: ["accepted"],
  acknowledgement: ["accepted"],
  queueWait: ["gatewayEvent"],
  batch: ["invocationEvent"],
  retryDelay: ["gatewayEvent"],
  messageDeleted: ["response", "logLine", "billLine"],
  deadLettered: ["deadLetter", "logLine", "billLine"],
};

/** What a trace does not say, and the scenario does. */
export interface TravelSettings {
  readonly route: string | null;
  readonly runtime: string;
  readonly timeoutS: number;
  readonly pageKb: number;
  /** When a row's message was sent, for the other messages of a batch. */
  readonly arrivalUsOf: (row: number) => number;
}

const HANDLER: readonly SpanKind[] = [
  ...(["firstRun", "handlerCpu", "handlerWait"] as const),
  ...(["databaseConnect", "databaseCall", "databaseBackoff"] as const),
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
    user: trace.user,
    token: first("security")?.token ?? trace.token,
    payloadKb: trace.payloadKb,
    responseKb: trace.responseKb,
    page: page ? { kb: settings.pageKb, fromCache: page.cacheHit === true } : null,
    arrivalUs: trace.arrivalUs,
    timeUs: span.startUs,
    receivedUs: received?.startUs ?? span.startUs,
    attempt: span.attempt,
    delivery: span.delivery,
    outcome: outcomeAt(attempt, span) ?? trace.outcome,
    instance: attempt.find(({ instance }) => instance !== null)?.instance ?? null,
    cold: first("invocation")?.found === "new",
    handlerUs: handler.length > 0 ? Math.max(...handler.map(({ endUs }) => endUs)) - handler[0].startUs : 0,
    initUs: lengthOf(first("initialisation")),
    billedUs: billedUs(attempt, trace.memoryMb),
    charges: summed(trace.spans.flatMap(({ charges }) => charges)),
    database: call
      ? {
          kind: trace.databaseKind ?? "keyValue",
          operation: call.operation ?? "write",
          failure: call.failure ?? null,
          units: call.units ?? null,
          calls: 1 + Math.max(...calls.map((each) => each.call ?? 0)),
        }
      : null,
    batch: (first("batch")?.batchRows ?? []).map((row) => ({ row, sentUs: settings.arrivalUsOf(row) })),
    idempotent,
  };
}

/** A gateway that has given up answers one thing, and the function that runs on ends with another. */
function outcomeAt(attempt: readonly Span[], { inBackground }: Span): Span["outcome"] {
  const ended = attempt.filter(({ outcome }) => outcome !== null);
  return (ended.findLast((each) => each.inBackground === inBackground) ?? ended.at(-1))?.outcome ?? null;
}

function lengthOf(span: Span | undefined): number {
  return span ? span.endUs - span.startUs : 0;
}

/** The function time on the bill of these spans, from its GB-seconds. */
function billedUs(spans: readonly Span[], memoryMb: number): number {
  const gbS = spans
    .flatMap(({ charges }) => charges)
    .filter(({ item }) => item.startsWith("functionDuration.") || item.startsWith("provisionedDuration."))
    .reduce((sum, { quantity }) => sum + quantity, 0);
  return Math.round((gbS / (memoryMb / 1024)) * 1e6);
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
