// The time series, not only the averages: the ramp of M/M/∞ from empty, and how it follows sinusoidal arrivals.
import { describe, expect, it } from "vitest";
import { exponentialUs, SECOND_US, steady } from "../testing/model.ts";
import { expectTruth } from "./runs.ts";
import { simulate } from "../testing/engine.ts";
import { modelOf } from "../testing/model.ts";

/** Bins of a run's series, without running anything for long. */
function binsOf(durationS: number): { bins: number; binS: number } {
  const { bins, binUs } = simulate(modelOf({ durationS, arrivals: steady("poisson", 0) })).series;
  return { bins, binS: binUs / SECOND_US };
}

describe("the level of requests in flight", () => {
  it.each([
    [500, 1],
    [300, 0.25],
    [200, 4],
  ])("from empty is (λ/μ)(1 − e^(−μt)): λ = %f/s, 1/μ = %f s", (ratePerS, meanS) => {
    const durationS = 6 * meanS;
    const { bins, binS } = binsOf(durationS);
    const integral = (untilS: number) => ratePerS * meanS * (untilS - meanS * (1 - Math.exp(-untilS / meanS)));
    const spans = [
      [0, 0.02],
      [0.05, 0.07],
      [0.15, 0.18],
      [0.4, 0.5],
      [0.9, 1],
    ].map(([fromShare, untilShare]) => {
      const from = Math.floor(fromShare * bins);
      const until = Math.floor(untilShare * bins);
      const expected = (integral(until * binS) - integral(from * binS)) / ((until - from) * binS);
      return { name: `bins ${from} to ${until}`, from, until, expected };
    });
    expectTruth(
      { arrivals: steady("poisson", ratePerS), durationS, function: { waitUs: exponentialUs(meanS * SECOND_US) } },
      ({ series }) =>
        Object.fromEntries(
          spans.map(({ name, from, until }) => [
            name,
            series.inFlight.slice(from, until).reduce((sum, level) => sum + level, 0) / (until - from),
          ]),
        ),
      Object.fromEntries(spans.map(({ name, expected }) => [name, expected])),
    );
  });

  const waves = [
    { meanRatePerS: 200, peakToMean: 1.8, periodS: 10, meanS: 1 },
    { meanRatePerS: 400, peakToMean: 2, periodS: 2, meanS: 1 },
    { meanRatePerS: 100, peakToMean: 1.3, periodS: 30, meanS: 0.5 },
  ];
  it.each(waves)(
    "swings by b/√(μ²+ω²), late by atan(ω/μ), under sinusoidal arrivals: period $periodS s, 1/μ = $meanS s",
    (wave) => {
      const { meanRatePerS, peakToMean, periodS, meanS } = wave;
      const omega = (2 * Math.PI) / periodS;
      const amplitude = (meanRatePerS * (peakToMean - 1)) / Math.sqrt(1 / meanS ** 2 + omega ** 2);
      const lag = Math.atan(omega * meanS);
      const periods = 10;
      const durationS = periods * periodS + 20 * meanS;
      const { bins, binS } = binsOf(durationS);
      // The trough of the rate is at 0, so that the level is λ/μ − amplitude·cos(ωt − lag). It is projected on that wave and on the
      // one a quarter of a period away, over whole periods, after the start from empty is forgotten.
      const project = (level: (bin: number) => number) => {
        const from = bins - Math.round((periods * periodS) / binS);
        let [inPhase, quarterLater] = [0, 0];
        for (let bin = from; bin < bins; bin++) {
          const phase = omega * (bin + 0.5) * binS - lag;
          inPhase -= (2 * level(bin) * Math.cos(phase)) / (bins - from);
          quarterLater -= (2 * level(bin) * Math.sin(phase)) / (bins - from);
        }
        return { inPhase, quarterLater };
      };
      const expected = project((bin) => {
        const phase = (edge: number) => omega * edge * binS - lag;
        return meanRatePerS * meanS - (amplitude * (Math.sin(phase(bin + 1)) - Math.sin(phase(bin)))) / (omega * binS);
      });
      expect(Math.abs(expected.inPhase / amplitude - 1)).toBeLessThan(0.05);
      expect(Math.abs(expected.quarterLater / amplitude)).toBeLessThan(0.05);
      const rate = { kind: "day", meanRatePerS, peakToMean, periodUs: periodS * SECOND_US } as const;
      expectTruth(
        {
          arrivals: { kind: "poisson", segments: [{ fromUs: 0, rate }] },
          durationS,
          function: { waitUs: exponentialUs(meanS * SECOND_US) },
        },
        ({ series }) => project((bin) => series.inFlight[bin]),
        expected,
      );
    },
  );
});
