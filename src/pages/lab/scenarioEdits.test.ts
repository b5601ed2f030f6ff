// Changing the typical value of a distribution keeps its shape; changing the kind of traffic and back loses nothing.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DistributionMs, Workload } from "#scenario";
import { trafficKindOf, typicalMs, withTypicalMs, workloadOfKind, type TrafficKind } from "./scenarioEdits.ts";

const shapes: readonly DistributionMs[] = [
  20,
  { kind: "exponential", meanMs: 20 },
  { kind: "lognormal", p50Ms: 20, p99Ms: 200 },
  { kind: "uniform", minMs: 10, maxMs: 30 },
  { kind: "empirical", samplesMs: [20, 400, 5] },
  { kind: "percentiles", percentiles: [0, 50, 100], valuesMs: [1, 20, 900] },
];

describe("the typical value of a distribution", () => {
  it.each(shapes)("of %j is 20 ms", (shape) => expect(typicalMs(shape)).toBe(20));

  it("becomes what it is set to, for every shape", () => {
    fc.assert(
      fc.property(fc.constantFrom(...shapes), fc.integer({ min: 1, max: 100_000 }), (shape, ms) => {
        const changed = withTypicalMs(shape, ms);
        expect(typicalMs(changed)).toBeCloseTo(ms, 6);
        expect(typeof changed === "number").toBe(typeof shape === "number");
      }),
    );
  });

  it("of a shape set to nothing is the constant 0", () => expect(withTypicalMs(shapes[2], 0)).toBe(0));
});

describe("another kind of traffic", () => {
  const opened: Workload = { kind: "trace", name: "azure2019-http", handlerTimes: "trace" };
  it.each<TrafficKind>(["steady", "bursts", "day"])(
    "%s is of that kind, and the opened one comes back as it was",
    (kind) => {
      expect(trafficKindOf(workloadOfKind(kind, 2.0917, opened))).toBe(kind);
      expect(workloadOfKind("trace", 2, opened)).toBe(opened);
    },
  );
});
