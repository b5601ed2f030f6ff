// Series over evenly wide bins: what the charts draw. Sums and time averages of the whole run, recorded rows or not.
import { bucketMiddle, bucketOf, DOUBLINGS } from "./latency.ts";
import { OUTCOMES, type Series } from "./record.ts";

const BINS = 600;
const LEADING_BITS = 6;
const BUCKETS = DOUBLINGS << LEADING_BITS;

/** A level over time, as the sum of intervals: bins crossed whole are counted by differences, the ragged ends by area. */
export interface LevelSeries {
  readonly area: Float64Array;
  readonly steps: Float64Array;
}

export interface Bins {
  readonly binUs: number;
  readonly endUs: number;
  /** The bin looked at last, [binFromUs, binToUs): most times fall into it, and no division is needed. */
  bin: number;
  binFromUs: number;
  binToUs: number;
}

export interface SeriesState extends Bins {
  readonly requests: Uint32Array;
  readonly cold: Uint32Array;
  readonly served: Uint32Array;
  /** By bin, once it has a latency. */
  readonly latencyBuckets: (Uint32Array | null)[];
  readonly costUsd: Float64Array;
  readonly starting: LevelSeries;
  readonly busy: LevelSeries;
  readonly alive: LevelSeries;
  readonly inFlight: LevelSeries;
}

export function createBins(durationUs: number): Bins {
  const binUs = Math.ceil(durationUs / BINS);
  return { binUs, endUs: binUs * BINS, bin: 0, binFromUs: 0, binToUs: binUs };
}

export function level(): LevelSeries {
  return { area: new Float64Array(BINS), steps: new Float64Array(BINS + 1) };
}

export function createSeries(durationUs: number): SeriesState {
  return {
    ...createBins(durationUs),
    requests: new Uint32Array(BINS * OUTCOMES.length),
    cold: new Uint32Array(BINS),
    served: new Uint32Array(BINS),
    latencyBuckets: Array.from({ length: BINS }, () => null),
    costUsd: new Float64Array(BINS),
    starting: level(),
    busy: level(),
    alive: level(),
    inFlight: level(),
  };
}

/** Looks at the bin of a time, if that is not past the end. */
export function moveTo(bins: Bins, timeUs: number): void {
  if (timeUs >= bins.binToUs && timeUs < bins.endUs) binOf(bins, timeUs);
}

/** Adds one interval [fromUs, toUs) of height one. */
export function addInterval(series: Bins, level: LevelSeries, fromUs: number, toUs: number): void {
  if (fromUs >= series.binFromUs && toUs < series.binToUs) {
    if (toUs > fromUs) level.area[series.bin] += toUs - fromUs;
    return;
  }
  const until = toUs < series.endUs ? toUs : series.endUs;
  if (until <= fromUs) return;
  const { binUs } = series;
  const first = Math.floor(fromUs / binUs);
  const last = Math.floor(until / binUs);
  if (first === last) {
    level.area[first] += until - fromUs;
    return;
  }
  level.area[first] += (first + 1) * binUs - fromUs;
  if (last < BINS) level.area[last] += until - last * binUs;
  level.steps[first + 1]++;
  level.steps[last]--;
}

/** The bin of a time before the end. */
export function binOf(series: Bins, timeUs: number): number {
  if (timeUs >= series.binFromUs && timeUs < series.binToUs) return series.bin;
  series.bin = Math.floor(timeUs / series.binUs);
  series.binFromUs = series.bin * series.binUs;
  series.binToUs = series.binFromUs + series.binUs;
  return series.bin;
}

/** Counts a finished request in its arrival's bin. `latencyUs` below zero: not `ok`, no latency. */
export function addRequest(series: SeriesState, bin: number, outcome: number, latencyUs: number): void {
  series.requests[outcome * BINS + bin]++;
  if (latencyUs >= 0) (series.latencyBuckets[bin] ??= new Uint32Array(BUCKETS))[bucketOf(latencyUs, LEADING_BITS)]++;
}

export function finishSeries(series: SeriesState): Series {
  const { requests, cold, served, costUsd } = series;
  // `ok` is the first outcome, so its counts come first.
  const latency = series.latencyBuckets.map((buckets, bin) => quantilesOf(buckets, requests[bin], [0.5, 0.99]));
  return {
    bins: BINS,
    binUs: series.binUs,
    requests,
    cold,
    served,
    costUsd,
    latencyP50Ms: Float64Array.from(latency, ([p50]) => p50),
    latencyP99Ms: Float64Array.from(latency, ([, p99]) => p99),
    starting: averages(series.starting, series.binUs),
    busy: averages(series.busy, series.binUs),
    idle: averages(difference(series.alive, series.starting, series.busy), series.binUs),
    inFlight: averages(series.inFlight, series.binUs),
  };
}

/** A level less two others. */
function difference(from: LevelSeries, first: LevelSeries, second: LevelSeries): LevelSeries {
  return {
    area: from.area.map((area, i) => area - first.area[i] - second.area[i]),
    steps: from.steps.map((steps, i) => steps - first.steps[i] - second.steps[i]),
  };
}

/** The level's time average in each bin. */
export function averages(level: LevelSeries, binUs: number): Float64Array {
  let whole = 0;
  return level.area.map((area, bin) => {
    whole += level.steps[bin];
    return whole + area / binUs;
  });
}

/** The time at each share of a bin's latencies, milliseconds; one pass over its buckets. */
function quantilesOf(buckets: Uint32Array | null, count: number, shares: readonly number[]): number[] {
  if (buckets === null) return shares.map(() => NaN);
  let bucket = -1;
  let seen = 0;
  return shares.map((share) => {
    const rank = Math.max(1, Math.ceil(share * count));
    while (seen < rank) seen += buckets[++bucket];
    return bucketMiddle(bucket, LEADING_BITS) / 1000;
  });
}
