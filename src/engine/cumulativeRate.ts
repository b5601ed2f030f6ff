// The cumulative rate of a workload, and its inverse: unit-rate time to microseconds.
import { portableSin } from "./kernel/portableMath.ts";
import { roundUs } from "./kernel/roundUs.ts";
import type { RateSegment } from "./model.ts";

type Rate = RateSegment["rate"];
const TWO_PI = 6.283185307179586;

/** Where an arrival process stands: `unit` is its unit-rate time. The rest is for days alone: the arrival before, and the rate near it. */
export interface CumulativeState {
  unit: number;
  nearUnit: number;
  nearUs: number;
  /** Arrivals a microsecond, and where; 0 before the first. */
  slope: number;
  slopeAtUs: number;
}

/** At the start. */
export const cumulativeStart = (): CumulativeState => ({ unit: 0, nearUnit: 0, nearUs: 0, slope: 0, slopeAtUs: 0 });

/** Time at which the cumulative rate reaches `state.unit`, rounded to whole microseconds; Infinity when it never does. */
export function inverseCumulative(segments: readonly RateSegment[], state: CumulativeState): number {
  const first = segments[0].rate;
  if (segments.length === 1 && first.kind === "steady" && first.ratePerS > 0)
    return roundUs((state.unit * 1e6) / first.ratePerS);
  if (segments.length === 1 && first.kind === "day" && first.meanRatePerS > 0 && segments[0].fromUs === 0)
    return nextOfDay(first, state);
  let used = 0;
  for (let index = 0; index < segments.length; index++) {
    const { fromUs, rate } = segments[index];
    const untilUs = segments[index + 1]?.fromUs ?? Infinity;
    const before = cumulative(rate, fromUs);
    const within = untilUs === Infinity ? Infinity : cumulative(rate, untilUs) - before;
    if (state.unit - used < within) return Math.round(inverse(rate, before + (state.unit - used), fromUs));
    used += within;
  }
  return Infinity;
}

/** Expected arrivals in [0, timeUs) at this rate. */
function cumulative(rate: Rate, timeUs: number): number {
  switch (rate.kind) {
    case "steady":
      return (rate.ratePerS * timeUs) / 1e6;
    case "bursts": {
      const cycles = Math.floor(timeUs / rate.everyUs);
      const rest = timeUs - cycles * rate.everyUs;
      const { inCycle, quietUs } = burstCycle(rate);
      return (
        cycles * inCycle +
        (rest <= quietUs
          ? (rate.baseRatePerS * rest) / 1e6
          : (rate.baseRatePerS * quietUs + rate.burstRatePerS * (rest - quietUs)) / 1e6)
      );
    }
    case "day": {
      const turns = timeUs / rate.periodUs;
      const wave = ((rate.peakToMean - 1) * rate.periodUs * portableSin(TWO_PI * (turns - Math.floor(turns)))) / TWO_PI;
      return (rate.meanRatePerS * (timeUs - wave)) / 1e6;
    }
  }
}

/** A cycle is quiet first and ends with its burst, so that a run never opens inside one. */
function burstCycle(rate: Extract<Rate, { kind: "bursts" }>): { inCycle: number; quietUs: number } {
  const quietUs = rate.everyUs - rate.lengthUs;
  return { quietUs, inCycle: (rate.baseRatePerS * quietUs + rate.burstRatePerS * rate.lengthUs) / 1e6 };
}

function inverse(rate: Rate, target: number, fromUs: number): number {
  switch (rate.kind) {
    case "steady":
      return rate.ratePerS > 0 ? (target * 1e6) / rate.ratePerS : Infinity;
    case "bursts": {
      const { inCycle, quietUs } = burstCycle(rate);
      if (inCycle <= 0) return Infinity;
      const cycles = Math.floor(target / inCycle);
      const rest = (target - cycles * inCycle) * 1e6;
      const quiet = rate.baseRatePerS * quietUs;
      const start = cycles * rate.everyUs;
      return rest <= quiet && rate.baseRatePerS > 0
        ? start + rest / rate.baseRatePerS
        : start + quietUs + (rest - quiet) / rate.burstRatePerS;
    }
    case "day":
      return rate.meanRatePerS > 0 ? inverseDay(rate, target, fromUs) : Infinity;
  }
}

