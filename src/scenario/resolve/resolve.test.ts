// From scenarios to the engine's numbers.
import { describe, expect, test } from "vitest";
import { coldStart, cpuCurve, cpuSpeed, loadTrace, priceList, serverHour } from "#facts";
import type { Intervention, Settings } from "#engine";
import { loadInputs } from "../inputs.ts";
import { resolve, ScenarioError } from "./resolve.ts";
import { parsedScenario } from "../testing/written.ts";

function resolved(keys: Readonly<Record<string, unknown>>) {
  return resolve(parsedScenario(keys), null);
}
/** The settings after each intervention that changes them. */
function settingsAfter(
  interventions: readonly unknown[],
  keys: Readonly<Record<string, unknown>> = {},
): readonly Settings[] {
  const isChange = (each: Intervention) => each.kind === "settings";
  return resolved({ interventions, ...keys })
    .interventions.filter(isChange)
    .map((each) => each.settings);
}
const generations = (settings: Settings) => [
  settings.functions[0].generation,
  settings.nextVersion?.[0].generation ?? null,
];

describe("the run", () => {
  test("times are whole microseconds", () => {
    const { durationUs, warmUpUs, settings } = resolved({
      durationS: 12.3456784,
      warmUpS: 1,
      gateway: { timeoutS: 0.1 },
      security: { cacheTtlS: 2 },
      client: { networkMs: 0.0014, retryBaseMs: 1.5, retryCapMs: 2 },
    });
    expect({
      durationUs,
      warmUpUs,
      timeoutUs: settings.gateway.timeoutUs,
      cacheTtlUs: settings.security.cacheTtlUs,
    }).toEqual({
      durationUs: 12_345_678,
      warmUpUs: 1_000_000,
      timeoutUs: 100_000,
      cacheTtlUs: 2_000_000,
    });
    expect(settings.client).toMatchObject({
      networkUs: { kind: "constant", value: 1 },
      retryBaseUs: 1500,
      retryCapUs: 2000,
    });
  });
  test("prices and the server's rate are those of the edition", async () => {
    const scenario = parsedScenario({
      gateway: { kind: "restApi" },
      billing: { edition: "2026-10", freeTier: true },
      server: { size: "t4g.micro" },
    });
    const { facts } = await loadInputs(scenario);
    const { prices, server } = resolve(scenario, null, facts);
    expect(() => resolve(scenario, null)).toThrow(RangeError);
    expect(prices).toEqual(priceList(facts.prices, "restApi", true));
    expect({ ok: true, value: server.hour }).toEqual(serverHour("t4g.micro", facts.prices));
  });
  test("no database calls means no database", () => {
    expect(resolved({ database: { callsPerRequest: 0 } }).settings.database.enabled).toBe(false);
  });
  test("a burst is one second of capacity unless told otherwise, and at least one call", () => {
    const burst = (database: object) => resolved({ database }).settings.database.burst;
    expect([burst({ capacityPerS: 40 }), burst({ capacityPerS: 0.5 }), burst({ capacityPerS: 40, burst: 3 })]).toEqual([
      40, 1, 3,
    ]);
  });
});

describe("distributions", () => {
  test.each([
    [
      { kind: "exponential", meanMs: 2 },
      { kind: "exponential", mean: 2000 },
    ],
    [
      { kind: "lognormal", p50Ms: 5, p99Ms: 50 },
      { kind: "lognormal", p50: 5000, p99: 50_000 },
    ],
    [
      { kind: "uniform", minMs: 1, maxMs: 2 },
      { kind: "uniform", min: 1000, max: 2000 },
    ],
    [
      { kind: "empirical", samplesMs: [3, 1] },
      { kind: "empirical", samples: [3000, 1000] },
    ],
    [
      { kind: "percentiles", percentiles: [0, 25, 100], valuesMs: [1, 2, 4] },
      { kind: "quantiles", probabilities: [0, 0.25, 1], values: [1000, 2000, 4000] },
    ],
  ])("%j in microseconds", (written, model) => {
    expect(resolved({ function: { cpuMs: written } }).settings.functions[0].cpuUs).toEqual(model);
  });
  test("sizes stay in kilobytes", () => {
    expect(
      resolved({ client: { payloadKb: { kind: "uniform", minKb: 1, maxKb: 2 } } }).settings.client.payloadKb,
    ).toEqual({ kind: "uniform", min: 1, max: 2 });
  });
});

