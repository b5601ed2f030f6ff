// The text twin: what the charts show at a time t, in words, from the same figures.
import { formatClock, formatInterval, formatMs, formatNumber, formatPercent, formatUsd, isRare, t } from "#messages";
import type { Reading } from "./data/chartData.ts";

/** Two to six short sentences; what does not exist at t is left out. */
export function sentenceOf(reading: Reading): string {
  const clock = clockSeconds(reading.timeUs);
  return [
    isRare(reading.ratePerS)
      ? t("charts.sentence.rare", { clock, time: formatInterval(reading.ratePerS) })
      : reading.ratePerS > 0
        ? t("charts.sentence.traffic", { clock, rate: formatNumber(reading.ratePerS) })
        : t("charts.sentence.quiet", { clock }),
    reading.failedPerS > 0 && t("charts.sentence.failed", { rate: formatNumber(reading.failedPerS) }),
    instancesSentence(reading),
    reading.p50Ms >= 0 && t("charts.sentence.latency", { p50: formatMs(reading.p50Ms), p99: formatMs(reading.p99Ms) }),
    reading.shareSoFar >= 0 && t("charts.sentence.cold", { share: formatPercent(reading.shareSoFar) }),
    t("charts.sentence.cost", { cost: formatUsd(reading.costUsd), server: formatUsd(reading.serverUsd) }),
  ]
    .filter(Boolean)
    .join(" ");
}

function instancesSentence(reading: Reading): string {
  if (reading.instances === 0) return t("charts.sentence.none");
  const words = {
    instances: instanceText(reading.instances),
    starting: instanceText(reading.starting),
    busy: instanceText(reading.busy),
    idle: instanceText(reading.idle),
  };
  return Number.isInteger(reading.instances)
    ? t("charts.sentence.instances", words)
    : t("charts.sentence.average", words);
}

/** The clock without its milliseconds. */
export function clockSeconds(timeUs: number): string {
  return formatClock(timeUs).split(".")[0];
}

/** Whole numbers as they are; averages with a decimal. */
export function instanceText(instances: number): string {
  return Number.isInteger(instances) ? String(instances) : formatNumber(instances);
}
