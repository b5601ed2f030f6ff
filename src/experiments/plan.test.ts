// A sweep's runs: every combination with every seed, each a scenario that runs; and what cannot be asked for is said in words.
import { expect, it } from "vitest";
import { parseScenario, type Scenario } from "#scenario";
import type { Axis } from "./axis.ts";
import { changesBetween } from "./changes.ts";
import { planSweep } from "./plan.ts";

function scenarioOf(given: object): Scenario {
  const parsed = parseScenario({ durationS: 60, workload: { kind: "poisson", ratePerS: 1 }, seed: 40, ...given });
  if (!parsed.ok) throw new Error(parsed.problems[0].message);
  return parsed.scenario;
}
const shop = scenarioOf({ functions: [{ name: "get.order" }, { name: "pay", memoryMb: 256 }] });
const plan = (axes: readonly Axis[], seeds = 1, scenario = shop) => {
  const planned = planSweep(scenario, axes, seeds);
  if (!planned.ok) throw new Error(planned.problems.join("\n"));
  return planned.plan;
};
const problems = (axes: readonly Axis[], seeds = 1) => {
  const planned = planSweep(shop, axes, seeds);
  return planned.ok ? [] : planned.problems;
};

it("crosses the values of two settings, and runs each with every seed", () => {
  const { points, seeds, runs } = plan(
    [
      { path: "function.memoryMb", values: [128, 512] },
      { path: "workload.ratePerS", values: [1, 2, 3] },
    ],
    2,
  );
  expect(seeds).toEqual([40, 41]);
  expect(runs).toBe(12);
  expect(points.map(({ values }) => values)).toEqual([128, 512].flatMap((a) => [1, 2, 3].map((b) => [a, b])));
  expect(points[5].scenarios.map(({ seed, workload }) => [seed, workload])).toEqual(
    seeds.map((seed) => [seed, { kind: "poisson", ratePerS: 3 }]),
  );
});

it.each([
  "function.memoryMb",
  "functions.get.order.memoryMb",
  "functions.pay.memoryMb",
  "gateway.burst",
  "zones",
  "server.count",
])("changes %s, and nothing else", (path) => {
  const [{ scenarios }] = plan([{ path, values: [path.endsWith("Mb") ? 300 : 4] }]).points;
  const [change, ...others] = changesBetween(shop, scenarios[0]);
  expect(others).toEqual([]);
  expect(path.startsWith(change.path)).toBe(true);
});

it("gives a setting that takes whole numbers whole ones, and a share its fractions", () => {
  const whole = plan([{ path: "function.provisionedConcurrency", values: [0, 0.714, 1.43, 2.14, 5] }]);
  expect(whole.axes[0].values).toEqual([0, 1, 2, 5]);
  const shares = plan([{ path: "security.badTokens.forged", values: [0, 0.5, 1] }]);
  expect(shares.axes[0].values).toEqual([0, 0.5, 1]);
});

it("says what does not exist, is no number, is not allowed, or is too much", () => {
  expect(problems([{ path: "function.memoryGb", values: [1] }])[0]).toContain("function.memoryMb");
  expect(problems([{ path: "functions.refund.memoryMb", values: [128] }])[0]).toContain("no such setting");
  expect(problems([{ path: "nothing", values: [1] }])[0]).toContain("workload.ratePerS");
  expect(problems([{ path: "function.runtime", values: [1] }])[0]).toContain("no number");
  expect(problems([{ path: "function.memoryMb", values: [-5] }])[0]).toMatch(
    /^function\.memoryMb=-5: \/function\/memoryMb: /,
  );
  expect(problems([{ path: "zones", values: [1] }], 0)[0]).toContain("found 0 seeds");
  expect(problems([])[0]).toContain("one or two");
  const axis = { path: "zones", values: [1] };
  expect(problems([axis, axis])[0]).toContain("twice");
  expect(problems([{ path: "seed", values: [1] }])[0]).toContain("number of seeds");
  expect(problems([{ path: "gateway.burst", values: Array.from({ length: 100 }, (_, n) => n + 1) }], 51)[0]).toContain(
    "5100 runs",
  );
});
