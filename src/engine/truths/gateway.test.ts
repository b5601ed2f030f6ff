// A token bucket with Poisson arrivals is M/D/1/K: K the burst, the request in service counted. It guards the gateway, the start of
// instances, and the capacity of a key-value database.
import { describe, expect, it } from "vitest";
import { simulate } from "../testing/engine.ts";
import { arrivalsAt, constantUs, modelOf, steady, type ModelOverrides } from "../testing/model.ts";
import { expectTruth, share } from "./runs.ts";

/** Share lost by M/D/1/K with load ρ, from the chain of queue lengths left behind by departures. */
function blockingMD1K(load: number, places: number): number {
  const arriving: number[] = [Math.exp(-load)];
  for (let n = 1; n <= places; n++) arriving.push((arriving[n - 1] * load) / n);
  const weights = [1];
  for (let state = 0; state < places - 1; state++) {
    let weight = weights[state] - weights[0] * arriving[state];
    for (let from = 1; from <= state; from++) weight -= weights[from] * arriving[state - from + 1];
    weights.push(weight / arriving[0]);
  }
  const empty = 1 / weights.reduce((sum, weight) => sum + weight, 0);
  return 1 - 1 / (empty + load);
}

const buckets = [
  [10, 10, 1],
  [10, 10, 5],
  [12, 10, 20],
  [8, 10, 3],
  [30, 10, 2],
] as const;
const REQUESTS = 4000;

type Lost = "rateLimited" | "throttled" | "databaseError";

function expectLost(
  outcome: Lost,
  [arrivalsPerS, ratePerS, burst]: readonly [number, number, number],
  overrides: ModelOverrides,
): void {
  expectTruth(
    { arrivals: steady("poisson", arrivalsPerS), warmUpS: 100, durationS: 100 + REQUESTS / arrivalsPerS, ...overrides },
    (run) => ({ lost: share(run, outcome) }),
    { lost: blockingMD1K(arrivalsPerS / ratePerS, burst) },
  );
}

describe("a token bucket", () => {
  it("by the formula: one place loses ρ/(1+ρ), many places lose what exceeds capacity", () => {
    expect(blockingMD1K(0.7, 1)).toBeCloseTo(0.7 / 1.7, 12);
    expect(blockingMD1K(2, 40)).toBeCloseTo(0.5, 9);
  });

  it.each(buckets)("at the gateway: %f/s on %f/s with burst %i", (arrivalsPerS, ratePerS, burst) => {
    expectLost("rateLimited", [arrivalsPerS, ratePerS, burst], { gateway: { enabled: true, ratePerS, burst } });
  });

  it.each(buckets)("for starts of instances: %f/s on %f/s with burst %i", (arrivalsPerS, startsPerS, startBurst) => {
    expectLost("throttled", [arrivalsPerS, startsPerS, startBurst], {
      function: { startsPerS, startBurst, keepAliveUs: constantUs(0) },
    });
  });

  it.each(buckets)("for database calls: %f/s on %f/s with burst %i", (arrivalsPerS, capacityPerS, burst) => {
    expectLost("databaseError", [arrivalsPerS, capacityPerS, burst], {
      database: { enabled: true, capacityPerS, burst, maxAttempts: 1 },
    });
  });

  it.each([
    [20, 7],
    [20, 2.5],
    [20, 0.5],
    [3, 10],
    [5, 5],
  ])("lets of %i at once on a full bucket of %f pass min(n, ⌊b⌋)", (n, burst) => {
    const model = modelOf({
      arrivals: arrivalsAt(...Array.from({ length: n }, () => 5_000_000)),
      gateway: { enabled: true, ratePerS: 1, burst },
    });
    expect(simulate(model).summary.requests.byOutcome.ok).toBe(Math.min(n, Math.floor(burst)));
  });

  it("has the next whole token exactly when it has dripped", () => {
    const times = [0, 0, 499_999, 500_000, 999_999, 1_000_000];
    const run = simulate(
      modelOf({ arrivals: arrivalsAt(...times), gateway: { enabled: true, ratePerS: 2, burst: 1 } }),
    );
    expect([...run.requests.outcome].map((code) => code === 0)).toEqual([true, false, false, true, false, true]);
  });
});
