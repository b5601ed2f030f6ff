// A moment knows nothing of what comes after it: two runs that go apart only after t look the same at t, whatever is said of it.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { simulate, type Model } from "#engine";
import { parseScenario, resolve } from "#scenario";
import { gatewayBucketAt } from "./gatewayBucket.ts";
import { momentOf } from "./testing/momentOf.ts";

const DURATION_S = 60;

function modelOf(input: Record<string, unknown>): Model {
  const parsed = parseScenario({ durationS: DURATION_S, ...input });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return resolve(parsed.scenario, null);
}

/** What may change everything from a moment on: nothing works, far more or nobody comes, all instances die, all is slow. */
const upheavals = [
  { outage: "function", untilS: 1000 },
  { outage: "database", untilS: 1000 },
  { slow: "function", factor: 50, untilS: 1000 },
  { killInstances: 1 },
  { set: { "workload.ratePerS": 60, "function.errorShare": 0.5 } },
  { set: { "workload.ratePerS": 0 } },
] as const;

// All recorded, and tried once each: of a request that is tried again, the record keeps the last try alone.
const scenarios = [
  {},
  { trigger: "upload", async: { maxRetries: 0 } },
  { trigger: "queue", queue: { maxReceiveCount: 1 } },
  { function: { waitMs: 900, maxConcurrency: 5 }, gateway: { ratePerS: 6, burst: 4 } },
];

describe("at a moment", () => {
  it("nothing that happens later changes what is counted", () => {
    const times = fc.oneof(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: DURATION_S * 1e6 - 10 }));
    fc.assert(
      fc.property(
        fc.constantFrom(...scenarios),
        fc.constantFrom(...upheavals),
        times,
        fc.nat(5),
        (one, later, tUs, seed) => {
          const input = {
            workload: { kind: "poisson", ratePerS: 8 },
            function: { waitMs: { kind: "exponential", meanMs: 300 }, keepAliveS: 5, errorShare: 0.05 },
            seed,
            ...one,
          };
          const interventions = [{ atS: (tUs + 1) / 1e6, ...later }];
          const [calm, upset] = [modelOf(input), modelOf({ ...input, interventions })];
          const [before, after] = [momentOf(simulate(calm), calm), momentOf(simulate(upset), upset)];
          expect(after.soFarAt(tUs)).toEqual(before.soFarAt(tUs));
          expect(gatewayBucketAt(after, upset, tUs)).toEqual(gatewayBucketAt(before, calm, tUs));
          expect(after.countsAt(tUs)).toEqual(before.countsAt(tUs));
        },
      ),
      { numRuns: 60, seed: 11 },
    );
  });

  it("a tenth of a second after the start, nothing is known of answers that are still to come", () => {
    const model = modelOf({ workload: { kind: "constant", ratePerS: 50 }, function: { waitMs: 300 } });
    const { ratePerS, latencyP99Ms, recent } = momentOf(simulate(model)).countsAt(99_000);
    expect(latencyP99Ms).toBe(NaN);
    expect(recent).toMatchObject({ arrived: 5, ok: 0, notOk: 0 });
    expect(ratePerS).toBeCloseTo(5 / 0.099, 9);
  });

  it("says what the last answers took, and what came in the last bin", () => {
    const model = modelOf({
      workload: { kind: "constant", ratePerS: 50 },
      function: { cpuMs: 0, waitMs: 300, provisionedConcurrency: 50, firstRunCpuMs: 0 },
      client: { networkMs: 0 },
      webServer: { enabled: false },
      gateway: { enabled: false },
      security: { enabled: false },
      database: { enabled: false },
    });
    const { ratePerS, latencyP50Ms, latencyP99Ms } = momentOf(simulate(model)).countsAt(30_000_000);
    expect([ratePerS, latencyP50Ms, latencyP99Ms]).toEqual([50, 300, 300]);
  });
});
