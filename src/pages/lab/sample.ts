// A long run's first answer: the same system over the beginning of the time, short enough to be there at once.
import type { ArrivalStream, Model } from "#engine";

/** A run of fewer requests is there so soon that nobody needs a sample. */
const MANY_REQUESTS = 500_000;
/** Computed in a tenth of a second or so. */
const SAMPLE_REQUESTS = 40_000;
const SLOT_S = 10;
const MINUTE_S = 60;

/** The model of a long run's beginning; null for a run that is short, or whose beginning does not count. */
export function sampleOf(model: Model): Model | null {
  let expected = 0;
  let slots = 0;
  let sampleS = 0;
  const all = Math.floor(model.durationUs / 1e6 / SLOT_S);
  while (slots < all && expected < MANY_REQUESTS) {
    for (const stream of model.streams) expected += expectedIn(stream, slots * SLOT_S);
    slots++;
    if (expected <= SAMPLE_REQUESTS) sampleS = slots * SLOT_S;
    // So many at once that a part of the slot will do.
    else if (slots === 1) sampleS = Math.floor((SAMPLE_REQUESTS / expected) * SLOT_S * 10) / 10;
  }
  const durationUs = Math.round(sampleS * 1e6);
  if (expected < MANY_REQUESTS || durationUs <= model.warmUpUs) return null;
  return { ...model, durationUs, interventions: model.interventions.filter(({ atUs }) => atUs < durationUs) };
}

/** About so many requests come in the slot that begins then: where a rate changes, as many as on average. */
function expectedIn({ process }: ArrivalStream, fromS: number): number {
  if (process.kind === "trace")
    return ((process.countsPerMinute[Math.floor(fromS / MINUTE_S)] ?? 0) * SLOT_S) / MINUTE_S;
  if (process.kind === "arrivals")
    return arrivedBefore(process.timesUs, fromS + SLOT_S) - arrivedBefore(process.timesUs, fromS);
  const segment = process.segments.findLast(({ fromUs }) => fromUs <= fromS * 1e6);
  if (!segment) return 0;
  const { rate } = segment;
  switch (rate.kind) {
    case "steady":
      return rate.ratePerS * SLOT_S;
    case "bursts":
      return (rate.baseRatePerS + ((rate.burstRatePerS - rate.baseRatePerS) * rate.lengthUs) / rate.everyUs) * SLOT_S;
    case "day":
      return rate.meanRatePerS * SLOT_S;
  }
}

/** @param timesUs in order of time */
function arrivedBefore(timesUs: readonly number[], timeS: number): number {
  let [low, high] = [0, timesUs.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (timesUs[middle] < timeS * 1e6) low = middle + 1;
    else high = middle;
  }
  return low;
}
