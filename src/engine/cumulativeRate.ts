// The cumulative rate of a workload, and its inverse: unit-rate time to microseconds.
import { portableSin } from "./kernel/portableMath.ts";
import type { RateSegment } from "./model.ts";

type Rate = RateSegment["rate"];
const TWO_PI = 6.283185307179586;

/** Where an arrival process stands: `unit` is its unit-rate time, of which earlier segments have used `unitUsed`. */
export interface CumulativeState {
  unit: number;
  segment: number;
}

/** Time at which the cumulative rate reaches `state.unit`, rounded to whole microseconds; Infinity when it never does. */
export function inverseCumulative(segments: readonly RateSegment[], state: CumulativeState): number {
  const first = segments[0].rate;
  if (segments.length === 1 && first.kind === "steady" && first.ratePerS > 0)
    return Math.round((state.unit * 1e6) / first.ratePerS);
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

/** Bisection between bounds one period wide (the cumulative rate never falls), to a tenth of a microsecond. */
function inverseDay(rate: Extract<Rate, { kind: "day" }>, target: number, fromUs: number): number {
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
    const slope =
      (rate.meanRatePerS * (1 - (rate.peakToMean - 1) * portableSin(TWO_PI * (time / rate.periodUs) + TWO_PI / 4))) /
      1e6;
    const newton = time - error / slope;
    const next = slope > 0 && newton > low && newton < high ? newton : (low + high) / 2;
    if (next - time < 0.01 && time - next < 0.01) return next;
    time = next;
  }
  return time;
}
