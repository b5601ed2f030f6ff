// The text twin: what the charts show at a time t, in words, from the same figures.
import { formatClock, formatMs, formatNumber, formatPercent, formatUsd, t } from "#messages";
import type { Reading } from "./data/chartData.ts";

/** One to five sentences; what does not exist at t is left out. */
export function sentenceOf(reading: Reading): string {
  const instances = {
    clock: clockSeconds(reading.timeUs),
    rate: formatNumber(reading.ratePerS),
    instances: instanceText(reading.instances),
    starting: instanceText(reading.starting),
    busy: instanceText(reading.busy),
    idle: instanceText(reading.idle),
  };
  return [
    Number.isInteger(reading.instances)
      ? t("charts.sentence.traffic", instances)
      : t("charts.sentence.average", instances),
    reading.failedPerS > 0 && t("charts.sentence.failed", { rate: formatNumber(reading.failedPerS) }),
    reading.p50Ms >= 0 && t("charts.sentence.latency", { p50: formatMs(reading.p50Ms), p99: formatMs(reading.p99Ms) }),
    reading.shareSoFar >= 0 && t("charts.sentence.cold", { share: formatPercent(reading.shareSoFar) }),
    t("charts.sentence.cost", { cost: formatUsd(reading.costUsd), server: formatUsd(reading.serverUsd) }),
  ]
    .filter(Boolean)
    .join(" ");
}

/** The clock without its milliseconds. */
export function clockSeconds(timeUs: number): string {
  return formatClock(timeUs).split(".")[0];
}

/** Whole numbers as they are; averages with a decimal. */
export function instanceText(instances: number): string {
  return Number.isInteger(instances) ? String(instances) : formatNumber(instances);
}
