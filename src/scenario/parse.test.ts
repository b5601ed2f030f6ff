// What a scenario may leave out, and what it may say.
import { describe, expect, test } from "vitest";
import { defaults } from "./defaults.ts";
import { parseScenario } from "./parse.ts";
import { everySection, parsedScenario } from "./testing/written.ts";

const workload = { kind: "poisson", ratePerS: 1 };

describe("defaults", () => {
  test("everything but the workload has one", () => {
    expect(parsedScenario({})).toEqual({ ...defaults, workload });
  });
  test("they are those of the written scenario, but for its title, functions and interventions", () => {
    const { functions, interventions, title, ...rest } = everySection;
    expect({ ...parsedScenario({ workload: rest.workload }), functions, interventions, title }).toEqual({
      ...rest,
      functions,
      interventions,
      title,
    });
  });
  test("keys are written in one order, whatever the order given", () => {
    const { workload: given, ...rest } = everySection;
    const backwards = Object.fromEntries(Object.entries({ workload: given, ...rest }).toReversed());
    const [one, other] = [parseScenario(everySection), parseScenario(backwards)];
    expect(JSON.stringify(one)).toBe(JSON.stringify(other));
    expect(Object.keys(parsedScenario(everySection))).toEqual(Object.keys(everySection));
  });
  test("a REST API waits 29 s", () => {
    expect(parsedScenario({ gateway: { kind: "restApi" } }).gateway.timeoutS).toBe(29);
  });
  test.each(["upload", "schedule", "queue"])("with trigger %s what only HTTP passes is off", (trigger) => {
    const { webServer, gateway, security } = parsedScenario({ trigger });
    expect([webServer.enabled, gateway.enabled, security.enabled]).toEqual([false, false, false]);
  });
  test("parts of a section keep the other defaults", () => {
    expect(parsedScenario({ security: { badTokens: { forged: 0.1 } } }).security).toEqual({
      ...defaults.security,
      badTokens: { ...defaults.security.badTokens, forged: 0.1 },
    });
  });
  test("a day is a day long", () => {
    expect(parsedScenario({ workload: { kind: "day", meanRatePerS: 1, peakToMean: 2 } }).workload).toMatchObject({
      periodS: 86_400,
    });
  });
});

describe("a run whose length is left out", () => {
  const day = Array.from({ length: 1440 }, () => 2);
  test.each([
    ["a trace's counts", { kind: "trace", countsPerMinute: day }, 86_400],
    [
      "the longest of several functions' counts",
      { kind: "trace", countsPerMinuteByFunction: { a: [1], b: [1, 2, 3] } },
      180,
    ],
    ["a named trace", { kind: "trace", name: "azure2019-http" }, 28_800],
    ["arrivals: the whole second after the last, so that it is played", { kind: "arrivals", timesS: [7, 0, 2.5] }, 8],
    ["no arrivals", { kind: "arrivals", timesS: [] }, 3600],
    ["arrivals past the longest run", { kind: "arrivals", timesS: [5e8] }, 1e8],
    ["a rate", workload, 3600],
  ])("is as long as its workload: %s", (_, given, durationS) => {
    expect(parsedScenario({ workload: given }).durationS).toBe(durationS);
  });
  test("keeps the length that is given", () => {
    expect(parsedScenario({ durationS: 60, workload: { kind: "trace", countsPerMinute: day } }).durationS).toBe(60);
  });
  test("is not measured against a workload that cannot be read", () => {
    const read = parseScenario({ warmUpS: 7200, workload: { kind: "trace", countsPerMinute: "many" } });
    expect(read.ok ? [] : read.problems.map(({ pointer }) => pointer)).toEqual(["/workload/countsPerMinute"]);
  });
});

