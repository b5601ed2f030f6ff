// Levels over time in evenly wide bins, as sums of intervals.
export const BINS = 600;

export const binWidth = (durationUs: number): number => Math.ceil(durationUs / BINS);

/** Bins crossed whole are counted by differences, the ragged ends by area. */
export interface Level {
  readonly area: Float64Array;
  readonly steps: Float64Array;
}

export function createLevel(): Level {
  return { area: new Float64Array(BINS), steps: new Float64Array(BINS + 1) };
}

/** Adds one interval [fromUs, toUs) of height one. */
export function addSpan({ area, steps }: Level, binUs: number, fromUs: number, toUs: number): void {
  const endUs = binUs * BINS;
  const until = toUs < endUs ? toUs : endUs;
  if (until <= fromUs) return;
  const first = Math.floor(fromUs / binUs);
  const last = Math.floor(until / binUs);
  if (first === last) {
    area[first] += until - fromUs;
    return;
  }
  area[first] += (first + 1) * binUs - fromUs;
  if (last < BINS) area[last] += until - last * binUs;
  steps[first + 1]++;
  steps[last]--;
}

/** The level's time average in each bin. */
export function averagesOf({ area, steps }: Level, binUs: number): Float64Array {
  const averages = new Float64Array(BINS);
  let whole = 0;
  for (let bin = 0; bin < BINS; bin++) {
    whole += steps[bin];
    averages[bin] = whole + area[bin] / binUs;
  }
  return averages;
}

/** Adds a level to another. */
export function addLevel(to: Level, from: Level): void {
  for (let i = 0; i < BINS; i++) to.area[i] += from.area[i];
  for (let i = 0; i <= BINS; i++) to.steps[i] += from.steps[i];
}

/** The sum of levels, each taken so many times. */
export function combine(...parts: readonly (readonly [Level, number])[]): Level {
  const sum = createLevel();
  for (const [level, times] of parts) {
    for (let i = 0; i < BINS; i++) sum.area[i] += times * level.area[i];
    for (let i = 0; i <= BINS; i++) sum.steps[i] += times * level.steps[i];
  }
  return sum;
}
