import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { eventfulPace } from "./pace.ts";
import { realRun } from "./testing/runs.ts";

const burst = realRun({
  durationS: 3600,
  workload: { kind: "bursts", baseRatePerS: 0.05, burstRatePerS: 20, everyS: 1800, lengthS: 60 },
});
const pace = eventfulPace(burst.run, burst.model.interventions, burst.model.durationUs);

describe("the pace of auto", () => {
  test("plays the whole run in a minute and a half", () => {
    expect(pace.advance(0, 90.001)).toBe(burst.model.durationUs);
    expect(pace.advance(0, 89.9)).toBeLessThan(burst.model.durationUs);
  });

  test("a short run takes its own time, a very short one is stretched", () => {
    const wallOf = (durationS: number): number => {
      const { run, model } = realRun({ durationS });
      const short = eventfulPace(run, [], model.durationUs);
      let wallS = 0;
      for (let timeUs = 0; timeUs < model.durationUs; wallS += 0.01) timeUs = short.advance(timeUs, 0.01);
      return wallS;
    };
    expect(wallOf(40)).toBeCloseTo(40, 0);
    expect(wallOf(2)).toBeCloseTo(20, 0);
  });

  test("is slower where instances start cold than where nothing happens", () => {
    const { series } = burst.run;
    const busiest = series.cold.indexOf(series.cold.reduce((most, count) => Math.max(most, count), 0));
    const quiet = series.requests.findIndex((_, bin) => [-1, 0, 1].every((near) => series.served[bin + near] === 0));
    expect(pace.speedAt(busiest * series.binUs) * 5).toBeLessThan(pace.speedAt(quiet * series.binUs));
  });

  test("slows down for an intervention", () => {
    const { run, model } = realRun({
      durationS: 3600,
      interventions: [{ atS: 1800, untilS: 1900, slow: "database", factor: 2 }],
    });
    const noted = eventfulPace(run, model.interventions, model.durationUs);
    const unnoted = eventfulPace(run, [], model.durationUs);
    expect(noted.speedAt(1_800_000_000)).toBeLessThan(unnoted.speedAt(1_800_000_000));
  });

  test("the wall's time of a moment is the way there, and leads back", () => {
    const times = fc.integer({ min: 0, max: burst.model.durationUs });
    fc.assert(
      fc.property(times, fc.double({ min: -5, max: 5, noNaN: true }), (fromUs, seconds) => {
        expect(pace.advance(0, pace.wallSAt(fromUs))).toBeCloseTo(fromUs, -1);
        const toUs = pace.advance(fromUs, seconds);
        if (toUs < burst.model.durationUs) expect(pace.wallSAt(toUs) - pace.wallSAt(fromUs)).toBeCloseTo(seconds, 6);
      }),
    );
  });

  test("where it arrives does not depend on how the wall time was cut into frames", () => {
    const startUs = fc.integer({ min: 0, max: burst.model.durationUs });
    fc.assert(
      fc.property(
        startUs,
        fc.array(fc.double({ min: 0.001, max: 2, noNaN: true }), { minLength: 1, maxLength: 20 }),
        (fromUs, framesS) => {
          const inOne = pace.advance(
            fromUs,
            framesS.reduce((sum, each) => sum + each, 0),
          );
          const inSteps = framesS.reduce((timeUs, seconds) => pace.advance(timeUs, seconds), fromUs);
          expect(Math.abs(inOne - inSteps)).toBeLessThan(10);
          expect(inOne).toBeGreaterThanOrEqual(fromUs);
        },
      ),
    );
  });
});