type Day = Extract<Rate, { kind: "day" }>;

/** `inverseDay` stops within a tenth of a microsecond of the arrival; the rest is for what rounding does to both ways there. */
const CERTAIN = 0.12;

/**
 * The arrival of a day, rounded: the whole microsecond that `inverseDay` gives, mostly without its search, since the arrival before is
 * near: 206 ns in place of 411 at 100/s. Where the two might round to different microseconds, the search is asked.
 */
function nextOfDay(rate: Day, state: CumulativeState): number {
  const target = state.unit;
  const nearUs = isCertain(rate, state) ? followed(rate, state, target) : -1;
  state.nearUnit = target;
  if (nearUs >= 0) {
    state.nearUs = nearUs;
    const fraction = nearUs - Math.floor(nearUs) - 0.5;
    if (fraction > CERTAIN || fraction < -CERTAIN) return Math.round(nearUs);
  }
  const searchedUs = inverseDay(rate, target, 0);
  if (nearUs < 0) {
    state.nearUs = searchedUs;
    state.slopeAtUs = searchedUs;
    state.slope = daySlope(rate, searchedUs);
  }
  return Math.round(searchedUs);
}

/**
 * Whether the rate is far enough from zero: the cumulative rate is known to some 1e-15 of the time and the period, which is more of
 * a time the lower the rate, and is to stay below 0.01 µs.
 */
function isCertain({ meanRatePerS, periodUs }: Day, { slope, nearUs }: CumulativeState): boolean {
  const times = meanRatePerS / (slope * 1e6);
  return slope > 0 && times < 50 && times * Math.max(nearUs, periodUs) < 5e12;
}

/** Newton's way from the arrival before, with a slope from nearby as long as that is sure to be right to 0.004 µs; -1 where none is. */
function followed(rate: Day, state: CumulativeState, target: number): number {
  const mostBend = (rate.meanRatePerS * (rate.peakToMean - 1) * TWO_PI) / (rate.periodUs * 1e6);
  let timeUs = state.nearUs + (target - state.nearUnit) / state.slope;
  for (let round = 0; round < 3; round++) {
    const correction = (cumulative(rate, timeUs) - target) / state.slope;
    const step = Math.abs(correction);
    // How far the slope can have changed, as a share of it, between where it was taken, here, and a microsecond beyond the arrival.
    const change = (mostBend / state.slope) * (Math.abs(timeUs - state.slopeAtUs) + 2 * step + 1);
    timeUs -= correction;
    if (change < 0.1 && 2 * step * change < 0.004) return timeUs;
    state.slope = daySlope(rate, timeUs);
    state.slopeAtUs = timeUs;
    if (!isCertain(rate, state)) return -1;
  }
  return -1;
}

/** Arrivals a microsecond. */
function daySlope(rate: Day, timeUs: number): number {
  const wave = portableSin(TWO_PI * (timeUs / rate.periodUs) + TWO_PI / 4);
  return (rate.meanRatePerS * (1 - (rate.peakToMean - 1) * wave)) / 1e6;
}

/** Bisection between bounds one period wide (the cumulative rate never falls), to a tenth of a microsecond. */
function inverseDay(rate: Day, target: number, fromUs: number): number {
  const centre = (target * 1e6) / rate.meanRatePerS;
  const swing = ((rate.peakToMean - 1) * rate.periodUs) / TWO_PI;
  let low = Math.max(fromUs, centre - swing - 1);
  let high = centre + swing + 1;
  // Newton steps inside the shrinking bracket: quadratic where the rate is not near zero, bisection where it is.
  let time = centre;
  for (let i = 0; i < 80 && high - low > 0.1; i++) {
    const error = cumulative(rate, time) - target;
    if (error > 0) high = time;
    else low = time;
    const slope = daySlope(rate, time);
    const newton = time - error / slope;
    const next = slope > 0 && newton > low && newton < high ? newton : (low + high) / 2;
    if (next - time < 0.01 && time - next < 0.01) return next;
    time = next;
  }
  return time;
}
