// What the charts show at a time, in numbers and in words: the figures of the bin that is drawn there.
import "#messages/chartReading";
import { formatClock, formatMs, formatNumber, formatPercent, formatUsd, t } from "#messages";
import type { ChartData } from "../data/chartData.ts";
import { costAt } from "../data/costs.ts";
import type { ChartRow } from "../rows.ts";
import { clockSeconds, instanceText } from "../sentence.ts";
import { lineAt, type RunLines } from "./lines.ts";

/** Of one bin, except for what has been spent by `timeUs`. */
export interface Values {
  readonly timeUs: number;
  readonly fromUs: number;
  readonly toUs: number;
  readonly warmPerS: number;
  readonly coldPerS: number;
  readonly failedPerS: number;
  /** NaN where nothing ended well. */
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly starting: number;
  readonly busy: number;
  readonly idle: number;
  /** Share cold of the bar, and of all so far; NaN where none was given an instance. */
  readonly shareHere: number;
  readonly shareSoFar: number;
  readonly costUsd: number;
  readonly serverUsd: number;
}

/** At a time within what is drawn; at its ends, of the first or the last bin. */
export function valuesAt(data: ChartData, timeUs: number): Values {
  const { series, rates, shares, costs, startUs } = data;
  const bin = binAt(data, timeUs);
  const middleUs = (bin + 0.5) * series.binUs;
  return {
    timeUs,
    fromUs: startUs + bin * series.binUs,
    toUs: startUs + (bin + 1) * series.binUs,
    warmPerS: rates.warm[bin],
    coldPerS: rates.cold[bin],
    failedPerS: rates.failed[bin],
    p50Ms: series.latencyP50Ms[bin],
    p99Ms: series.latencyP99Ms[bin],
    starting: series.starting[bin],
    busy: series.busy[bin],
    idle: series.idle[bin],
    shareHere: shares.stretches[Math.floor(middleUs / shares.stretchUs)] ?? NaN,
    shareSoFar: shares.soFar[bin],
    costUsd: costAt(costs, series.binUs, timeUs - startUs),
    serverUsd: costs.serverUsdPerUs * timeUs,
  };
}

function binAt({ series, startUs }: ChartData, timeUs: number): number {
  return Math.max(0, Math.min(series.bins - 1, Math.floor((timeUs - startUs) / series.binUs)));
}

/** "00:12:04 to 00:12:09"; with milliseconds where bins are shorter than two seconds. */
export function spanText(fromUs: number, toUs: number): string {
  const clock = toUs - fromUs < 2e6 ? formatClock : clockSeconds;
  return t("chartReading.span", { from: clock(Math.round(fromUs)), to: clock(Math.round(toUs)) });
}

/** What one chart shows there, with its units. */
export function valueText(id: ChartRow["id"], at: Values): string {
  switch (id) {
    case "requests":
      return t("chartReading.requests", {
        all: formatNumber(at.warmPerS + at.coldPerS + at.failedPerS),
        warm: formatNumber(at.warmPerS),
        cold: formatNumber(at.coldPerS),
        failed: formatNumber(at.failedPerS),
      });
    case "latency":
      return at.p50Ms >= 0
        ? t("chartReading.latency", { p50: formatMs(at.p50Ms), p99: formatMs(at.p99Ms) })
        : t("chartReading.noLatency");
    case "instances":
      return t("chartReading.instances", {
        all: instanceText(at.starting + at.busy + at.idle),
        starting: instanceText(at.starting),
        busy: instanceText(at.busy),
        idle: instanceText(at.idle),
      });
    case "coldShare":
      return t("chartReading.coldShare", { soFar: formatPercent(at.shareSoFar), here: formatPercent(at.shareHere) });
    case "cost":
      return t("chartReading.cost", { usd: formatUsd(at.costUsd), server: formatUsd(at.serverUsd) });
  }
}

/** What the other run's lines show there. @param p50Only where no p99 is shown of it */
export function beforeText(id: ChartRow["id"], lines: RunLines, timeUs: number, p50Only = false): string {
  const at = (line: Parameters<typeof lineAt>[1]) => lineAt(lines, line, timeUs);
  switch (id) {
    case "requests":
      return t("chartReading.beforeRate", { n: formatNumber(at("ratePerS")) });
    case "latency":
      if (p50Only && at("p50Ms") >= 0) return t("chartReading.p50", { p50: formatMs(at("p50Ms")) });
      return at("p50Ms") >= 0
        ? t("chartReading.latency", { p50: formatMs(at("p50Ms")), p99: formatMs(at("p99Ms")) })
        : t("chartReading.noLatency");
    case "instances":
      return instanceText(at("instances"));
    case "coldShare":
      return formatPercent(at("coldSoFar"));
    case "cost":
      return formatUsd(at("costUsd"));
  }
}
