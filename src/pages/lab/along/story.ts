// The run told from beginning to end: how it opens, each event that was found or is made to happen, and what came of it all.
import "#messages/labAlong";
import { OUTCOMES, type Model, type Run } from "#engine";
import { formatClock, formatDuration, formatMs, formatPercent, formatUsd, t } from "#messages";
import type { Scenario } from "#scenario";
import type { FoundEvent } from "../found/events.ts";
import { happeningText } from "../whatIf/happeningText.ts";

/** A moment of the run that is told of. */
export interface Told {
  readonly atUs: number;
  /** What it is, in two or three words. */
  readonly name: string;
  readonly says: string;
  readonly event: FoundEvent | null;
}

/** Time without milliseconds, as the charts tell it. */
export const clockOf = (timeUs: number): string => formatClock(timeUs).split(".")[0];

/** In a run this short several things happen within a second. */
const SHORT_US = 300e6;

/** A moment of a run of this length. */
export const momentOf = (timeUs: number, durationUs: number): string =>
  durationUs < SHORT_US ? formatClock(timeUs) : clockOf(timeUs);

/** What is found and what is made to happen, in order of time. */
export function momentsOf(run: Run, scenario: Scenario, events: readonly FoundEvent[]): readonly Told[] {
  const found = events.map((event) => ({
    atUs: event.atUs,
    name: t(`labAlong.${event.kind}`),
    says: sentenceOf(run, event),
    event,
  }));
  const made = scenario.interventions.map((each) => ({
    atUs: each.atS * 1e6,
    name: t("labAlong.whatIf"),
    says:
      "untilS" in each
        ? t("labAlong.until", { time: clockOf(each.untilS * 1e6), what: happeningText(each) })
        : t("labAlong.at", { what: happeningText(each) }),
    event: null,
  }));
  return [...found, ...made].sort((a, b) => a.atUs - b.atUs);
}

function sentenceOf(run: Run, event: FoundEvent): string {
  switch (event.kind) {
    case "firstCold": {
      const waited = formatMs(event.waitedUs / 1000);
      return event.row === null
        ? t("labAlong.firstCold.told", { waited })
        : t("labAlong.firstCold.toldRow", { waited, number: event.row + 1 });
    }
    case "firstRejection":
      return t(`labAlong.firstRejection.${event.outcome}`, { number: event.row + 1, n: event.count });
    case "peak":
      return t("labAlong.peak.told", { n: event.instances });
    case "limit":
      return t(`labAlong.limit.${event.limit}`, {
        n: event.most,
        name: event.functionIndex === null ? "" : run.summary.functions[event.functionIndex].name,
      });
    case "recovery":
      return t("labAlong.recovery.told", { number: event.row + 1, n: event.trouble });
  }
}

/** What is said before anything happens. */
export function openingOf(run: Run, { durationUs }: Model): string {
  const { attempts, total } = run.summary.requests;
  const words = { length: formatDuration(durationUs / 1e6) };
  if (run.total === 0) return t("labAlong.openingNone", words);
  return [
    t("labAlong.opening", { ...words, n: run.total }),
    run.requests.rows < run.total && t("labAlong.recorded", { n: run.requests.rows }),
    attempts > total && t("labAlong.retried"),
  ]
    .filter(Boolean)
    .join(" ");
}

/** What came of it, from the same figures as the summary's. */
export function closingOf({ summary, total }: Run): string {
  if (total === 0) return "";
  const { requests, coldStarts, latencyMs, cost } = summary;
  const failed = OUTCOMES.reduce((sum, outcome) => sum + (outcome === "ok" ? 0 : requests.byOutcome[outcome]), 0);
  return [
    t("labAlong.closing", {
      cold: coldStarts.count,
      share: formatPercent(coldStarts.share),
      p50: formatMs(latencyMs.p50),
      p99: formatMs(latencyMs.p99),
    }),
    failed === 0
      ? t("labAlong.allWell")
      : t("labAlong.failed", { n: failed, share: formatPercent(failed / requests.total) }),
    t(cost.unpriced.length > 0 ? "labAlong.costInPart" : "labAlong.cost", { cost: formatUsd(cost.total) }),
  ].join(" ");
}
