// Latencies, aggregated: counts in buckets of the number's own exponent and leading bits, so any number of requests fits in a few
// kilobytes and a percentile is within 0.4 % (half a bucket of 1/128).
import type { LatencySummary } from "./record.ts";

const LEADING_BITS = 7;
const BUCKETS = 44 << LEADING_BITS; // up to 2^44 µs, half a year
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
  latency.buckets[bucketOf(timeUs, LEADING_BITS)]++;
}

const NO_LATENCY: LatencySummary = { mean: 0, p50: 0, p90: 0, p95: 0, p99: 0, max: 0 };

/**
 * Mean and maximum exact, percentiles (the ⌈pn⌉-th smallest) in milliseconds. With `valuesUs`, all of the counted times, they
 * are exact; without, within 0.4 %. All zero when nothing was counted.
 */
export function summariseLatency(latency: Latency, valuesUs: Float64Array | null): LatencySummary {
  if (latency.count === 0) return { ...NO_LATENCY };
  const at = (p: number): number => {
    const rank = Math.max(1, Math.ceil(p * latency.count));
    let bucket = 0;
    let before = 0;
    while (before + latency.buckets[bucket] < rank) before += latency.buckets[bucket++];
    const us = valuesUs ? exactInBucket(valuesUs, bucket, rank - before) : Math.min(bucketMiddle(bucket, LEADING_BITS), latency.maxUs);
    return us / 1000;
  };
  return { mean: latency.sumUs / latency.count / 1000, p50: at(0.5), p90: at(0.9), p95: at(0.95), p99: at(0.99), max: latency.maxUs / 1000 };
}

function exactInBucket(valuesUs: Float64Array, bucket: number, rank: number): number {
  return valuesUs.filter((us) => bucketOf(us, LEADING_BITS) === bucket).sort()[rank - 1];
}
