// Series over evenly wide bins: what the charts draw. Sums and time averages of the whole run, recorded rows or not.
import { bucketMiddle, bucketOf, BUCKETS, LEADING_BITS, placesOf } from "./latency.ts";
import { addSpan, averagesOf, BINS, binWidth, combine, createLevel, type Level } from "./levels.ts";
import { OUTCOMES, type Series } from "./record.ts";

/** Series have half as many buckets as the summary. */
const SERIES_BITS = LEADING_BITS - 1;
export const SERIES_BUCKETS = BUCKETS >> 1;
const QUANTILES = [0.5, 0.99] as const;

/**
 * The bin looked at last, and its edges: most times fall into it, and no division is needed. In a typed array: as fields they would change
 * their object's hidden class, and cost what was compiled for it.
 */
const LOOKED = { at: 0, fromUs: 1, toUs: 2 } as const;

export interface SeriesState {
  readonly binUs: number;
  readonly looked: Float64Array;
  readonly requests: Uint32Array;
  readonly cold: Uint32Array;
  readonly served: Uint32Array;
  /** By bin, once it has a latency. */
  readonly latencyBuckets: (Uint32Array | null)[];
  readonly costUsd: Float64Array;
  readonly starting: Level;
  readonly busy: Level;
  readonly alive: Level;
  readonly inFlight: Level;
}

export function createSeries(durationUs: number): SeriesState {
  const binUs = binWidth(durationUs);
  return {
    binUs,
    looked: Float64Array.of(0, 0, binUs),
    requests: new Uint32Array(BINS * OUTCOMES.length),
    cold: new Uint32Array(BINS),
    served: new Uint32Array(BINS),
    latencyBuckets: Array.from({ length: BINS }, () => null),
    costUsd: new Float64Array(BINS),
    starting: createLevel(),
    busy: createLevel(),
    alive: createLevel(),
    inFlight: createLevel(),
  };
}

/** Adds one interval [fromUs, toUs) of height one. */
export function addInterval({ looked, binUs }: SeriesState, level: Level, fromUs: number, toUs: number): void {
  if (fromUs < looked[LOOKED.fromUs] || toUs >= looked[LOOKED.toUs]) addSpan(level, binUs, fromUs, toUs);
  else if (toUs > fromUs) level.area[looked[LOOKED.at]] += toUs - fromUs;
}

/** The bin of a time before the end. */
export function binOf({ looked, binUs }: SeriesState, timeUs: number): number {
  if (timeUs >= looked[LOOKED.fromUs] && timeUs < looked[LOOKED.toUs]) return looked[LOOKED.at];
  const bin = Math.floor(timeUs / binUs);
  looked[LOOKED.at] = bin;
  looked[LOOKED.fromUs] = bin * binUs;
  looked[LOOKED.toUs] = bin * binUs + binUs;
  return bin;
}

/** Counts a finished request in its arrival's bin. `latencyUs` below zero: not `ok`, no latency. */
export function addRequest(series: SeriesState, bin: number, outcome: number, latencyUs: number): void {
  series.requests[outcome * BINS + bin]++;
  if (latencyUs >= 0)
    (series.latencyBuckets[bin] ??= new Uint32Array(SERIES_BUCKETS))[bucketOf(latencyUs, SERIES_BITS)]++;
}

export function finishSeries(series: SeriesState): Series {
  const { requests, cold, served, costUsd, binUs, alive, starting, busy } = series;
  const latencyP50Ms = new Float64Array(BINS).fill(NaN);
  const latencyP99Ms = new Float64Array(BINS).fill(NaN);
  for (let bin = 0; bin < BINS; bin++) {
    const buckets = series.latencyBuckets[bin];
    // `ok` is the first outcome, so its counts come first.
    if (buckets !== null) [latencyP50Ms[bin], latencyP99Ms[bin]] = latencyQuantilesMs(buckets, 0, requests[bin]);
  }
  return {
    bins: BINS,
    binUs,
    requests,
    cold,
    served,
    costUsd,
    latencyP50Ms,
    latencyP99Ms,
    starting: averagesOf(starting, binUs),
    busy: averagesOf(busy, binUs),
    idle: averagesOf(combine([alive, 1], [starting, -1], [busy, -1]), binUs),
    inFlight: averagesOf(series.inFlight, binUs),
  };
}

/** p50 and p99 of `count` times in buckets, of which those before `least` are empty; milliseconds, within 0.8 %. */
export function latencyQuantilesMs(buckets: Uint32Array, least: number, count: number): readonly [number, number] {
  const [p50, p99] = placesOf(buckets, least, count, QUANTILES);
  return [bucketMiddle(p50.bucket, SERIES_BITS) / 1000, bucketMiddle(p99.bucket, SERIES_BITS) / 1000];
}
