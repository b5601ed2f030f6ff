// A long run's first answer: the same system over the beginning of the time, short enough to be there at once.
import type { Model, RateSegment } from "#engine";

/** A run of fewer requests is there so soon that nobody needs a sample, however slow the device. */
const MANY_REQUESTS = 500_000;
/** Of more, one that will probably be there by then: the sample would come little sooner, and hold it up by a fifth. */
const SOON_MS = 1500;
/** Computed in a tenth of a second or so. */
const SAMPLE_REQUESTS = 40_000;
const SLOT_S = 10;
const MINUTE_S = 60;

/**
 * The model of a long run's beginning; null for a run that is short, or whose beginning does not count.
 * @param msARequest what the last run took for each
 */
export function sampleOf(model: Model, msARequest = Infinity): Model | null {
  const slots = Math.floor(model.durationUs / 1e6 / SLOT_S);
  const expected = expectedBefore(model, slots * SLOT_S);
  if (expected < MANY_REQUESTS || expected * msARequest < SOON_MS) return null;
  // Doubled until it is too long, then halved in between: as many streams as functions are gone through each time.
  let tooMany = 1;
  while (expectedBefore(model, tooMany * SLOT_S) <= SAMPLE_REQUESTS) tooMany *= 2;
  let fit = tooMany >> 1;
  while (tooMany - fit > 1) {
    const middle = (fit + tooMany) >> 1;
    if (expectedBefore(model, middle * SLOT_S) <= SAMPLE_REQUESTS) fit = middle;
    else tooMany = middle;
  }
  // So many at once that a part of the slot will do.
  const part = () => Math.floor((SAMPLE_REQUESTS / expectedBefore(model, SLOT_S)) * SLOT_S * 10) / 10;
  const durationUs = Math.round((fit > 0 ? fit * SLOT_S : part()) * 1e6);
  if (durationUs <= model.warmUpUs) return null;
  return { ...model, durationUs, interventions: model.interventions.filter(({ atUs }) => atUs < durationUs) };
}

/** About so many requests come before a time: where a rate changes, as many as on average. */
function expectedBefore({ streams }: Model, timeS: number): number {
  let expected = 0;
  for (const { process } of streams) {
    if (process.kind === "trace") expected += countedBefore(process.countsPerMinute, timeS / MINUTE_S);
    else if (process.kind === "arrivals") expected += arrivedBefore(process.timesUs, timeS);
    else
      process.segments.forEach(({ fromUs, rate }, index) => {
        const untilS = Math.min(timeS, (process.segments[index + 1]?.fromUs ?? Infinity) / 1e6);
        expected += meanPerS(rate) * Math.max(0, untilS - fromUs / 1e6);
      });
  }
  return expected;
}

function meanPerS(rate: RateSegment["rate"]): number {
  switch (rate.kind) {
    case "steady":
      return rate.ratePerS;
    case "bursts":
      return rate.baseRatePerS + ((rate.burstRatePerS - rate.baseRatePerS) * rate.lengthUs) / rate.everyUs;
    case "day":
      return rate.meanRatePerS;
  }
}

/** Of a minute that is not over, its share. */
function countedBefore(countsPerMinute: readonly number[], minutes: number): number {
  const whole = Math.floor(minutes);
  let count = (countsPerMinute[whole] ?? 0) * (minutes - whole);
  for (let minute = 0; minute < Math.min(whole, countsPerMinute.length); minute++) count += countsPerMinute[minute];
  return count;
}

/** @param timesUs in order of time */
function arrivedBefore(timesUs: ArrayLike<number>, timeS: number): number {
  let [low, high] = [0, timesUs.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (timesUs[middle] < timeS * 1e6) low = middle + 1;
    else high = middle;
  }
  return low;
}
