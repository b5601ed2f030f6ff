// Without a limit the function is a system with infinitely many servers: M/G/∞ in time and over time, and Little's law for instances.
import { describe, expect, it } from "vitest";
import type { Run } from "../record.ts";
import { constantUs, exponentialUs, SECOND_US, steady } from "../testing/model.ts";
import { handlersOf, measuresOverSeeds, overSeeds } from "./runs.ts";
import { expectMean } from "./support.ts";

/** Time average of (handlers in flight − centre)² over [fromUs, untilUs), from the rows. */
function meanSquare(run: Run, centre: number, fromUs: number, untilUs: number): number {
  const { rows, handlerUs, handlerEndUs } = run.requests;
  const starts = handlerUs.slice(0, rows).sort();
  const ends = handlerEndUs.slice(0, rows).sort();
  let [started, ended, atUs, area] = [0, 0, fromUs, 0];
  while (atUs < untilUs) {
    while (started < rows && starts[started] <= atUs) started++;
    while (ended < rows && ends[ended] <= atUs) ended++;
    const nextUs = Math.min(starts[started] ?? Infinity, ends[ended] ?? Infinity, untilUs);
    area += (started - ended - centre) ** 2 * (nextUs - atUs);
    atUs = nextUs;
  }
  return area / (untilUs - fromUs);
}

describe("M/G/∞", () => {
  const cases = ([[2, 0.3], [10, 0.8], [40, 0.5]] as const).flatMap(([ratePerS, meanS]) =>
    handlersOf(meanS * SECOND_US).map(([name, handler]) => ({ ratePerS, meanS, name, handler })),
  );
  it.each(cases)("mean and variance of busy instances are λE[S]: $ratePerS/s × $meanS s, $name", ({ ratePerS, meanS, handler }) => {
    const warmUpS = 60 * meanS;
    const durationS = warmUpS + 10_000 / ratePerS;
    const load = ratePerS * meanS;
    const { mean, variance } = measuresOverSeeds(
      { arrivals: steady("poisson", ratePerS), durationS, warmUpS, recordLimit: 1_000_000, function: { waitUs: handler } },
      (run) => ({
        mean: run.summary.instances.meanBusy,
        variance: meanSquare(run, load, warmUpS * SECOND_US, durationS * SECOND_US),
      }),
    );
    expectMean(mean, load);
    expectMean(variance, load);
  });

  const instanceCases = [
    { ratePerS: 3, handlerS: 0.4, initS: 0, keepAliveUs: constantUs(SECOND_US) },
    { ratePerS: 10, handlerS: 0.5, initS: 0.7, keepAliveUs: constantUs(200_000) },
    { ratePerS: 1, handlerS: 2, initS: 0.1, keepAliveUs: exponentialUs(3 * SECOND_US) },
  ];
  it.each(instanceCases)("mean instances = start rate × mean lifetime: $ratePerS/s", ({ ratePerS, handlerS, initS, keepAliveUs }) => {
    const warmUpS = 200;
    const durationS = warmUpS + 10_000 / ratePerS;
    const differences = overSeeds(
      {
        arrivals: steady("poisson", ratePerS), durationS, warmUpS,
        function: { waitUs: exponentialUs(handlerS * SECOND_US), initUs: constantUs(initS * SECOND_US), keepAliveUs },
      },
      ({ instances, summary }) => {
        const started = instances.startedUs.filter((atUs) => atUs >= warmUpS * SECOND_US && atUs < durationS * SECOND_US).length;
        expect(started).toBeGreaterThan(100);
        const { mean, meanStarting, meanBusy, meanIdle, meanLifetimeS } = summary.instances;
        expect(mean).toBeCloseTo(meanStarting + meanBusy + meanIdle, 9);
        return mean - (started / (durationS - warmUpS)) * meanLifetimeS;
      },
    );
    expectMean(differences, 0);
  });
});

