// The generated sentence: why a request took what it took, or ended as it did. Read from its trace and the run, never written by hand.
import type { RequestTrace, Run, Span } from "#engine";
import { formatDuration, formatMs, t } from "#messages";
import { endingReason } from "./ending.ts";
import { durationUs, largestPortion, portions, type Portion } from "./portions.ts";
import { whyCold } from "./whyCold.ts";

/** The least share of a request's time that has a sentence of its own. */
const WORTH_SAYING = 0.05;

/** From here on, minutes say more than seconds. */
const LONG_US = 120e6;

/** A length of time in words: up to two minutes as the waterfall has it, then in minutes and hours. */
function lengthInWords(us: number): string {
  return us < LONG_US ? formatMs(us / 1000) : formatDuration(us / 1e6);
}

/** One to three sentences: what took longest and why, or what ended it; then what else is worth knowing. */
export function whySentence(trace: RequestTrace, run: Pick<Run, "instances">): string {
  return [mainSentence(trace, run), ...coldAside(trace, run), ...asides(trace)].join(" ");
}

function mainSentence(trace: RequestTrace, run: Pick<Run, "instances">): string {
  const n = trace.row + 1;
  const tookUs = trace.endUs - trace.arrivalUs;
  const time = lengthInWords(tookUs);
  if (trace.outcome !== "ok") {
    const outcome = t(`waterfall.outcome.${trace.outcome}`);
    return t("waterfall.why.ended", { n, time, outcome, reason: endingReason(trace) });
  }
  if (tookUs === 0) return t("waterfall.why.noTime", { n });
  const largest = largestPortion(trace);
  const reason = largest
    ? t("waterfall.why.ofWhich", {
        part: lengthInWords(largest.us),
        what: whatItWas(largest.portion, largest.spans, trace, run),
      })
    : "";
  return t("waterfall.why.took", { n, time, reason });
}

function whatItWas(portion: Portion, spans: readonly Span[], trace: RequestTrace, run: Pick<Run, "instances">): string {
  switch (portion) {
    case "page": {
      const cached = spans.some(({ cacheHit }) => cacheHit === true);
      return t("waterfall.why.page", { from: t(cached ? "waterfall.why.page.cache" : "waterfall.why.page.origin") });
    }
    case "cold":
      return t("waterfall.why.cold", { why: coldReason(trace, run) });
    case "handler":
      return handlerReason(spans);
    case "database":
      return databaseReason(spans);
    case "earlier":
      return earlierReason(trace);
    default:
      return t(`waterfall.why.${portion}`);
  }
}

function coldReason({ instance }: RequestTrace, run: Pick<Run, "instances">): string {
  const why = instance === null ? ({ kind: "first" } as const) : whyCold(run, instance);
  switch (why.kind) {
    case "reclaimed":
      return t("waterfall.why.cold.reclaimed", { time: lengthInWords(why.agoUs) });
    case "busy":
      return why.n === 1 ? t("waterfall.why.cold.only") : t("waterfall.why.cold.busy", { n: why.n });
    default:
      return t(`waterfall.why.cold.${why.kind}`);
  }
}

const sumOf = (spans: readonly Span[], ...kinds: readonly Span["kind"][]): number =>
  spans.reduce((sum, span) => sum + (kinds.includes(span.kind) ? durationUs(span) : 0), 0);

function handlerReason(spans: readonly Span[]): string {
  const firstUs = sumOf(spans, "firstRun");
  const cpuUs = firstUs + sumOf(spans, "handlerCpu");
  const waitUs = sumOf(spans, "handlerWait");
  if (cpuUs < waitUs) {
    return cpuUs === 0
      ? t("waterfall.why.handler.wait")
      : t("waterfall.why.handler.mostlyWait", { wait: lengthInWords(waitUs) });
  }
  if (firstUs > 0) return t("waterfall.why.handler.first", { first: lengthInWords(firstUs) });
  return waitUs === 0
    ? t("waterfall.why.handler.cpu")
    : t("waterfall.why.handler.mostlyCpu", { cpu: lengthInWords(cpuUs) });
}

function databaseReason(spans: readonly Span[]): string {
  const tries = spans.filter(({ kind }) => kind === "databaseCall");
  const n = tries.length;
  const throttled = tries.filter(({ failure }) => failure === "throttled").length;
  if (throttled > 0) return t("waterfall.why.database.throttled", { throttled, n });
  const failed = tries.filter(({ failure }) => (failure ?? null) !== null).length;
  if (failed > 0) return t("waterfall.why.database.failed", { failed, n });
  const connectUs = sumOf(spans, "databaseConnect");
  return connectUs > 0
    ? t("waterfall.why.database.connect", { n, connect: lengthInWords(connectUs) })
    : t("waterfall.why.database", { n });
}

function earlierReason({ spans }: RequestTrace): string {
  const pauses = spans.filter(({ because }) => because !== undefined);
  const because = pauses.at(-1)?.because ?? "unavailable";
  return t("waterfall.why.earlier", { n: pauses.length, outcome: t(`waterfall.outcome.${because}`) });
}

/** A start that something else outlasted is still worth knowing. */
function coldAside(trace: RequestTrace, run: Pick<Run, "instances">): string[] {
  const cold = portions(trace).get("cold");
  if (trace.outcome !== "ok" || !cold || largestPortion(trace)?.portion === "cold") return [];
  const us = sumOf(cold, "start", "initialisation");
  if (us < (trace.endUs - trace.arrivalUs) * WORTH_SAYING) return [];
  return [t("waterfall.why.another", { part: lengthInWords(us), what: whatItWas("cold", cold, trace, run) })];
}

function asides(trace: RequestTrace): string[] {
  const { arrivalUs, attempts, outcome, toldUs, token, trigger } = trace;
  const said: string[] = [];
  if (trigger === "http") {
    const checkedInNoTime = trace.spans.some((span) => span.kind === "security" && durationUs(span) === 0);
    if (outcome === "ok" && token === "cached" && checkedInNoTime) said.push(t("waterfall.why.remembered"));
    if (outcome !== "ok" && attempts > 1) said.push(t("waterfall.why.lastOf", { n: attempts }));
  } else if (toldUs !== null) {
    said.push(t("waterfall.why.told", { time: lengthInWords(toldUs - arrivalUs) }));
  }
  if (trace.duplicate) said.push(t("waterfall.why.twice"));
  return said;
}
