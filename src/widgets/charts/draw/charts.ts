// The five charts, each drawn whole once per run, size and theme. The playhead and the veil over the future lie above them.
import type { ChartData } from "../data/chartData.ts";
import type { LatencyPoints } from "../data/latencyPoints.ts";
import type { Palette } from "./palette.ts";
import { fillBetween, hatch, strokeValues } from "./shapes.ts";
import { linearY, logY, type ChartSurface } from "./surface.ts";

export type DrawChart = (surface: ChartSurface, data: ChartData, palette: Palette) => void;

const sum = (a: Float64Array, b: Float64Array): Float64Array => a.map((value, bin) => value + b[bin]);

/** Stacked from the bottom: cold, warm, failed. */
export const drawRequests: DrawChart = (surface, { series, rates, top }, palette) => {
  const y = linearY(surface, top.ratePerS);
  const served = sum(rates.cold, rates.warm);
  const all = sum(served, rates.failed);
  fillBetween(surface, series, rates.cold, served, y, { fill: palette.warm, edge: palette["warm-outline"] });
  fillBetween(surface, series, null, rates.cold, y, { fill: palette.cold, edge: palette["cold-ink"] });
  fillBetween(surface, series, served, all, y, {
    fill: hatch(surface, palette["failed-soft"], palette.failed, "up"),
    edge: palette.failed,
  });
};

/** Points are single requests, the heavy line is p50, the light one p99. */
export const drawLatency: DrawChart = (surface, { series, coldPoints, warmPoints, top }, palette) => {
  const { low, high } = top.latencyMs;
  const y = low > 0 ? logY(surface, low, high) : linearY(surface, high);
  surface.context.globalAlpha = 0.5;
  drawPoints(surface, warmPoints, y, palette.warm, 1);
  surface.context.globalAlpha = 1;
  strokeValues(surface, series.binUs, series.latencyP99Ms, y, { colour: palette["ink-3"], width: 0.75 });
  strokeValues(surface, series.binUs, series.latencyP50Ms, y, { colour: palette["warm-ink"], width: 1.5 });
  // Many are drawn small, so that they do not hide each other and the lines.
  const many = coldPoints.arrivalUs.length;
  drawPoints(surface, coldPoints, y, palette.cold, many > 400 ? 1.5 : many > 100 ? 2 : 2.5);
};

/** What a path takes grows with the square of its points: 2 000 in one take 12 ms, in stretches of 64, of which each is narrow, 2. */
const POINTS_A_PATH = 64;

/** Diamonds, as cold tokens are drawn everywhere; small ones look like dots. */
function drawPoints(
  surface: ChartSurface,
  points: LatencyPoints,
  y: (value: number) => number,
  colour: string,
  radius: number,
): void {
  const { context } = surface;
  const count = points.arrivalUs.length;
  context.fillStyle = colour;
  context.beginPath();
  for (let i = 0; i < count; i++) {
    if (i > 0 && i % POINTS_A_PATH === 0) {
      context.fill();
      context.beginPath();
    }
    const x = surface.x(points.arrivalUs[i]);
    const middle = y(points.latencyMs[i]);
    context.moveTo(x - radius, middle);
    context.lineTo(x, middle - radius);
    context.lineTo(x + radius, middle);
    context.lineTo(x, middle + radius);
  }
  context.fill();
}

/** Stacked from the bottom: starting, busy, idle. */
export const drawInstances: DrawChart = (surface, { series, top }, palette) => {
  const y = linearY(surface, top.instances);
  const working = sum(series.starting, series.busy);
  const all = sum(working, series.idle);
  fillBetween(surface, series, working, all, y, { fill: palette.idle, edge: palette["warm-outline"] });
  fillBetween(surface, series, series.starting, working, y, { fill: palette.warm });
  fillBetween(surface, series, null, series.starting, y, {
    fill: hatch(surface, palette.cold, palette["cold-soft"], "down"),
  });
};

/** Bars are stretches of time, the line is the share of all so far. */
export const drawColdShare: DrawChart = (surface, { series, shares, top }, palette) => {
  const reach = linearY(surface, top.share);
  const y = (share: number) => reach(Math.min(share, top.share));
  const { context } = surface;
  context.fillStyle = palette.cold;
  shares.stretches.forEach((share, stretch) => {
    if (!(share > 0)) return;
    const x = surface.x(stretch * shares.stretchUs);
    const width = surface.x(shares.stretchUs);
    const gap = width > 4 ? 1 : 0;
    context.fillRect(x, y(share), Math.max(1, width - gap), surface.height - y(share));
  });
  strokeValues(surface, series.binUs, shares.soFar, y, { colour: palette.panel, width: 4 });
  strokeValues(surface, series.binUs, shares.soFar, y, { colour: palette["cold-ink"], width: 1.5 });
};

/** The full line is the functions' cost, the dashed one the always-on server's. */
export const drawCost: DrawChart = (surface, { series, costs, startUs, endUs, top }, palette) => {
  const y = linearY(surface, top.usd);
  const { context } = surface;
  context.strokeStyle = palette["ink-3"];
  context.lineWidth = 1;
  context.setLineDash([5, 4]);
  context.beginPath();
  context.moveTo(0, y(costs.serverUsdPerUs * startUs));
  context.lineTo(surface.width, y(costs.serverUsdPerUs * endUs));
  context.stroke();
  context.setLineDash([]);
  context.strokeStyle = palette.money;
  context.lineWidth = 2;
  context.beginPath();
  costs.cumulativeUsd.forEach((usd, bin) => context.lineTo(surface.x(bin * series.binUs), y(usd) - 1));
  context.stroke();
};