describe("a function", () => {
  const one = (settings: object) => resolved({ function: settings }).settings.functions[0];
  test.each([
    [{ memoryMb: 1769 }, 1, 1],
    [{ memoryMb: 3538 }, 1, 2],
    [{ memoryMb: 512 }, 512 / 1769, 512 / 1769],
    [{ memoryMb: 512, vcpu: 0.5 }, 0.5, 0.5],
    [{ memoryMb: 512, vcpu: 4 }, 1, 4],
  ])("%j gives one handler %d of a vCPU, the instance %d", (settings, cpuSpeed, vcpu) => {
    expect(one(settings)).toMatchObject({ cpuSpeed, vcpu });
  });
  test("a measured curve gives its speed", () => {
    const curve = cpuCurve("measured-short-task");
    if (!curve.ok) throw new Error(curve.error.message);
    expect(one({ memoryMb: 700, vcpu: "measured-short-task" }).cpuSpeed).toBe(Math.min(1, cpuSpeed(curve.value, 700)));
  });
  test("measured cold starts are those of its runtime, package, memory and architecture", () => {
    const found = coldStart({ runtime: "python3.13", package: "zip", memoryMb: 700, architecture: "arm64" });
    if (!found.ok) throw new Error(found.error.message);
    const { initUs, firstRunCpuUs } = one({ runtime: "python3.13", memoryMb: 700, architecture: "arm64" });
    expect(initUs).toMatchObject({ kind: "quantiles", values: found.value.initMs.values.map((each) => each * 1000) });
    expect(firstRunCpuUs).toMatchObject({
      kind: "quantiles",
      values: found.value.firstRunCpuMs.values.map((each) => each * 1000),
    });
  });
  test("a survival curve becomes the distribution of the keep-alive", () => {
    const keepAliveS = { kind: "survival", atS: [0, 60, 100, 200, 300, 400], share: [1, 1, 0.75, 0.75, 0, 0] };
    expect(one({ keepAliveS }).keepAliveUs).toEqual({
      kind: "quantiles",
      probabilities: [0, 0.25, 0.25, 1],
      values: [60e6, 100e6, 200e6, 300e6],
    });
  });
  test("the measured keep-alive starts with all alive and ends with none", () => {
    const { keepAliveUs } = one({ keepAliveS: "measured" });
    if (keepAliveUs.kind !== "quantiles") throw new Error(keepAliveUs.kind);
    expect([keepAliveUs.probabilities[0], keepAliveUs.probabilities.at(-1)]).toEqual([0, 1]);
  });
  test("one of several says what differs", () => {
    const { functions } = resolved({
      function: { cpuMs: 9, memoryMb: 256 },
      functions: [{ name: "a", memoryMb: 1769 }, { name: "b" }],
    }).settings;
    expect(
      functions.map(({ name, memoryMb, cpuSpeed, share, routed }) => [name, memoryMb, cpuSpeed, share, routed]),
    ).toEqual([
      ["a", 1769, 1, 0.5, true],
      ["b", 256, 256 / 1769, 0.5, true],
    ]);
  });
  test("what the shares leave belongs to a function that no route leads to, at all times", () => {
    const { settings, interventions } = resolved({
      functions: [{ name: "a", share: 0.75 }],
      interventions: [{ atS: 1, set: { "functions.a.share": 1 } }],
    });
    const shares = (each: Settings) => each.functions.map(({ routed, share }) => [routed, share]);
    expect(shares(settings)).toEqual([
      [true, 0.75],
      [false, 0.25],
    ]);
    expect(interventions.map((each) => each.kind === "settings" && shares(each.settings))).toEqual([
      [
        [true, 1],
        [false, 0],
      ],
    ]);
  });
});

