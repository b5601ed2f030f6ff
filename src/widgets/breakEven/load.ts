// The load over a day, hour by hour, and the range of loads that is drawn.
import type { LoadKind, Settings } from "./settings.ts";

/** A day with nights: the busiest moment has so many times the mean, as in the model's `day`. */
export const PEAK_TO_MEAN = 1.9;
const HOURS = 24;

/** Requests a second as shares of the mean, one for each hour of the day. */
const shapes: Readonly<Record<LoadKind, readonly number[]>> = {
  even: [1],
  nights: Array.from(
    { length: HOURS },
    (_, hour) => 1 - (PEAK_TO_MEAN - 1) * Math.cos((2 * Math.PI * (hour + 0.5)) / HOURS),
  ),
};

export function shapeOf(load: LoadKind): readonly number[] {
  return shapes[load];
}

/** The highest rate of the day at this mean. */
export function peakOf(load: LoadKind, meanPerS: number): number {
  return load === "nights" ? meanPerS * PEAK_TO_MEAN : meanPerS;
}

/** As many requests in work as a new account's functions may have, less a fifth for chance. */
const MOST_IN_WORK = 800;
const MOST_PER_S = 5000;
const LEAST_PER_S = 0.0001;
const WIDTH = 5e5;
const STEPS = [1, 2, 5];

/** The loads that are drawn: up to some thousands a second, or what comes to `MOST_IN_WORK` at the busiest hour. */
export function rangeOf({ durationMs, load }: Settings): { readonly from: number; readonly to: number } {
  const most = Math.min(MOST_PER_S, MOST_IN_WORK / (durationMs / 1000) / peakOf(load, 1));
  const to = roundDown(most);
  return { from: Math.max(LEAST_PER_S, roundDown(to / WIDTH)), to };
}

/** To 1, 2 or 5 and zeros. */
function roundDown(value: number): number {
  const power = Math.floor(Math.log10(value) + 1e-9);
  const digit = STEPS.findLast((step) => step * 10 ** power <= value * (1 + 1e-9)) ?? 1;
  return Number(`${digit}e${power}`);
}

/** From one end of a range to the other by equal factors, both ends included. */
export function ratesBetween({ from, to }: { readonly from: number; readonly to: number }, count: number): number[] {
  return Array.from({ length: count }, (_, index) =>
    index === count - 1 ? to : from * (to / from) ** (index / (count - 1)),
  );
}
