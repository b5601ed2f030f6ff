// The five charts in their order: what each is called, how it is drawn, and what stands in its gutters.
import "#messages/charts";
import { formatInterval, formatMs, formatNumber, formatPercent, formatUsd, isRare, t } from "#messages";
import type { ChartData, Reading } from "./data/chartData.ts";
import { drawColdShare, drawCost, drawInstances, drawLatency, drawRequests, type DrawChart } from "./draw/charts.ts";
import { instanceText } from "./sentence.ts";

export type Swatch = "warm" | "cold" | "coldPoint" | "failed" | "starting" | "busy" | "idle" | "p50" | "p99" | "server";

/** A small text under the big number, with the mark it has in the chart. */
export interface Part {
  readonly name: string;
  readonly swatch: Swatch;
  readonly text: (reading: Reading) => string;
}

export interface ChartRow {
  readonly id: "requests" | "latency" | "instances" | "coldShare" | "cost";
  readonly label: string;
  readonly draw: DrawChart;
  /** The big number, its unit apart. */
  readonly value: (reading: Reading) => readonly [number: string, unit: string];
  readonly parts: readonly Part[];
  /** The ends of the value axis. */
  readonly top: (data: ChartData) => string;
  readonly bottom: (data: ChartData) => string;
}

export const CHART_ROWS: readonly ChartRow[] = [
  {
    id: "requests",
    label: t("charts.requests"),
    draw: drawRequests,
    value: (at) =>
      isRare(at.ratePerS)
        ? [t("charts.every", { time: formatInterval(at.ratePerS) }), ""]
        : [formatNumber(at.ratePerS), t("charts.perS")],
    parts: [
      { name: "warm", swatch: "warm", text: (at) => t("charts.warm", { n: formatNumber(at.warmPerS) }) },
      { name: "cold", swatch: "cold", text: (at) => t("charts.cold", { n: formatNumber(at.coldPerS) }) },
      { name: "failed", swatch: "failed", text: (at) => t("charts.failedRate", { n: formatNumber(at.failedPerS) }) },
    ],
    top: (data) => t("charts.ratePerS", { n: axisNumber(data.top.ratePerS) }),
    bottom: () => "0",
  },
  {
    id: "latency",
    label: t("charts.latency"),
    draw: drawLatency,
    value: (at) => splitUnit(formatMs(at.p50Ms)),
    parts: [
      { name: "p50", swatch: "p50", text: () => t("charts.p50") },
      { name: "p99", swatch: "p99", text: (at) => t("charts.p99", { ms: formatMs(at.p99Ms) }) },
      { name: "coldPoints", swatch: "coldPoint", text: () => t("charts.coldPoints") },
    ],
    top: (data) => axisMs(data.top.latencyMs.high),
    bottom: (data) => axisMs(data.top.latencyMs.low),
  },
  {
    id: "instances",
    label: t("charts.instances"),
    draw: drawInstances,
    value: (at) => [instanceText(at.instances), ""],
    parts: [
      { name: "starting", swatch: "starting", text: (at) => t("charts.starting", { n: instanceText(at.starting) }) },
      { name: "busy", swatch: "busy", text: (at) => t("charts.busy", { n: instanceText(at.busy) }) },
      { name: "idle", swatch: "idle", text: (at) => t("charts.idle", { n: instanceText(at.idle) }) },
    ],
    top: (data) => axisNumber(data.top.instances),
    bottom: () => "0",
  },
  {
    id: "coldShare",
    label: t("charts.coldShare"),
    draw: drawColdShare,
    value: (at) => splitUnit(formatPercent(at.shareSoFar)),
    parts: [
      { name: "shareNow", swatch: "cold", text: (at) => t("charts.shareNow", { share: formatPercent(at.shareNow) }) },
    ],
    top: (data) => axisPercent(data.top.share),
    bottom: () => axisPercent(0),
  },
  {
    id: "cost",
    label: t("charts.cost"),
    draw: drawCost,
    value: (at) => [formatUsd(at.costUsd), ""],
    parts: [{ name: "server", swatch: "server", text: (at) => t("charts.server", { usd: formatUsd(at.serverUsd) }) }],
    top: (data) => axisUsd(data.top.usd),
    bottom: () => "$0",
  },
];

/** "312 ms" → ["312", " ms"]. */
function splitUnit(text: string): [string, string] {
  const at = text.lastIndexOf("\u00a0");
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at)];
}

/** Round numbers lose the zeros that a measured one would keep. */
const axisNumber = (value: number): string => trimZeros(formatNumber(value));
const axisMs = (ms: number): string => splitUnit(formatMs(ms)).map(trimZeros).join("");
const axisPercent = (share: number): string => splitUnit(formatPercent(share)).map(trimZeros).join("");
const axisUsd = (usd: number): string => trimZeros(formatUsd(usd));

function trimZeros(text: string): string {
  return /\.\d+$/.test(text) ? text.replace(/\.?0+$/, "") : text;
}
