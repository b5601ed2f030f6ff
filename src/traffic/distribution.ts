// Measured times as a distribution that a scenario draws from.
import type { DistributionMs } from "#scenario";

/** So few are drawn from as they are; of more, their percentiles. A scenario travels in a link. */
const MOST_SAMPLES = 100;
const PERCENTILES = [...Array.from({ length: 100 }, (_, index) => index), 99.5, 99.9, 100];

/** @param valuesMs ascending, at least one. The p-th percentile of n is the ⌈pn⌉-th smallest; the 0th is the least. */
export function distributionOf(valuesMs: Float64Array): DistributionMs {
  const { length } = valuesMs;
  if (valuesMs[0] === valuesMs[length - 1]) return rounded(valuesMs[0]);
  if (length <= MOST_SAMPLES) return { kind: "empirical", samplesMs: Array.from(valuesMs, rounded) };
  return { kind: "percentiles", percentiles: PERCENTILES, valuesMs: PERCENTILES.map((p) => percentileOf(valuesMs, p)) };
}

/** @param valuesMs ascending, at least one */
export function percentileOf(valuesMs: Float64Array, percentile: number): number {
  return rounded(valuesMs[Math.max(1, Math.ceil((percentile * valuesMs.length) / 100)) - 1]);
}

/** To the microsecond, as a run counts time. */
function rounded(ms: number): number {
  return Math.round(ms * 1000) / 1000;
}
