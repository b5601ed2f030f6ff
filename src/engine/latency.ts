// Latencies, aggregated: counts in buckets of the number's own exponent and leading bits, so any number of requests fits in a few
// kilobytes and a percentile is within 0.4 % (half a bucket of 1/128). Exact percentiles come from the recorded rows: the buckets
// tell where they lie, and the whole microseconds there are counted one by one, so that nothing is gathered or sorted.
import { OUTCOME } from "./codes.ts";
import type { LatencySummary, RequestColumns } from "./record.ts";

/** Times up to 2^53 µs have buckets: all that a double tells in whole numbers. */
const DOUBLINGS = 53;
/** Bits after the leading one that tell the summary's buckets apart; those of the series are twice as wide. */
export const LEADING_BITS = 7;
export const BUCKETS = DOUBLINGS << LEADING_BITS;
/** Whole microseconds that are counted one by one; a wider bucket is sorted. */
const MOST_COUNTED = 1 << 22;
const value = new Float64Array(1);
const words = new Uint32Array(value.buffer);

/** Bucket of a time, with `leadingBits` bits after the leading one. Times are shifted by 1 µs so that 0 has a bucket. */
export function bucketOf(timeUs: number, leadingBits: number): number {
  value[0] = timeUs + 1;
  return (words[1] >>> (20 - leadingBits)) - (1023 << leadingBits);
}

/** Middle of a bucket, µs. */
export function bucketMiddle(bucket: number, leadingBits: number): number {
  return (bucketStart(bucket, leadingBits) + bucketStart(bucket + 1, leadingBits)) / 2 - 1;
}

/** Lower bound of a bucket in shifted time. */
function bucketStart(bucket: number, leadingBits: number): number {
  words[0] = 0;
  words[1] = (bucket + (1023 << leadingBits)) << (20 - leadingBits);
  return value[0];
}

/** Counts by bucket, and, by SUM, how many there are, their sum and the largest. */
export interface Latency {
  readonly buckets: Uint32Array;
  readonly sums: Float64Array;
}
export const SUM = { count: 0, us: 1, mostUs: 2 } as const;
export const SUMS = 3;

/** Of several functions: `latencyOf` gives those of one. */
export function createLatency(functions = 1): Latency {
  return { buckets: new Uint32Array(functions * BUCKETS), sums: new Float64Array(functions * SUMS) };
}

export function latencyOf({ buckets, sums }: Latency, f: number): Latency {
  return { buckets: buckets.subarray(f * BUCKETS, (f + 1) * BUCKETS), sums: sums.subarray(f * SUMS, (f + 1) * SUMS) };
}

/** Those of all functions together. */
export function allLatencies(of: Latency): Latency {
  const functions = of.sums.length / SUMS;
  if (functions === 1) return of;
  const all = createLatency();
  for (let f = 0; f < functions; f++) {
    const { buckets, sums } = latencyOf(of, f);
    all.sums[SUM.count] += sums[SUM.count];
    all.sums[SUM.us] += sums[SUM.us];
    all.sums[SUM.mostUs] = Math.max(all.sums[SUM.mostUs], sums[SUM.mostUs]);
    if (sums[SUM.count] > 0) addBuckets(all.buckets, buckets);
  }
  return all;
}

/** In a function of its own: the loop of a long one is compiled anew for each call of it. */
function addBuckets(to: Uint32Array, buckets: Uint32Array): void {
  for (let i = 0; i < BUCKETS; i++) to[i] += buckets[i];
}

/** Adds a time of function `f`. */
export function addLatency({ buckets, sums }: Latency, timeUs: number, f = 0): void {
  const at = f * SUMS;
  sums[at + SUM.count]++;
  sums[at + SUM.us] += timeUs;
  if (timeUs > sums[at + SUM.mostUs]) sums[at + SUM.mostUs] = timeUs;
  buckets[f * BUCKETS + Math.min(BUCKETS - 1, bucketOf(timeUs, LEADING_BITS))]++;
}

/**
 * The times of recorded rows that ended `ok` and arrived from `warmUpUs` on, grouped by function in one pass: those of function f are
 * [starts[f], starts[f + 1]). `latency` has counted the same ones. They stand until the next run is summed up.
 */
export function timesByFunction(requests: RequestColumns, warmUpUs: number, { sums }: Latency): Times {
  const functions = sums.length / SUMS;
  const starts = new Float64Array(functions + 1);
  for (let f = 0; f < functions; f++) starts[f + 1] = starts[f] + sums[f * SUMS + SUM.count];
  if (scratch.length < starts[functions]) scratch = new Float64Array(starts[functions]);
  const valuesUs = scratch.subarray(0, starts[functions]);
  gatherByFunction(requests, warmUpUs, starts.slice(), valuesUs);
  return { valuesUs, starts };
}

/** Kept from run to run: fresh memory takes longer than all that is done with it here. */
let scratch = new Float64Array(0);

