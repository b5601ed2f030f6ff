// All that the five charts draw of one run, shaped once; and all that is read off them at a time t.
import { type Model, type Run, type Series } from "#engine";
import type { Counts, Moment } from "#player";
import { logSpan, niceTop, type Span } from "./axis.ts";
import { coldShares, type ColdShares } from "./coldShares.ts";
import { costAt, costs, type Costs } from "./costs.ts";
import { coldPoints, warmPoints, type LatencyPoints } from "./latencyPoints.ts";
import { requestRates, type RequestRates } from "./requestRates.ts";

const MOST_COLD_POINTS = 2000;
const MOST_WARM_POINTS = 2000;

/** Of a run's series what charts and tables show; of a stretch, counts may be shares of whole ones. */
export interface DrawnSeries extends Pick<
  Series,
  "bins" | "binUs" | "latencyP50Ms" | "latencyP99Ms" | "starting" | "busy" | "idle"
> {
  readonly cold: ArrayLike<number>;
  readonly served: ArrayLike<number>;
}

export interface ChartData {
  /** The part of the run that is drawn; bins and points count their time from its start. */
  readonly startUs: number;
  readonly endUs: number;
  readonly series: DrawnSeries;
  readonly rates: RequestRates;
  readonly coldPoints: LatencyPoints;
  readonly warmPoints: LatencyPoints;
  readonly shares: ColdShares;
  readonly costs: Costs;
  /** Tops (and for latency both ends: from 0 it is linear, else logarithmic) of the value axes. */
  readonly top: {
    readonly ratePerS: number;
    readonly latencyMs: Span;
    readonly instances: number;
    readonly share: number;
    readonly usd: number;
  };
}

/** Shapes a run for drawing: passes over its bins, and over its rows only to find the cold ones. */
export function chartData(run: Run, model: Model): ChartData {
  const { series } = run;
  const rates = requestRates(series);
  const coldCount = series.cold.reduce((sum, count) => sum + count, 0);
  const cold = coldPoints(run.requests, coldCount, MOST_COLD_POINTS);
  const warm = warmPoints(run.requests, MOST_WARM_POINTS);
  return withTops({
    startUs: 0,
    endUs: model.durationUs,
    series,
    rates,
    coldPoints: cold,
    warmPoints: warm,
    shares: coldShares(series),
    costs: costs(run, model),
  });
}

/** With the ends of its value axes. */
export function withTops(data: Omit<ChartData, "top">): ChartData {
  const { series, coldPoints: cold, warmPoints: warm } = data;
  let mostInstances = 0;
  for (let bin = 0; bin < series.bins; bin++) {
    mostInstances = Math.max(mostInstances, series.starting[bin] + series.busy[bin] + series.idle[bin]);
  }
  const [lowest, highest] = extent([series.latencyP50Ms, series.latencyP99Ms, cold.latencyMs, warm.latencyMs]);
  return {
    ...data,
    top: {
      ratePerS: niceTop(data.rates.highest),
      latencyMs: logSpan(lowest, highest),
      instances: niceTop(mostInstances, 1),
      share: niceTop(data.shares.highest, 0.01),
      usd: niceTop(data.costs.highestUsd),
    },
  };
}

/** Smallest and largest positive value; NaN counts for nothing. */
function extent(columns: readonly Float64Array[]): [number, number] {
  let lowest = Infinity;
  let highest = -Infinity;
  for (const column of columns) {
    for (const value of column) {
      if (value > 0 && value < lowest) lowest = value;
      if (value > highest) highest = value;
    }
  }
  return [lowest, highest];
}

/** What stands beside the charts at a time t. Rates and latencies are of the last bin's time before t: nothing knows what comes. */
export interface Reading {
  readonly timeUs: number;
  readonly ratePerS: number;
  /** Ended per second: well without a cold start, well with one, otherwise. */
  readonly warmPerS: number;
  readonly coldPerS: number;
  readonly failedPerS: number;
  /** NaN while nothing ended well. */
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly starting: number;
  readonly busy: number;
  readonly idle: number;
  readonly instances: number;
  /** Share of cold starts over the last stretch, and of all so far; NaN while none was given an instance. */
  readonly shareNow: number;
  readonly shareSoFar: number;
  readonly costUsd: number;
  readonly serverUsd: number;
}

/** Reads the run at a time; instances and shares so far are exact at t where the requests are recorded. */
export function readingAt(data: ChartData, moment: Moment, timeUs: number): Reading {
  const { series } = data;
  const counts = moment.countsAt(timeUs);
  const { spanUs, ok, okCold, notOk } = counts.recent;
  const perS = (count: number): number => (count * 1_000_000) / spanUs;
  return {
    timeUs,
    ratePerS: counts.ratePerS,
    warmPerS: perS(ok - okCold),
    coldPerS: perS(okCold),
    failedPerS: perS(notOk),
    p50Ms: counts.latencyP50Ms,
    p99Ms: counts.latencyP99Ms,
    starting: counts.starting,
    busy: counts.busy,
    idle: counts.idle,
    instances: counts.instances,
    ...sharesAt(data.shares, moment, counts, timeUs),
    costUsd: costAt(data.costs, series.binUs, timeUs),
    serverUsd: data.costs.serverUsdPerUs * timeUs,
  };
}

function sharesAt(
  { stretchUs, stretches, soFar }: ColdShares,
  moment: Moment,
  { exact, soFar: now }: Counts,
  timeUs: number,
): Pick<Reading, "shareNow" | "shareSoFar"> {
  if (!exact) {
    // Whole stretches that are over: of the one that holds t more is known than has happened.
    const over = Math.floor(timeUs / moment.run.series.binUs) - 1;
    return { shareNow: stretches[Math.floor(timeUs / stretchUs) - 1] ?? NaN, shareSoFar: soFar[over] ?? NaN };
  }
  const before = timeUs < stretchUs ? { cold: 0, served: 0 } : moment.soFarAt(timeUs - stretchUs);
  return {
    shareNow: (now.cold - before.cold) / (now.served - before.served),
    shareSoFar: now.cold / now.served,
  };
}
