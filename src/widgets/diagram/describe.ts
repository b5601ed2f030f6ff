// One sentence that says what the diagram shows at a moment: for screen readers, captions, printouts and reduced motion alike.

import { formatClock, formatDuration, formatMs, formatNumber, t } from "#messages";
import type { Counts, Moment } from "#player";
import { isBurst } from "./burst.ts";

/**
 * "At 00:23:06 a burst of 14.2 requests a second meets 11 instances: 8 busy, 2 idle and 1 starting; of 85 requests within
 * 6 s, 9 start cold; p99 is now 1.61 s." Instances are those of the instant; what is counted over a bin of the charts says so.
 */
export function describeMoment(moment: Moment, tUs: number): string {
  const counts = moment.countsAt(tUs);
  const { starting, busy, idle, inFlight, ratePerS } = counts;
  const [time] = formatClock(tUs).split(".");
  const alive = counts.instances;
  const rate = formatNumber(ratePerS);
  if (!counts.exact) {
    const mean = { busy: formatNumber(busy), idle: formatNumber(idle), starting: formatNumber(starting) };
    return t("diagram.describe.unrecorded", { time, rate, ...mean }) + describeBin(moment, tUs, counts, false);
  }
  const instances = { time, alive, busy, idle, starting };
  if (isBurst(moment, tUs))
    return t("diagram.describe.burst", { rate, ...instances }) + describeBin(moment, tUs, counts, true);
  if (ratePerS >= 1)
    return t("diagram.describe.steady", { rate, ...instances }) + describeBin(moment, tUs, counts, false);
  if (inFlight > 0)
    return t("diagram.describe.few", { requests: inFlight, ...instances }) + describeBin(moment, tUs, counts, false);
  if (alive > 0) return t("diagram.describe.quiet", { time, idle }) + t("diagram.describe.end");
  return t("diagram.describe.nothing", { time }) + t("diagram.describe.end");
}

/** What is counted over the bin of the series that holds t, as the charts do: failures, p99, and cold starts if asked for. */
function describeBin({ run: { series } }: Moment, tUs: number, counts: Counts, burst: boolean): string {
  const bin = Math.floor(tUs / series.binUs);
  let all = 0;
  if (bin < series.bins) for (let at = bin; at < series.requests.length; at += series.bins) all += series.requests[at];
  const failed = all - (series.requests[bin] ?? 0);
  const cold = burst ? counts.coldInBin : 0;
  const ofAll = { all, span: formatDuration(series.binUs / 1e6) };
  const requests =
    cold > 0 && failed > 0
      ? t("diagram.describe.coldAndFailed", { ...ofAll, cold, failed })
      : cold > 0
        ? t("diagram.describe.cold", { ...ofAll, cold })
        : failed > 0
          ? t("diagram.describe.failed", { ...ofAll, failed })
          : "";
  const p99 = counts.latencyP99Ms;
  return (
    requests +
    (Number.isFinite(p99) ? t("diagram.describe.p99", { p99: formatMs(p99) }) : "") +
    t("diagram.describe.end")
  );
}
