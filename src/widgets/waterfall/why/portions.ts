// What the time of a request went into: its critical path, summed by what it was spent on.
import type { RequestTrace, Span, SpanKind } from "#engine";

export type Portion =
  | "page"
  | "network"
  | "gateway"
  | "verification"
  | "tokenWait"
  | "cold"
  | "join"
  | "handler"
  | "database"
  | "giveUp"
  | "queueWait"
  | "earlier";

const PORTION_OF: Partial<Record<SpanKind, Portion>> = {
  pageNetworkUp: "page",
  page: "page",
  pageNetworkDown: "page",
  networkUp: "network",
  networkDown: "network",
  gateway: "gateway",
  start: "cold",
  initialisation: "cold",
  joinInitialisation: "join",
  firstRun: "handler",
  handlerCpu: "handler",
  handlerWait: "handler",
  databaseConnect: "database",
  databaseCall: "database",
  databaseBackoff: "database",
  gatewayTimeout: "giveUp",
  queueWait: "queueWait",
  clientBackoff: "earlier",
  retryDelay: "earlier",
};

export const durationUs = ({ startUs, endUs }: Span): number => endUs - startUs;

/** What a span's time was spent on; whatever belongs to an attempt that had to be repeated counts as that. */
function portionOf(span: Span, lastAttempt: number): Portion | undefined {
  const portion = PORTION_OF[span.kind];
  if (portion === "page") return portion;
  if (span.attempt < lastAttempt) return "earlier";
  if (span.kind === "security") return span.token === "cached" ? "tokenWait" : "verification";
  return portion;
}

/** The critical spans of the last attempt, and those before it by what they were spent on. */
export function portions({ spans }: RequestTrace): ReadonlyMap<Portion, readonly Span[]> {
  const lastAttempt = Math.max(0, ...spans.map(({ attempt, critical }) => (critical ? attempt : 0)));
  const found = new Map<Portion, Span[]>();
  for (const span of spans) {
    const portion = span.critical ? portionOf(span, lastAttempt) : undefined;
    if (portion === undefined) continue;
    const list = found.get(portion) ?? [];
    found.set(portion, list);
    list.push(span);
  }
  return found;
}

/** The portion that took longest, if any took time; among equals, the one that came first. */
export function largestPortion(trace: RequestTrace): { portion: Portion; spans: readonly Span[]; us: number } | null {
  let largest: { portion: Portion; spans: readonly Span[]; us: number } | null = null;
  for (const [portion, spans] of portions(trace)) {
    const us = spans.reduce((sum, span) => sum + durationUs(span), 0);
    if (us > (largest?.us ?? 0)) largest = { portion, spans, us };
  }
  return largest;
}
