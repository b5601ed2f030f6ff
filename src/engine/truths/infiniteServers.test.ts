// Without a limit the function is a system with infinitely many servers: M/G/∞, and Little's law for its instances.
import { describe, expect, it } from "vitest";
import type { Run } from "../record.ts";
import { constantUs, exponentialUs, SECOND_US, steady } from "../testing/model.ts";
import { expectTruth, handlersOf } from "./runs.ts";

const REQUESTS = 4000;

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
  const cases = (
    [
      [2, 0.3],
      [10, 0.8],
      [40, 0.5],
    ] as const
  ).flatMap(([ratePerS, meanS]) =>
    handlersOf(meanS * SECOND_US).map(([name, handler]) => ({ ratePerS, meanS, name, handler })),
  );
  it.each(cases)(
    "mean and variance of busy instances are λE[S]: $ratePerS/s × $meanS s, $name",
    ({ ratePerS, meanS, handler }) => {
      const warmUpS = 60 * meanS;
      const durationS = warmUpS + REQUESTS / ratePerS;
      const load = ratePerS * meanS;
      expectTruth(
        {
          arrivals: steady("poisson", ratePerS),
          durationS,
          warmUpS,
          recordLimit: 1_000_000,
          function: { waitUs: handler },
        },
        (run) => ({
          mean: run.summary.instances.meanBusy,
          variance: meanSquare(run, load, warmUpS * SECOND_US, durationS * SECOND_US),
        }),
        { mean: load, variance: load },
      );
    },
  );
});

describe("Little's law", () => {
  const cases = [
    { ratePerS: 3, handlerS: 0.4, initS: 0, keepAliveUs: constantUs(SECOND_US) },
    { ratePerS: 10, handlerS: 0.5, initS: 0.7, keepAliveUs: constantUs(200_000) },
    { ratePerS: 1, handlerS: 2, initS: 0.1, keepAliveUs: exponentialUs(3 * SECOND_US) },
  ];
  it.each(cases)(
    "mean instances = start rate × mean lifetime: $ratePerS/s",
    ({ ratePerS, handlerS, initS, keepAliveUs }) => {
      const warmUpS = 200;
      const durationS = warmUpS + REQUESTS / ratePerS;
      expectTruth(
        {
          arrivals: steady("poisson", ratePerS),
          durationS,
          warmUpS,
          recordLimit: 1_000_000,
          function: { waitUs: exponentialUs(handlerS * SECOND_US), initUs: constantUs(initS * SECOND_US), keepAliveUs },
        },
        ({ instances, summary }) => {
          const started = instances.startedUs.filter(
            (atUs) => atUs >= warmUpS * SECOND_US && atUs < durationS * SECOND_US,
          ).length;
          expect(started).toBeGreaterThan(100);
          const { mean, meanStarting, meanBusy, meanIdle, meanLifetimeS } = summary.instances;
          expect(mean).toBeCloseTo(meanStarting + meanBusy + meanIdle, 9);
          return { difference: mean - (started / (durationS - warmUpS)) * meanLifetimeS };
        },
        { difference: 0 },
      );
    },
  );
});
