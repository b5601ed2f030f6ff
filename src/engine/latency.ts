// Latencies, aggregated: counts in buckets of the number's own exponent and leading bits, so any number of requests fits in a few
// kilobytes and a percentile is within 0.4 % (half a bucket of 1/128).
import type { LatencySummary } from "./record.ts";

/** Times up to 2^53 µs have buckets: all that a double tells in whole numbers. */
export const DOUBLINGS = 53;
const LEADING_BITS = 7;
const BUCKETS = DOUBLINGS << LEADING_BITS;
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

export interface Latency {
  count: number;
  sumUs: number;
  maxUs: number;
  readonly buckets: Uint32Array;
}

export function createLatency(): Latency {
  return { count: 0, sumUs: 0, maxUs: 0, buckets: new Uint32Array(BUCKETS) };
}

export function addLatency(latency: Latency, timeUs: number): void {
  latency.count++;
  latency.sumUs += timeUs;
  if (timeUs > latency.maxUs) latency.maxUs = timeUs;
  latency.buckets[Math.min(BUCKETS - 1, bucketOf(timeUs, LEADING_BITS))]++;
}

/** Places of the percentiles in a summary. */
const PERCENTILES = [0.5, 0.9, 0.95, 0.99] as const;

/**
 * Mean and maximum exact, percentiles (the ⌈pn⌉-th smallest) in milliseconds. With `valuesUs`, all of the counted times, they
 * are exact; without, within 0.4 %. All zero when nothing was counted.
 */
export function summariseLatency(latency: Latency, valuesUs: Float64Array | null): LatencySummary {
  if (latency.count === 0) return { mean: 0, p50: 0, p90: 0, p95: 0, p99: 0, max: 0 };
  const places = PERCENTILES.map((p) => placeOf(latency, p));
  const found = valuesUs
    ? exactValues(latency, valuesUs, places)
    : places.map(({ bucket }) => Math.min(bucketMiddle(bucket, LEADING_BITS), latency.maxUs));
  const [p50, p90, p95, p99] = found.map((us) => us / 1000);
  return { mean: latency.sumUs / latency.count / 1000, p50, p90, p95, p99, max: latency.maxUs / 1000 };
}

/** Where a percentile lies: the `rank`-th smallest (from 1) within its bucket. */
interface Place {
  readonly bucket: number;
  readonly rank: number;
}

function placeOf(latency: Latency, p: number): Place {
  const rank = Math.max(1, Math.ceil(p * latency.count));
  let bucket = 0;
  let before = 0;
  while (before + latency.buckets[bucket] < rank) before += latency.buckets[bucket++];
  return { bucket, rank: rank - before };
}

/** Gathers the times of the wanted buckets in one pass, and sorts only those. */
function exactValues(latency: Latency, valuesUs: Float64Array, places: readonly Place[]): number[] {
  const groupOf = new Uint8Array(BUCKETS);
  const gathered: Float64Array[] = [];
  const sizes: number[] = [];
  for (const { bucket } of places) {
    if (groupOf[bucket] > 0) continue;
    gathered.push(new Float64Array(latency.buckets[bucket]));
    sizes.push(0);
    groupOf[bucket] = gathered.length;
  }
  for (let i = 0; i < valuesUs.length; i++) {
    const group = groupOf[bucketOf(valuesUs[i], LEADING_BITS)] - 1;
    if (group >= 0) gathered[group][sizes[group]++] = valuesUs[i];
  }
  const sorted = gathered.map(sortedUnlessEqual);
  return places.map(({ bucket, rank }) => sorted[groupOf[bucket] - 1][rank - 1]);
}

/** Constant times give one bucket to all requests, and nothing to sort. */
function sortedUnlessEqual(values: Float64Array): Float64Array {
  return values.every((value) => value === values[0]) ? values : values.sort();
}