describe("arrivals", () => {
  test("changes of the rate are segments of one process", () => {
    const { streams } = resolved({
      interventions: [
        { atS: 20, set: { "workload.ratePerS": 3 } },
        { atS: 10, set: { "workload.ratePerS": 2, "client.responseKb": 1 } },
        { atS: 15, set: { "client.responseKb": 2 } },
        { atS: 20, set: { "workload.ratePerS": 4 } },
      ],
    });
    const steady = (fromS: number, ratePerS: number) => ({ fromUs: fromS * 1e6, rate: { kind: "steady", ratePerS } });
    expect(streams).toEqual([
      { functionIndex: null, process: { kind: "poisson", segments: [steady(0, 1), steady(10, 2), steady(20, 4)] } },
    ]);
  });
  test("bursts and days are Poisson within", () => {
    const bursts = { kind: "bursts", baseRatePerS: 1, burstRatePerS: 5, everyS: 10, lengthS: 2 };
    expect(resolved({ workload: bursts }).streams[0].process).toEqual({
      kind: "poisson",
      segments: [
        { fromUs: 0, rate: { kind: "bursts", baseRatePerS: 1, burstRatePerS: 5, everyUs: 10e6, lengthUs: 2e6 } },
      ],
    });
    expect(resolved({ workload: { kind: "day", meanRatePerS: 1, peakToMean: 2 } }).streams[0].process).toEqual({
      kind: "poisson",
      segments: [{ fromUs: 0, rate: { kind: "day", meanRatePerS: 1, peakToMean: 2, periodUs: 86_400e6 } }],
    });
  });
  test("counts by name are a stream for each function", () => {
    const { streams } = resolved({
      workload: { kind: "trace", countsPerMinuteByFunction: { b: [2], c: [3] } },
      functions: [{ name: "a" }, { name: "b" }, { name: "c" }],
    });
    expect(
      streams.map((each) => [each.functionIndex, "countsPerMinute" in each.process && each.process.countsPerMinute]),
    ).toEqual([
      [0, []],
      [1, [2]],
      [2, [3]],
    ]);
  });
  test("listed arrivals come in order of time, each with its own duration", () => {
    expect(
      resolved({ workload: { kind: "arrivals", timesS: [3, 1, 2], durationsMs: [30, 10, 20] } }).streams[0].process,
    ).toEqual({
      kind: "arrivals",
      timesUs: Float64Array.of(1e6, 2e6, 3e6),
      durationsUs: Float64Array.of(10_000, 20_000, 30_000),
    });
  });
  test("a named trace brings its functions, their calls and, if wanted, their handler times", async () => {
    const trace = await loadTrace("azure2019-http");
    const named = (handlerTimes: string) =>
      resolve(parsedScenario({ workload: { kind: "trace", name: "azure2019-http", handlerTimes } }), trace);
    const model = named("trace");
    expect(model.settings.functions.map((each) => each.name)).toEqual(trace.functions.map((each) => each.name));
    expect(model.streams.map((each) => each.process)).toEqual(
      trace.functions.map(({ countsPerMinute }) => ({ kind: "trace", countsPerMinute })),
    );
    const index = trace.functions.findIndex((each) => each.durationMs !== null);
    expect(model.settings.functions[index]).toMatchObject({
      cpuUs: { kind: "constant", value: 0 },
      waitUs: { kind: "quantiles", values: trace.functions[index].durationMs?.values.map((each) => each * 1000) },
    });
    expect(named("function").settings.functions[index]).toMatchObject({
      cpuUs: { value: 20_000 },
      waitUs: { value: 0 },
    });
  });
  test("an intervention on a function that the trace does not have is a problem", async () => {
    const trace = await loadTrace("azure2019-http");
    const scenario = parsedScenario({
      workload: { kind: "trace", name: "azure2019-http" },
      interventions: [{ atS: 1, set: { "functions.nobody.memoryMb": 512 } }],
    });
    expect(() => resolve(scenario, trace)).toThrow(ScenarioError);
  });
  test("the trace that is named is needed", () => {
    expect(() => resolve(parsedScenario({ workload: { kind: "trace", name: "azure2019-http" } }), null)).toThrow(
      RangeError,
    );
  });
});

