// The arrivals of a day, found from one to the next, are to the microsecond those that a search from scratch finds.
import fc from "fast-check";
import { expect, test } from "vitest";
import { cumulativeStart, inverseCumulative } from "./cumulativeRate.ts";
import { portableSin } from "./kernel/portableMath.ts";
import type { RateSegment } from "./model.ts";

type Day = Extract<RateSegment["rate"], { kind: "day" }>;
const TWO_PI = 6.283185307179586;

function cumulative({ meanRatePerS, peakToMean, periodUs }: Day, timeUs: number): number {
  const turns = timeUs / periodUs;
  const wave = ((peakToMean - 1) * periodUs * portableSin(TWO_PI * (turns - Math.floor(turns)))) / TWO_PI;
  return (meanRatePerS * (timeUs - wave)) / 1e6;
}

/** Newton within a shrinking bracket, from the middle of the period. */
function searched(rate: Day, target: number): number {
  const centre = (target * 1e6) / rate.meanRatePerS;
  const swing = ((rate.peakToMean - 1) * rate.periodUs) / TWO_PI;
  let low = Math.max(0, centre - swing - 1);
  let high = centre + swing + 1;
  let time = centre;
  for (let i = 0; i < 80 && high - low > 0.1; i++) {
    const error = cumulative(rate, time) - target;
    if (error > 0) high = time;
    else low = time;
    const wave = portableSin(TWO_PI * (time / rate.periodUs) + TWO_PI / 4);
    const slope = (rate.meanRatePerS * (1 - (rate.peakToMean - 1) * wave)) / 1e6;
    const newton = time - error / slope;
    const next = slope > 0 && newton > low && newton < high ? newton : (low + high) / 2;
    if (next - time < 0.01 && time - next < 0.01) return Math.round(next);
    time = next;
  }
  return Math.round(time);
}

const DAY_US = 86_400e6;
const days: fc.Arbitrary<Day> = fc.record({
  kind: fc.constant("day" as const),
  meanRatePerS: fc.oneof(fc.double({ min: 0.001, max: 10, noNaN: true }), fc.integer({ min: 1, max: 5000 })),
  peakToMean: fc.oneof(fc.constantFrom(1, 1.5, 2), fc.double({ min: 1, max: 2, noNaN: true })),
  periodUs: fc.oneof(fc.constantFrom(DAY_US, 3600e6, 7 * DAY_US, 1e6), fc.integer({ min: 1e3, max: 2e12 })),
});
const ARRIVALS = 200;

test("200 arrivals of each of 2 000 days", () => {
  const property = fc.property(
    days,
    fc.double({ min: 0, max: 3, noNaN: true }),
    fc.nat(),
    (rate, startPeriods, seed) => {
      const segments: RateSegment[] = [{ fromUs: 0, rate }];
      const state = cumulativeStart();
      state.unit = Math.floor((startPeriods * rate.periodUs * rate.meanRatePerS) / 1e6);
      let noise = seed;
      for (let arrival = 0; arrival < ARRIVALS; arrival++) {
        noise = Math.imul(noise ^ (noise >>> 15), 0x2c1b3c6d) + 0x632be5ab;
        // Gaps as a Poisson process has them; one in fifty is none, one in fifty a leap.
        const share = ((noise >>> 0) + 0.5) / 4294967296;
        state.unit += share < 0.02 ? 0 : share > 0.98 ? 1000 * share : -Math.log(share);
        if (inverseCumulative(segments, state) !== searched(rate, state.unit)) return false;
      }
      return true;
    },
  );
  expect(() => fc.assert(property, { numRuns: 2000, seed: 5 })).not.toThrow();
});
