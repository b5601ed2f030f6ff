// The panel's sweep: side by side or in turn it finds the same, it can be stopped, and what it offers to vary can be varied.
import { expect, it } from "vitest";
import { simulate } from "#engine";
import { figuresOf, planSweep, readAxis, type PointResult } from "#experiments";
import { createLanes, type FinishedRun, type RunOnce } from "#player";
import { loadPreset, parseScenario, presetNames, resolve, type Scenario } from "#scenario";
import { curvesOf } from "./curve.ts";
import { runSweep } from "./runSweep.ts";
import { presetOf, rangeAround, settingPaths, SWEEP_PRESETS } from "./settings.ts";

const parsed = parseScenario({
  durationS: 60,
  workload: { kind: "poisson", ratePerS: 1 },
  function: { keepAliveS: 20 },
});
if (!parsed.ok) throw new Error("no scenario");
const { scenario } = parsed;
const planned = planSweep(scenario, [{ path: "function.memoryMb", values: [128, 512, 1024] }], 3);
if (!planned.ok) throw new Error("no plan");
const { plan } = planned;

/** A worker that finishes runs in an order of its own. */
function lane(order: () => number): RunOnce {
  return {
    run: async (each: Scenario, signal?: AbortSignal): Promise<FinishedRun> => {
      for (let turns = order(); turns > 0; turns--) await Promise.resolve();
      signal?.throwIfAborted();
      const model = resolve(each, null);
      return { run: simulate(model), model };
    },
    dispose: () => {},
  };
}

it.each([1, 2, 5])("finds with %i cores what single runs find", async (cores) => {
  let turn = 0;
  const lanes = createLanes(cores, () => lane(() => (turn = (turn * 7 + 3) % 11)));
  const points: PointResult[] = [];
  const progress: number[] = [];
  await runSweep(
    plan,
    lanes,
    { onProgress: (done) => progress.push(done), onPoint: (index, point) => (points[index] = point) },
    new AbortController().signal,
  );
  expect(progress).toEqual(Array.from({ length: 9 }, (_, index) => index + 1));
  for (const [index, { values, scenarios }] of plan.points.entries()) {
    expect(points[index].values).toEqual(values);
    expect(points[index].runs).toEqual(scenarios.map((each) => figuresOf(simulate(resolve(each, null)).summary)));
  }
});

it("starts no run once it is stopped", async () => {
  const stop = new AbortController();
  let runs = 0;
  const lanes = createLanes(3, () => lane(() => (runs++, 1)));
  const swept = runSweep(
    plan,
    lanes,
    { onProgress: (done) => done === 2 && stop.abort(), onPoint: () => {} },
    stop.signal,
  );
  await expect(swept).rejects.toThrow(/abort/i);
  expect(runs).toBeLessThan(plan.runs);
});

it("offers only what can be varied, in every preset, over a range that can be read", { timeout: 60_000 }, async () => {
  for (const name of presetNames) {
    const preset = await loadPreset(name);
    const paths = settingPaths(preset);
    expect(paths).toContain("function.memoryMb");
    expect(new Set(paths).size).toBe(paths.length);
    for (const path of paths) expect(readAxis(`${path}=${rangeAround(preset, path)}`)).toMatchObject({ ok: true });
  }
});

it("begins each of its presets with values that are allowed", () => {
  const { summary } = simulate(resolve(scenario, null));
  for (const preset of SWEEP_PRESETS) {
    const found = presetOf(preset, scenario, summary);
    const read = found && readAxis(`${found.path}=${found.values}`);
    expect(read?.ok && planSweep(scenario, [read.axis], 1)).toMatchObject({ ok: true });
  }
});

it("draws every point within the chart, the first value at its left and the last at its right", () => {
  const runs = plan.points.map(({ values }, index) => {
    const spread = { low: index, middle: index + 1, high: index + 2 };
    return { values, runs: [], spread: { p95Ms: spread } } as unknown as PointResult;
  });
  const { curves, most, xTicks } = curvesOf(runs, "p95Ms");
  expect(most).toBeGreaterThanOrEqual(4);
  expect(curves).toHaveLength(1);
  expect(curves[0].points.map(({ x }) => x)).toEqual([0, expect.any(Number), 1]);
  for (const { y, low, high } of curves[0].points) {
    expect(low).toBeLessThanOrEqual(y);
    expect(high).toBeLessThanOrEqual(1);
  }
  expect(xTicks.map(({ value }) => value)).toEqual([128, 512, 1024]);
});
