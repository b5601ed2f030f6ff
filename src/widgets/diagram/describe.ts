// One sentence that says what the diagram shows at a moment: for screen readers, captions, printouts and reduced motion alike.

import { formatClock, formatCount, formatMs, formatNumber, t } from "#messages";
import type { Moment } from "#player";
import { isBurst } from "./burst.ts";

/** "At 00:23:06 a burst of 14 requests a second meets 3 warm instances: 11 start cold; p99 is now 1.61 s." */
export function describeMoment(moment: Moment, tUs: number): string {
  const counts = moment.countsAt(tUs);
  const { starting, busy, idle, inFlight, ratePerS, latencyP99Ms } = counts;
  const time = formatClock(tUs).split(".")[0];
  const alive = counts.instances;
  const rate = ratePerS >= 10 ? formatCount(ratePerS) : formatNumber(ratePerS);
  const failures = describeFailures(moment, tUs);
  const p99 = Number.isFinite(latencyP99Ms) ? t("diagram.describe.p99", { p99: formatMs(latencyP99Ms) }) : "";
  const rest = failures + p99 + t("diagram.describe.end");
  if (!counts.exact) {
    const mean = { busy: formatNumber(busy), idle: formatNumber(idle), starting: formatNumber(starting) };
    return t("diagram.describe.unrecorded", { time, rate, ...mean }) + rest;
  }
  if (isBurst(moment, tUs)) return describeBurst(moment, tUs, time, rate, counts.coldInBin) + rest;
  if (ratePerS >= 1) return t("diagram.describe.steady", { time, rate, alive, busy, idle, starting }) + rest;
  if (inFlight > 0) return t("diagram.describe.few", { time, requests: inFlight, alive, busy, idle, starting }) + rest;
  if (alive > 0) return t("diagram.describe.quiet", { time, idle }) + t("diagram.describe.end");
  return t("diagram.describe.nothing", { time }) + t("diagram.describe.end");
}

/** What the requests of this bin of the series found when it began, and how many of them had to wait for a start. */
function describeBurst(moment: Moment, tUs: number, time: string, rate: string, cold: number): string {
  const { binUs } = moment.run.series;
  const { counts } = moment.instanceStates(Math.floor(tUs / binUs) * binUs);
  const warm = counts[1] + counts[2];
  return cold > 0
    ? t("diagram.describe.burst", { time, rate, warm, cold })
    : t("diagram.describe.burstWarm", { time, rate, warm });
}

function describeFailures({ run: { series } }: Moment, tUs: number): string {
  const bin = Math.floor(tUs / series.binUs);
  if (bin >= series.bins) return "";
  let all = 0;
  for (let at = bin; at < series.requests.length; at += series.bins) all += series.requests[at];
  const failed = all - series.requests[bin];
  return failed > 0 ? t("diagram.describe.failed", { failed, all }) : "";
}
