// What the summary and the series count of a run by passes.
import type { Counted } from "../counted.ts";
import { createLatency } from "../latency.ts";
import { averagesOf, BINS, binWidth, combine, createLevel, type Level } from "../levels.ts";
import { OUTCOMES, type Series } from "../record.ts";
import { latencyQuantilesMs, SERIES_BUCKETS } from "../series.ts";

export interface Counts extends Counted {
  // Of the series, by bin.
  readonly requests: Uint32Array;
  readonly servedInBin: Uint32Array;
  readonly coldInBin: Uint32Array;
  readonly costInBin: Float64Array;
  readonly latencyP50Ms: Float64Array;
  readonly latencyP99Ms: Float64Array;
  /** In place of those two, where others count, too: the series' buckets, by bin. Null where nobody does. */
  readonly latencyBuckets: (Uint32Array | null)[] | null;
  readonly starting: Level;
  readonly busy: Level;
  readonly alive: Level;
  /** In flight, but waiting for an instance to start. */
  readonly waiting: Level;
  readonly binUs: number;
  /** The bin being filled; its latencies, how many they are, and the range of buckets touched. */
  bin: number;
  readonly buckets: Uint32Array;
  inBuckets: number;
  least: number;
  most: number;
}

/** @param into what is counted elsewhere, too, and goes on here */
export function createCounts(functions: number, durationUs: number, into: Partial<Counts> = {}): Counts {
  return {
    latency: into.latency ?? createLatency(functions),
    outcomes: into.outcomes ?? new Float64Array(functions * OUTCOMES.length),
    attempts: into.attempts ?? new Float64Array(functions),
    served: into.served ?? new Float64Array(functions),
    cold: into.cold ?? new Float64Array(functions),
    costUsd: into.costUsd ?? new Float64Array(functions),
    busyUs: into.busyUs ?? new Float64Array(functions),
    requests: into.requests ?? new Uint32Array(BINS * OUTCOMES.length),
    servedInBin: into.servedInBin ?? new Uint32Array(BINS),
    coldInBin: into.coldInBin ?? new Uint32Array(BINS),
    costInBin: into.costInBin ?? new Float64Array(BINS),
    latencyP50Ms: new Float64Array(BINS).fill(NaN),
    latencyP99Ms: new Float64Array(BINS).fill(NaN),
    latencyBuckets: into.latencyBuckets ?? null,
    starting: createLevel(),
    busy: createLevel(),
    alive: createLevel(),
    waiting: createLevel(),
    binUs: binWidth(durationUs),
    bin: 0,
    buckets: new Uint32Array(SERIES_BUCKETS),
    inBuckets: 0,
    least: SERIES_BUCKETS,
    most: -1,
  };
}

/** No row of the bin being filled comes any more. */
export function finishBin(counts: Counts): void {
  const { buckets, bin, inBuckets, least, most, latencyBuckets } = counts;
  if (inBuckets === 0) return;
  if (latencyBuckets === null) {
    const [p50, p99] = latencyQuantilesMs(buckets, least, inBuckets);
    counts.latencyP50Ms[bin] = p50;
    counts.latencyP99Ms[bin] = p99;
  } else {
    const all = (latencyBuckets[bin] ??= new Uint32Array(SERIES_BUCKETS));
    for (let bucket = least; bucket <= most; bucket++) all[bucket] += buckets[bucket];
  }
  buckets.fill(0, least, most + 1);
  counts.least = SERIES_BUCKETS;
  counts.most = -1;
  counts.inBuckets = 0;
}

export function seriesOf(counts: Counts): Series {
  finishBin(counts);
  const { requests, coldInBin, servedInBin, costInBin, latencyP50Ms, latencyP99Ms, binUs } = counts;
  const { busy, waiting, starting, alive } = counts;
  return {
    bins: BINS,
    binUs,
    requests,
    cold: coldInBin,
    served: servedInBin,
    costUsd: costInBin,
    latencyP50Ms,
    latencyP99Ms,
    starting: averagesOf(starting, binUs),
    busy: averagesOf(busy, binUs),
    idle: averagesOf(combine([alive, 1], [starting, -1], [busy, -1]), binUs),
    inFlight: averagesOf(combine([busy, 1], [waiting, 1]), binUs),
  };
}