describe("over time", () => {
  it.each([[500, 1], [300, 0.25], [200, 4]])("the ramp from empty is (λ/μ)(1 − e^(−μt)): λ = %f/s, 1/μ = %f s", (ratePerS, meanS) => {
    const durationS = 6 * meanS;
    const runs = overSeeds(
      { arrivals: steady("poisson", ratePerS), durationS, function: { waitUs: exponentialUs(meanS * SECOND_US) } },
      ({ series }) => ({ binS: series.binUs / SECOND_US, inFlight: series.inFlight }),
      40,
    );
    const [{ binS, inFlight }] = runs;
    const integral = (untilS: number) => ratePerS * meanS * (untilS - meanS * (1 - Math.exp(-untilS / meanS)));
    for (const [fromShare, untilShare] of [[0, 0.02], [0.05, 0.07], [0.15, 0.18], [0.4, 0.5], [0.9, 1]] as const) {
      const from = Math.floor(fromShare * inFlight.length);
      const until = Math.floor(untilShare * inFlight.length);
      const expected = (integral(until * binS) - integral(from * binS)) / ((until - from) * binS);
      expectMean(runs.map((run) => run.inFlight.slice(from, until).reduce((sum, value) => sum + value, 0) / (until - from)), expected);
    }
  });

  const waves = [
    { meanRatePerS: 200, peakToMean: 1.8, periodS: 10, meanS: 1 },
    { meanRatePerS: 400, peakToMean: 2, periodS: 2, meanS: 1 },
    { meanRatePerS: 300, peakToMean: 1.3, periodS: 30, meanS: 0.5 },
  ];
  it.each(waves)("sinusoidal arrivals move the level by b/√(μ²+ω²), late by atan(ω/μ): period $periodS s, 1/μ = $meanS s", (wave) => {
    const { meanRatePerS, peakToMean, periodS, meanS } = wave;
    const omega = (2 * Math.PI) / periodS;
    const amplitude = (meanRatePerS * (peakToMean - 1)) / Math.sqrt(1 / meanS ** 2 + omega ** 2);
    const lag = Math.atan(omega * meanS);
    const rate = { kind: "day", meanRatePerS, peakToMean, periodUs: periodS * SECOND_US } as const;
    const durationS = 20 * periodS + 20 * meanS;
    // The trough of the rate is at 0, so that the level is λ/μ − amplitude·cos(ωt − lag); projected on that wave, and on the one
    // a quarter of a period away, over the bins after the start from empty is forgotten.
    const project = (level: (bin: number) => number, bins: number, binS: number, wave: (phase: number) => number) => {
      let [sum, count] = [0, 0];
      for (let bin = bins - Math.floor((20 * periodS) / binS); bin < bins; bin++) {
        sum += level(bin) * wave(omega * (bin + 0.5) * binS - lag);
        count++;
      }
      return (-2 * sum) / count;
    };
    const expectedLevel = (binS: number) => (bin: number) => {
      const phase = (edge: number) => omega * edge * binS - lag;
      return meanRatePerS * meanS - (amplitude * (Math.sin(phase(bin + 1)) - Math.sin(phase(bin)))) / (omega * binS);
    };
    const runs = measuresOverSeeds(
      {
        arrivals: { kind: "poisson", segments: [{ fromUs: 0, rate }] }, durationS,
        function: { waitUs: exponentialUs(meanS * SECOND_US) },
      },
      ({ series }) => {
        const binS = series.binUs / SECOND_US;
        const level = (bin: number) => series.inFlight[bin];
        const expected = expectedLevel(binS);
        return {
          inPhase: project(level, series.bins, binS, Math.cos),
          quarterLater: project(level, series.bins, binS, Math.sin),
          expectedInPhase: project(expected, series.bins, binS, Math.cos),
          expectedQuarterLater: project(expected, series.bins, binS, Math.sin),
        };
      },
    );
    expect(Math.abs(runs.expectedInPhase[0] / amplitude - 1)).toBeLessThan(0.05);
    expectMean(runs.inPhase, runs.expectedInPhase[0]);
    expectMean(runs.quarterLater, runs.expectedQuarterLater[0]);
  });
});
