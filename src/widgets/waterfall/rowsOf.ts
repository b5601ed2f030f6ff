// A trace as the rows of its waterfall: plain data, worked out before anything is drawn.
import type { RequestTrace, Span, SpanKind } from "#engine";
import { formatMicroUsd, formatMs, t } from "#messages";
import type { TimeScale } from "./timeScale.ts";
import { spanDetail, spanName } from "./words.ts";

/** Cold is a start and nothing else, warm is the handler; failed has a mark beside its colour. */
export type Tone = "cold" | "warm" | "security" | "plain";

/** A piece of the line that joins what follows each other on the critical path; halves of the row's height. */
export interface Link {
  readonly share: number;
  readonly part: "upper" | "lower" | "whole";
}

export interface WaterfallRow {
  readonly name: string;
  readonly detail: string;
  readonly time: string;
  readonly cost: string;
  readonly tone: Tone;
  readonly failed: boolean;
  readonly critical: boolean;
  readonly moment: boolean;
  /** Nothing runs for the request. */
  readonly pause: boolean;
  readonly startShare: number;
  readonly endShare: number;
  readonly links: readonly Link[];
  /** All of it in words. */
  readonly says: string;
  /** The same, before it has been reached. */
  readonly saysHidden: string;
}

const WAITING = new Set<SpanKind>(["clientBackoff", "retryDelay", "queueWait", "databaseBackoff"]);
const TONES: Partial<Record<SpanKind, Tone>> = {
  start: "cold",
  initialisation: "cold",
  firstRun: "warm",
  handlerCpu: "warm",
  handlerWait: "warm",
  security: "security",
};

/** One row for each span of the trace, in its order. */
export function rowsOf(trace: RequestTrace, scale: TimeScale): readonly WaterfallRow[] {
  const links = linksOf(trace.spans, scale);
  return trace.spans.map((span, place) => {
    const name = spanName(span, trace.trigger);
    const detail = spanDetail(span, trace.trigger);
    return {
      name,
      detail,
      time: formatMs((span.endUs - span.startUs) / 1000),
      cost: formatMicroUsd(span.costUsd),
      tone: TONES[span.kind] ?? "plain",
      failed: hasFailed(span),
      critical: span.critical,
      moment: span.endUs === span.startUs,
      pause: WAITING.has(span.kind),
      startShare: scale.shareOf(span.startUs),
      endShare: scale.shareOf(span.endUs),
      links: links[place],
      says: t("waterfall.says", { n: place + 1, name, detail, facts: factsOf(span, scale.fromUs) }),
      saysHidden: t("waterfall.saysHidden", { n: place + 1, name }),
    };
  });
}

function hasFailed({ outcome, failure }: Span): boolean {
  return (outcome !== null && outcome !== "ok") || (failure ?? null) !== null;
}

function factsOf(span: Span, fromUs: number): string {
  const { startUs, endUs } = span;
  const facts = [
    t("waterfall.saysStart", { time: formatMs((startUs - fromUs) / 1000) }),
    endUs > startUs
      ? t("waterfall.saysTakes", { time: formatMs((endUs - startUs) / 1000) })
      : t("waterfall.saysMoment"),
    ...(span.costUsd > 0 ? [t("waterfall.saysCosts", { usd: formatMicroUsd(span.costUsd) })] : []),
    t(
      span.critical
        ? "waterfall.saysCritical"
        : span.inBackground
          ? "waterfall.saysBackground"
          : "waterfall.saysBeside",
    ),
    ...(hasFailed(span) ? [t("waterfall.saysFailed")] : []),
  ];
  return facts.reduce((first, next) => t("waterfall.detail.list", { first, next }));
}

function linksOf(spans: readonly Span[], scale: TimeScale): readonly (readonly Link[])[] {
  const links = spans.map((): Link[] => []);
  const path = spans.flatMap(({ critical }, place) => (critical ? [place] : []));
  path.slice(1).forEach((to, index) => {
    const share = scale.shareOf(spans[to].startUs);
    const from = path[index];
    links[from].push({ share, part: "lower" });
    for (let between = from + 1; between < to; between++) links[between].push({ share, part: "whole" });
    links[to].push({ share, part: "upper" });
  });
  return links;
}
