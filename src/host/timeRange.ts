// Stretches of a run that are asked for: longer, shorter, or further along. Whoever shows one keeps it within the run.

/** Simulated time from the start of the run, in microseconds. */
export interface TimeRange {
  readonly fromUs: number;
  readonly toUs: number;
}

/** `factor` times as long; the moment `aroundUs` stays in its place. */
export function zoomedBy({ fromUs, toUs }: TimeRange, factor: number, aroundUs: number): TimeRange {
  return { fromUs: aroundUs - (aroundUs - fromUs) * factor, toUs: aroundUs + (toUs - aroundUs) * factor };
}

/** As long as it is, from another moment on, as far as the run of this length reaches. */
export function movedTo({ fromUs, toUs }: TimeRange, startUs: number, endUs: number): TimeRange {
  const lengthUs = toUs - fromUs;
  const start = Math.max(0, Math.min(endUs - lengthUs, startUs));
  return { fromUs: start, toUs: start + lengthUs };
}