describe("interventions", () => {
  test("come in order of time, each with all settings so far", () => {
    const model = resolved({
      interventions: [
        { atS: 30, killInstances: 0.5 },
        { atS: 20, set: { "gateway.burst": 7, "security.badTokens.forged": 0.5 } },
        { atS: 10, set: { accountConcurrency: 5 } },
        { atS: 40, untilS: 50, outage: "zone" },
        { atS: 40, untilS: 60, slow: "client", factor: 3 },
      ],
    });
    expect(model.interventions.map(({ kind, atUs }) => [kind, atUs / 1e6])).toEqual([
      ["settings", 10],
      ["settings", 20],
      ["killInstances", 30],
      ["outage", 40],
      ["slow", 40],
    ]);
    const last = model.interventions[1];
    expect(last.kind === "settings" && last.settings).toEqual({
      ...model.settings,
      accountConcurrency: 5,
      gateway: { ...model.settings.gateway, burst: 7 },
      security: { ...model.settings.security, badTokens: { ...model.settings.security.badTokens, forged: 0.5 } },
    });
    expect(model.interventions.slice(3)).toMatchObject([
      { untilUs: 50e6, target: "zone" },
      { untilUs: 60e6, target: "client", factor: 3 },
    ]);
  });
  test("new instances for memory, runtime, package, architecture and CPU, and for nothing else", () => {
    const settings = settingsAfter([
      { atS: 1, set: { "function.memoryMb": 1024 } },
      { atS: 2, set: { "function.cpuMs": 5, "function.timeoutS": 9, "function.keepAliveS": 1 } },
      { atS: 3, set: { "function.runtime": "python3.13" } },
      { atS: 4, set: { "function.runtime": "python3.13" } },
      { atS: 5, set: { "function.architecture": "arm64" } },
    ]);
    expect(settings.map((each) => each.functions[0].generation)).toEqual([1, 1, 2, 2, 3]);
  });
  test("what is measured is measured again after a change of memory", () => {
    const [after] = settingsAfter([{ atS: 1, set: { "function.memoryMb": 1024 } }]);
    expect(after.functions[0].initUs).toEqual(resolved({ function: { memoryMb: 1024 } }).settings.functions[0].initUs);
  });
  test("all functions or one of them", () => {
    const functions = [{ name: "a", memoryMb: 1024 }, { name: "b" }];
    const memories = settingsAfter(
      [
        { atS: 1, set: { "function.memoryMb": 2048 } },
        { atS: 2, set: { "functions.b.memoryMb": 256 } },
      ],
      { functions },
    );
    expect(memories.map((each) => each.functions.map(({ memoryMb, generation }) => [memoryMb, generation]))).toEqual([
      [
        [2048, 1],
        [2048, 2],
      ],
      [
        [2048, 1],
        [256, 3],
      ],
    ]);
  });
  test("a deployment keeps the version before; what is set later holds for both", () => {
    const [deployed, more, changed, back] = settingsAfter([
      { atS: 1, deploy: "v2", share: 0.25, set: { "function.cpuMs": 15 } },
      { atS: 2, deploy: "v2", share: 0.5 },
      { atS: 3, set: { "function.waitMs": 7 } },
      { atS: 4, rollback: true },
    ]);
    const cpu = (each: Settings) =>
      [each.functions[0].cpuUs, each.nextVersion?.[0].cpuUs].map((us) => us?.kind === "constant" && us.value);
    expect([deployed, more].map(cpu)).toEqual([
      [20_000, 15_000],
      [20_000, 15_000],
    ]);
    expect([deployed, more, changed].map((each) => each.nextShare)).toEqual([0.25, 0.5, 0.5]);
    expect([deployed, more, changed].map(generations)).toEqual([
      [0, 1],
      [0, 1],
      [0, 1],
    ]);
    expect([changed.functions[0].waitUs, changed.nextVersion?.[0].waitUs]).toEqual([
      { kind: "constant", value: 7000 },
      { kind: "constant", value: 7000 },
    ]);
    expect([generations(back), back.nextShare]).toEqual([[0, null], 0]);
  });
  test("the next version takes the place of one that had every request, and of one that had a part it does not", () => {
    const [, partial, whole, third] = settingsAfter([
      { atS: 1, deploy: "v2", share: 0.5 },
      { atS: 2, deploy: "v3", share: 0.5 },
      { atS: 3, deploy: "v3", share: 1 },
      { atS: 4, deploy: "v4", share: 0.5 },
    ]);
    expect([partial, whole, third].map(generations)).toEqual([
      [0, 2],
      [0, 2],
      [2, 3],
    ]);
  });
  test("each has a label", () => {
    const labels = resolved({
      interventions: [
        { atS: 1, set: { "function.memoryMb": 1024, "function.cpuMs": { kind: "exponential", meanMs: 1 } } },
        { atS: 2, deploy: "v2", share: 0.125 },
        { atS: 3, rollback: true },
        { atS: 4, killInstances: 0.33 },
        { atS: 5, untilS: 6, outage: "zone" },
        { atS: 5, untilS: 6, slow: "database", factor: 10 },
      ],
    }).interventions.map((each) => each.label);
    expect(labels).toEqual([
      "function.memoryMb = 1024, function.cpuMs",
      "deploy v2 to 12.5 %",
      "rollback",
      "kill 33 % of instances",
      "outage: zone",
      "slow: database ×10",
    ]);
  });
});
