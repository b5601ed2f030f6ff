// One sentence that says what the diagram shows at a moment: for screen readers, captions, printouts and reduced motion alike.

import "#messages/diagram";
import { formatClock, formatDuration, formatMs, formatNumber, t } from "#messages";
import type { Counts, Moment } from "#player";
import { isBurst } from "./burst.ts";

/**
 * "At 00:23:06 a burst of 14.2 requests a second meets 11 instances: 8 busy, 2 idle and 1 starting; in the last 6 s 9
 * requests started cold; p99 is now 1.61 s." Instances are those of the instant; what is counted over the last bin says so.
 */
export function describeMoment(moment: Moment, tUs: number): string {
  const counts = moment.countsAt(tUs);
  const { starting, busy, idle, inFlight, ratePerS } = counts;
  const [time] = formatClock(tUs).split(".");
  const alive = counts.instances;
  const rate = formatNumber(ratePerS);
  if (!counts.exact) {
    const mean = { busy: formatNumber(busy), idle: formatNumber(idle), starting: formatNumber(starting) };
    return t("diagram.describe.unrecorded", { time, rate, ...mean }) + describeRecent(counts, false);
  }
  const instances = { time, alive, busy, idle, starting };
  if (isBurst(moment, tUs, ratePerS))
    return t("diagram.describe.burst", { rate, ...instances }) + describeRecent(counts, true);
  if (ratePerS >= 1) return t("diagram.describe.steady", { rate, ...instances }) + describeRecent(counts, false);
  if (inFlight > 0)
    return t("diagram.describe.few", { requests: inFlight, ...instances }) + describeRecent(counts, false);
  if (alive > 0) return t("diagram.describe.quiet", { time, idle }) + t("diagram.describe.end");
  return t("diagram.describe.nothing", { time }) + t("diagram.describe.end");
}

/** What is counted over the last bin, as the charts have it: failures, p99, and cold starts if asked for. */
function describeRecent({ recent, latencyP99Ms: p99 }: Counts, burst: boolean): string {
  const failed = recent.notOk;
  const cold = burst ? recent.cold : 0;
  const span = formatDuration(recent.spanUs / 1e6);
  const requests =
    cold > 0 && failed > 0
      ? t("diagram.describe.coldAndFailed", { span, cold, failed })
      : cold > 0
        ? t("diagram.describe.cold", { span, cold })
        : failed > 0
          ? t("diagram.describe.failed", { span, failed })
          : "";
  return (
    requests +
    (Number.isFinite(p99) ? t("diagram.describe.p99", { p99: formatMs(p99) }) : "") +
    t("diagram.describe.end")
  );
}
