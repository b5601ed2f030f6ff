// What a control says of itself is what running both settings shows: a control that "changes nothing" changes nothing.
import { expect, test } from "vitest";
import { simulate, type Run } from "#engine";
import { loadPreset, parseScenario, presets, resolve, type FunctionSettings, type Scenario } from "#scenario";
import { reasonsOf } from "./reasons.ts";

function read(input: object): Scenario {
  const parsed = parseScenario({ durationS: 600, workload: { kind: "poisson", ratePerS: 1 }, ...input });
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join("\n"));
  return parsed.scenario;
}
const run = (scenario: Scenario): Run => simulate(resolve(scenario, null));
const withSettings = (scenario: Scenario, changes: Partial<FunctionSettings>): Scenario => ({
  ...scenario,
  function: { ...scenario.function, ...changes },
});
const figures = ({ summary: { requests, coldStarts, latencyMs, instances } }: Run) => ({
  requests,
  coldStarts,
  latencyMs,
  instances,
});

const quiet = read({ function: { waitMs: 50, keepAliveS: 7200 } });
const still = read({ workload: { kind: "arrivals", timesS: [10] } });

test("without CPU work, memory is said to change the first run and the bill, and does no more", () => {
  const idle = read({ function: { cpuMs: 0, waitMs: 100, firstRunCpuMs: 0, initMs: 150 } });
  expect(reasonsOf(idle, null).memoryMb).toMatch(/^No CPU work here: memory changes the bill/);
  const [small, large] = [512, 2048].map((memoryMb) => run(withSettings(idle, { memoryMb })));
  expect(figures(large)).toEqual(figures(small));
  expect(large.summary.cost.total).toBeGreaterThan(small.summary.cost.total);
  expect(reasonsOf(withSettings(idle, { firstRunCpuMs: "measured" }), null).memoryMb).toMatch(/first run/);
  expect(reasonsOf(withSettings(idle, { cpuMs: 1 }), null).memoryMb).toBeUndefined();
});

test("a trace that brings its run times has no CPU work, so memory says so", async () => {
  expect(reasonsOf(await loadPreset("real-morning"), null).memoryMb).toMatch(/^No CPU work here/);
});

test("where nothing was reclaimed, a longer keep-alive changes nothing", () => {
  const before = run(quiet);
  expect(reasonsOf(quiet, before.summary).keepAliveS).toBeDefined();
  expect(figures(run(withSettings(quiet, { keepAliveS: 20_000 })))).toEqual(figures(before));
  const short = withSettings(quiet, { keepAliveS: 1 });
  expect(reasonsOf(short, run(short).summary).keepAliveS).toBeUndefined();
});

test("a limit that nobody reaches is felt only from the peak down", () => {
  const before = run(quiet);
  const { peak } = before.summary.instances;
  expect(reasonsOf(quiet, before.summary).maxConcurrency).toContain(String(peak));
  expect(figures(run(withSettings(quiet, { maxConcurrency: peak })))).toEqual(figures(before));
  const tight = withSettings(quiet, { maxConcurrency: 1 });
  expect(run(tight).summary.requests.byOutcome.throttled).toBeGreaterThan(0);
  expect(reasonsOf(tight, run(tight).summary).maxConcurrency).toBeUndefined();
});

test("a limit above the account's says whose is met", () => {
  const many = withSettings(quiet, { maxConcurrency: 1000 });
  expect(reasonsOf({ ...many, accountConcurrency: 20 }, null).maxConcurrency).toContain("20");
});

test("a timeout longer than the slowest answer is felt by nobody", () => {
  const before = run(quiet);
  expect(reasonsOf(quiet, before.summary).timeoutS).toBeDefined();
  expect(figures(run(withSettings(quiet, { timeoutS: 60 })))).toEqual(figures(before));
  const hasty = withSettings(quiet, { timeoutS: 0.1, waitMs: 500 });
  expect(reasonsOf(hasty, run(hasty).summary).timeoutS).toBeUndefined();
});

test("one instance for everybody: more requests in each change nothing, and none starts cold once one is kept ready", () => {
  const before = run(still);
  expect(before.summary.instances.peak).toBe(1);
  expect(reasonsOf(still, before.summary).requestsPerInstance).toBeDefined();
  expect(figures(run(withSettings(still, { requestsPerInstance: 10 })))).toEqual(figures(before));
  expect(reasonsOf(still, before.summary).provisionedConcurrency).toBeUndefined();
  const ready = withSettings(still, { provisionedConcurrency: 1 });
  const kept = run(ready);
  expect(reasonsOf(ready, kept.summary).provisionedConcurrency).toBeDefined();
  expect(run(withSettings(still, { provisionedConcurrency: 5 })).summary.latencyMs).toEqual(kept.summary.latencyMs);
});

test("what each function sets for itself, the control for all does not change", () => {
  const own = read({
    functions: [
      { name: "a", memoryMb: 256 },
      { name: "b", memoryMb: 1024 },
    ],
  });
  expect(reasonsOf(own, null).memoryMb).toMatch(/each function/);
  expect(figures(run(withSettings(own, { memoryMb: 128 })))).toEqual(figures(run(own)));
  expect(reasonsOf(own, null).timeoutS).toBeUndefined();
});

test("a runtime changes nothing where initialisation and first run are given", () => {
  const given = read({ function: { initMs: 100, firstRunCpuMs: 0, runtime: "java21" } });
  expect(reasonsOf(given, null).runtime).toMatch(/^Nothing changes/);
  expect(figures(run(withSettings(given, { runtime: "nodejs22.x", package: "image" })))).toEqual(figures(run(given)));
});

test("the scenario that opens first has no control that changes nothing on its way up or down but those that say so", async () => {
  const opening = await presets[0].load();
  const { summary } = run(opening);
  expect(Object.keys(reasonsOf(opening, summary)).toSorted()).toEqual(["maxConcurrency", "timeoutS"]);
});