/** Nothing follows the loop: what was compiled for it while it ran would not know that, and be thrown away each time. */
function gatherByFunction(requests: RequestColumns, warmUpUs: number, next: Float64Array, into: Float64Array): void {
  const { rows, outcome, arrivalUs, endUs, functionIndex } = requests;
  for (let row = 0; row < rows; row++) {
    if (outcome[row] !== OUTCOME.ok || arrivalUs[row] < warmUpUs) continue;
    into[next[functionIndex[row]]++] = endUs[row] - arrivalUs[row];
  }
}

export interface Times {
  readonly valuesUs: Float64Array;
  readonly starts: Float64Array;
}

const PERCENTILES = [0.5, 0.9, 0.95, 0.99] as const;

/**
 * Mean and maximum exact, percentiles (the ⌈pn⌉-th smallest) in milliseconds. With `valuesUs`, all of the counted times, they are
 * exact; without, within 0.4 %. All zero when nothing was counted.
 */
export function summariseLatency(latency: Latency, valuesUs: Float64Array | null): LatencySummary {
  const { [SUM.count]: count, [SUM.us]: sumUs, [SUM.mostUs]: maxUs } = latency.sums;
  if (count === 0) return { mean: 0, p50: 0, p90: 0, p95: 0, p99: 0, max: 0 };
  const places = placesOf(latency.buckets, 0, count, PERCENTILES);
  const found =
    valuesUs === null
      ? places.map(({ bucket }) => Math.min(bucketMiddle(bucket, LEADING_BITS), maxUs))
      : timesAt(latency, valuesUs, places);
  const [p50, p90, p95, p99] = found.map((us) => us / 1000);
  return { mean: sumUs / count / 1000, p50, p90, p95, p99, max: maxUs / 1000 };
}

/** Where a percentile lies: the `rank`-th smallest (from 1) within its bucket. */
interface Place {
  readonly bucket: number;
  readonly rank: number;
}

/**
 * Where percentiles of `count` times lie, in ascending order, all in one pass over the buckets, of which those before `least` are empty. As
 * a closure of its caller's the loop would be compiled anew for each call.
 */
export function placesOf(buckets: Uint32Array, least: number, count: number, percentiles: readonly number[]): Place[] {
  const places: Place[] = [];
  let bucket = least;
  let before = 0;
  for (const p of percentiles) {
    const rank = Math.max(1, Math.ceil(p * count));
    while (before + buckets[bucket] < rank) before += buckets[bucket++];
    places.push({ bucket, rank: rank - before });
  }
  return places;
}

/** The times at these places: the `rank`-th smallest of each bucket. */
function timesAt(latency: Latency, valuesUs: Float64Array, places: readonly Place[]): number[] {
  const buckets = [...new Set(places.map(({ bucket }) => bucket))];
  const starts = buckets.map((bucket) => Math.ceil(bucketStart(bucket, LEADING_BITS)) - 1);
  const widths = buckets.map((bucket, group) => Math.ceil(bucketStart(bucket + 1, LEADING_BITS)) - 1 - starts[group]);
  const width = widths.reduce((sum, each) => sum + each, 0);
  if (width > MOST_COUNTED || width > 8 * valuesUs.length) {
    const sorted = buckets.map((bucket) => gather(valuesUs, bucket, latency.buckets[bucket]).sort());
    return places.map(({ bucket, rank }) => sorted[buckets.indexOf(bucket)][rank - 1]);
  }
  const groupOf = new Uint8Array(BUCKETS);
  buckets.forEach((bucket, group) => (groupOf[bucket] = group + 1));
  const offsets = widths.map((_, group) => widths.slice(0, group).reduce((a, b) => a + b, 0));
  const shifts = Float64Array.from(starts, (start, group) => start - offsets[group]);
  const counts = new Uint32Array(width);
  countTimes(valuesUs, groupOf, shifts, counts);
  return places.map(({ bucket, rank }) => {
    const group = buckets.indexOf(bucket);
    return placeOfRank(counts, offsets[group], rank) + shifts[group];
  });
}

/** From a place on, the first by which so many are counted. */
function placeOfRank(counts: Uint32Array, from: number, rank: number): number {
  let at = from;
  for (let seen = counts[at]; seen < rank; seen += counts[at]) at++;
  return at;
}

function countTimes(valuesUs: Float64Array, groupOf: Uint8Array, shifts: Float64Array, counts: Uint32Array): void {
  for (let i = 0; i < valuesUs.length; i++) {
    const group = groupOf[bucketOf(valuesUs[i], LEADING_BITS)];
    if (group > 0) counts[valuesUs[i] - shifts[group - 1]]++;
  }
}

function gather(valuesUs: Float64Array, bucket: number, count: number): Float64Array {
  const values = new Float64Array(count);
  let size = 0;
  for (let i = 0; i < valuesUs.length; i++)
    if (bucketOf(valuesUs[i], LEADING_BITS) === bucket) values[size++] = valuesUs[i];
  return values;
}