describe("functions", () => {
  test("shares that are left out are equal parts of the rest", () => {
    const { functions } = parsedScenario({ functions: [{ name: "a", share: 0.4 }, { name: "b" }, { name: "c" }] });
    expect(functions.map((each) => each.share)).toEqual([0.4, 0.3, 0.3]);
  });
  test("without any route each has its own", () => {
    const { functions } = parsedScenario({ functions: [{ name: "a" }, { name: "b", route: null }] });
    expect(functions.map((each) => each.route)).toEqual(["ANY /a", null]);
  });
  test("as soon as one names a route, those without have none", () => {
    const { functions } = parsedScenario({ functions: [{ name: "a", route: "GET /a" }, { name: "b" }] });
    expect(functions.map((each) => each.route)).toEqual(["GET /a", null]);
  });
  test("counts by name make functions of the names", () => {
    const counted = { kind: "trace", countsPerMinuteByFunction: { a: [1, 2], b: [0, 3] } };
    expect(parsedScenario({ workload: counted }).functions).toEqual([
      { name: "a", route: "ANY /a", share: null },
      { name: "b", route: "ANY /b", share: null },
    ]);
  });
  test("counts in a list are taken in the order of the functions", () => {
    const counted = { kind: "trace", countsPerMinuteByFunction: [[1], [2]] };
    expect(parsedScenario({ workload: counted, functions: [{ name: "b" }, { name: "a" }] }).workload).toEqual({
      kind: "trace",
      countsPerMinuteByFunction: { b: [1], a: [2] },
    });
  });
  test("names that objects have by nature are names like others", () => {
    const counted = JSON.parse(
      '{"kind":"trace","countsPerMinuteByFunction":{"__proto__":[1],"constructor":[2]}}',
    ) as unknown;
    expect(parsedScenario({ workload: counted }).functions.map((each) => each.name)).toEqual([
      "__proto__",
      "constructor",
    ]);
  });
});

describe("distributions", () => {
  test.each([
    7.5,
    { kind: "exponential", meanMs: 2 },
    { kind: "lognormal", p50Ms: 5, p99Ms: 50 },
    { kind: "uniform", minMs: 1, maxMs: 1 },
    { kind: "empirical", samplesMs: [3, 1, 2] },
    { kind: "percentiles", percentiles: [0, 1, 25, 100], valuesMs: [1, 2, 2, 9] },
  ])("%j stands for a time anywhere", (time) => {
    const scenario = parsedScenario({
      client: { networkMs: time },
      webServer: { hitMs: time, originMs: time },
      gateway: { overheadMs: time },
      security: { verifyMs: time },
      function: { startMs: time, initMs: time, firstRunCpuMs: time, cpuMs: time, waitMs: time },
      database: { kind: "relational", latencyMs: time, connectMs: time },
    });
    expect([scenario.function.waitMs, scenario.database.connectMs]).toEqual([time, time]);
  });
  test("payloadKb takes kilobytes under both names of parameters", () => {
    expect(parsedScenario({ client: { payloadKb: { kind: "exponential", meanKb: 3 } } }).client.payloadKb).toEqual({
      kind: "exponential",
      meanKb: 3,
    });
    expect(parsedScenario({ client: { payloadKb: { kind: "uniform", minMs: 1, maxMs: 2 } } }).client.payloadKb).toEqual(
      { kind: "uniform", minKb: 1, maxKb: 2 },
    );
  });
});

test("a long list that was read before stays the same list, and one that was not is read anew", () => {
  const given = { durationS: 10, workload: { kind: "arrivals", timesS: [1, 2, -0] } };
  const first = parseScenario(given);
  if (!first.ok || first.scenario.workload.kind !== "arrivals") throw new Error("not read");
  expect(first.scenario.workload.timesS).not.toBe(given.workload.timesS);
  const again = parseScenario({ ...first.scenario, seed: 9 });
  if (!again.ok || again.scenario.workload.kind !== "arrivals") throw new Error("not read");
  expect(again.scenario.workload.timesS).toBe(first.scenario.workload.timesS);
  given.workload.timesS.push(-1);
  expect(parseScenario(given)).toMatchObject({ ok: false, problems: [{ pointer: "/workload/timesS/3" }] });
});
