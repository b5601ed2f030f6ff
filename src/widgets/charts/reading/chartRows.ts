// The charts as they are read: with the lines of another run over them, and room for those on the axes.
import { logSpan, niceTop } from "../data/axis.ts";
import type { ChartData } from "../data/chartData.ts";
import { strokeValues } from "../draw/shapes.ts";
import { linearY, logY, type ChartSurface } from "../draw/surface.ts";
import type { Palette } from "../draw/palette.ts";
import { CHART_ROWS, type ChartRow } from "../rows.ts";
import type { Line, RunLines } from "./lines.ts";

export type LatencyScale = "log" | "linear";

/** Unlike those of the always-on server, which are long. */
const DOTS = [1.5, 2.5];

const LINES_OF: Readonly<Record<ChartRow["id"], readonly Line[]>> = {
  requests: ["ratePerS"],
  latency: ["p50Ms", "p99Ms"],
  instances: ["instances"],
  coldShare: ["coldSoFar"],
  cost: ["costUsd"],
};

/** With axes that hold the other run's lines, too, and latency on the scale that is asked for. */
export function onScales(data: ChartData, before: RunLines | null, scale: LatencyScale): ChartData {
  const { top } = data;
  const most = (line: Line) => (before ? highest(before[line]) : 0);
  const latencies = [data.series.latencyP99Ms, data.coldPoints.latencyMs, data.warmPoints.latencyMs];
  return {
    ...data,
    top: {
      ratePerS: raised(top.ratePerS, most("ratePerS")),
      latencyMs:
        scale === "linear"
          ? { low: 0, high: niceTop(Math.max(most("p99Ms"), ...latencies.map(highest))) }
          : before
            ? logSpan(Math.min(top.latencyMs.low, lowest(before.p50Ms)), Math.max(top.latencyMs.high, most("p99Ms")))
            : top.latencyMs,
      instances: raised(top.instances, most("instances")),
      share: raised(top.share, most("coldSoFar")),
      usd: raised(top.usd, most("costUsd")),
    },
  };
}

const raised = (top: number, most: number): number => (most > top ? niceTop(most) : top);

/** The element over a chart that says what the other run's line shows at the playhead. */
export const beforeName = (id: ChartRow["id"]): string => `before.${id}`;

/** The charts that are shown, with the other run's lines drawn over each. */
export function rowsWith(before: RunLines | null, shown: ChartRow["id"] | null): readonly ChartRow[] {
  const rows = shown === null ? CHART_ROWS : CHART_ROWS.filter(({ id }) => id === shown);
  if (before === null) return rows;
  return rows.map((row) => ({
    ...row,
    draw: (surface, data, palette) => {
      row.draw(surface, data, palette);
      for (const line of LINES_OF[row.id]) drawLine(surface, before, line, yOf(row.id, surface, data), palette);
    },
  }));
}

function drawLine(
  surface: ChartSurface,
  before: RunLines,
  line: Line,
  y: (value: number) => number,
  palette: Palette,
): void {
  const { context } = surface;
  context.globalAlpha = 0.75;
  context.setLineDash(DOTS);
  strokeValues(surface, before.binUs, before[line], y, { colour: palette["ink-2"], width: line === "p99Ms" ? 1 : 1.5 });
  context.setLineDash([]);
  context.globalAlpha = 1;
}

function yOf(id: ChartRow["id"], surface: ChartSurface, { top }: ChartData): (value: number) => number {
  const { low, high } = top.latencyMs;
  switch (id) {
    case "requests":
      return linearY(surface, top.ratePerS);
    case "latency":
      return low > 0 ? logY(surface, low, high) : linearY(surface, high);
    case "instances":
      return linearY(surface, top.instances);
    case "coldShare":
      return linearY(surface, top.share);
    case "cost":
      return linearY(surface, top.usd);
  }
}

function highest(values: Float64Array): number {
  return values.reduce((found, value) => (value > found ? value : found), 0);
}

function lowest(values: Float64Array): number {
  return values.reduce((found, value) => (value > 0 && value < found ? value : found), Infinity);
}
