// What a scenario is told, from the facts: at a limit nothing, one step beyond it that limit and no other.
import { describe, expect, it, test } from "vitest";
import { limits, loadTrace, traceNames, type Bound, type Limit } from "#facts";
import { parseScenario } from "../parse.ts";
import { completeScenario } from "../complete.ts";
import type { Scenario } from "../scenario.ts";
import { noticesOf } from "./notices.ts";
import { grouped } from "./notice.ts";

type Input = Readonly<Record<string, unknown>>;

function read(input: Input): Scenario {
  const parsed = parseScenario({ workload: { kind: "constant", ratePerS: 1 }, durationS: 60, ...input });
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join("\n"));
  return parsed.scenario;
}
const told = (input: Input) => noticesOf(read(input), null);

const cases = Object.entries(limits("aws")).flatMap(([name, limit]) =>
  (limit.bounds ?? []).map((bound) => ({ name: `${name} of ${bound.setting}`, limit, bound })),
);

/** Settings in which this bound holds, and no other is in its way. */
function base({ setting, where = {} }: Bound): Map<string, unknown> {
  const [section] = setting.split(".");
  const trigger = section === "queue" ? "queue" : section === "async" ? "upload" : "http";
  const settings = new Map<string, unknown>([["trigger", trigger]]);
  if (setting === "queue.batchSize") settings.set("queue.batchWindowS", 1);
  for (const [path, value] of Object.entries(where)) settings.set(path, value);
  return settings;
}

/** The limit, from the defaults of what it rests on. */
function limitOf({ value }: Limit, { times, lessThan, figure }: Bound): number {
  const rests: Readonly<Record<string, number>> = { accountConcurrency: 1000, "function.timeoutS": 30 };
  if (figure === "functionRatePerS") return value * HELD_TO;
  if (lessThan) return rests[lessThan] - value;
  return times ? value * rests[times] : value;
}
/** Requests in flight of a function that is held to fewer than its account. */
const HELD_TO = 3;

function withFigure(settings: Map<string, unknown>, { setting, figure }: Bound, value: number): Input {
  const all = new Map(settings);
  if (figure === "ratePerS" || figure === "functionRatePerS")
    all.set("workload", { kind: "constant", ratePerS: value });
  if (figure === "functionRatePerS") all.set(setting, HELD_TO);
  else if (figure === "largestS") all.set(setting, value * 1000);
  else if (figure !== "ratePerS") all.set(setting, value);
  return nested(all);
}

function nested(settings: ReadonlyMap<string, unknown>): Input {
  const input: Record<string, unknown> = {};
  for (const [path, value] of settings) {
    const [section, key] = path.split(".");
    input[section] = key === undefined ? value : { ...(input[section] as object), [key]: value };
  }
  return input;
}

/** The limit, one step beyond it, and the settings with a number in its place. */
function around({ limit, bound }: (typeof cases)[number]) {
  const allowed = limitOf(limit, bound);
  const beyond = bound.at === "most" ? allowed + 1 : allowed - 1;
  const at = (value: number, settings = base(bound)) => withFigure(settings, bound, value);
  return { allowed, beyond, at };
}

test.each(cases)("$name is told one step beyond it, with limit, source and date, and not at it", (each) => {
  const { limit, bound } = each;
  const { allowed, beyond, at } = around(each);
  expect(told(at(allowed))).toEqual([]);
  const [notice, ...others] = told(at(beyond));
  expect([notice?.pointer, others]).toEqual([`/${bound.setting.replace(".", "/")}`, []]);
  for (const part of [grouped(beyond), grouped(allowed), limit.source.split(/ <|; /)[0], limit.asOf])
    expect(notice.message).toContain(part);
  expect(notice.message).not.toMatch(/[{}]/);
});

const settable = cases.filter(({ bound: { figure } }) => figure === undefined || figure === "total");
test.each(settable)("$name is told where an intervention goes beyond it", (each) => {
  const { setting } = each.bound;
  const { allowed, beyond, at } = around(each);
  const interventions = [
    { atS: 10, set: { [setting]: beyond } },
    { atS: 20, set: { [setting]: beyond } },
    { atS: 30, set: { [setting]: allowed } },
  ];
  const pointers = told({ ...at(allowed), interventions }).map(({ pointer }) => pointer);
  expect(pointers).toEqual([`/interventions/0/set/${setting}`]);
});

const sectionOf = ({ setting }: Bound) => setting.split(".")[0];
const ofComponents = cases.filter(({ bound }) => ["gateway", "security", "database"].includes(sectionOf(bound)));
test.each(ofComponents)("$name is not told of a component that is switched off", (each) => {
  const { beyond, at } = around(each);
  const off = base(each.bound).set(`${sectionOf(each.bound)}.enabled`, false);
  expect(told(at(beyond, off))).toEqual([]);
});

describe("what a scenario is told", () => {
  it("is nothing, where everything stands at its default, whatever the trigger and the gateway", () => {
    for (const trigger of ["http", "upload", "schedule", "queue"]) expect(told({ trigger })).toEqual([]);
    expect(told({ gateway: { kind: "restApi" } })).toEqual([]);
  });

  it("names the function whose own setting it is, and tells what all inherit once", () => {
    const functions = [{ name: "a", share: 0.5, timeoutS: 1000 }, { name: "b", share: 0.25 }, { name: "c" }];
    expect(told({ functions }).map(({ pointer }) => pointer)).toEqual(["/functions/0/timeoutS"]);
    expect(told({ function: { timeoutS: 1000 }, functions }).map(({ pointer }) => pointer)).toEqual([
      "/function/timeoutS",
    ]);
    const complete = completeScenario(read({ function: { timeoutS: 1000 }, functions }), null);
    expect(noticesOf(complete, null)).toEqual(told({ function: { timeoutS: 1000 }, functions }));
  });

  it("counts the provisioned instances of all functions and versions together", () => {
    const functions = [
      { name: "a", share: 0.5, provisionedConcurrency: 500 },
      { name: "b", share: 0.5, provisionedConcurrency: 401 },
    ];
    expect(told({ functions }).map(({ message }) => message.slice(0, 8))).toEqual(["901 here"]);
    const interventions = [
      { atS: 10, deploy: "v2", share: 0.5, set: { "function.provisionedConcurrency": 1 } },
      { atS: 20, rollback: true },
    ];
    const one = { function: { provisionedConcurrency: 900 } };
    expect(told(one)).toEqual([]);
    expect(told({ ...one, interventions }).map(({ pointer }) => pointer)).toEqual([
      "/interventions/0/set/function.provisionedConcurrency",
    ]);
  });

  it("follows the account that is set", () => {
    const input = { accountConcurrency: 500, function: { provisionedConcurrency: 400 } };
    expect(told(input)).toEqual([]);
    const lower = [{ atS: 10, set: { accountConcurrency: 499 } }];
    expect(told({ ...input, interventions: lower })).toMatchObject([
      { pointer: "/interventions/0", message: expect.stringContaining("at most 399") as string },
    ]);
  });

  it.each<[string, Input, number]>([
    ["the higher of two rates", { kind: "bursts", baseRatePerS: 1, burstRatePerS: 20, everyS: 10, lengthS: 1 }, 20],
    ["the top of a day", { kind: "day", meanRatePerS: 10, peakToMean: 1.6 }, 16],
    ["the busiest minute that is played", { kind: "trace", countsPerMinute: [60, 1200, 600_000] }, 20],
    [
      "a function's busiest minute with another's",
      {
        kind: "trace",
        countsPerMinuteByFunction: { a: [600, 0], b: [0, 1200] },
      },
      20,
    ],
    ["the busiest second", { kind: "arrivals", timesS: [0, 0.5, 0.9, 1.4, 1.5, 1.6, 7] }, 4],
  ])("takes for a rate %s", (_, workload, perS) => {
    const at = (accountConcurrency: number) =>
      told({ durationS: 120, workload, accountConcurrency, function: { maxConcurrency: 1000 } }).filter(
        ({ pointer }) => pointer === "/workload",
      );
    const most = Math.floor(perS / 10);
    expect(at(most + 1)).toEqual([]);
    expect(at(most).map(({ message }) => message)).toEqual(
      perS === most * 10 ? [] : [expect.stringContaining(`${perS} requests a second here`)],
    );
  });

  it("takes for the largest payload the most that is usual", () => {
    const payload = (payloadKb: unknown) => told({ trigger: "queue", client: { payloadKb } }).length;
    expect(payload({ kind: "uniform", minKb: 1, maxKb: 1024 })).toBe(0);
    expect(payload({ kind: "uniform", minKb: 1, maxKb: 1025 })).toBe(1);
    expect(payload({ kind: "lognormal", p50Kb: 2000, p99Kb: 3000 })).toBe(1);
    expect(payload({ kind: "empirical", samplesKb: [1, 2000, 3] })).toBe(1);
    // One in a hundred is above mean · ln 100.
    expect(payload({ kind: "exponential", meanKb: 1024 / Math.log(100) - 0.01 })).toBe(0);
    expect(payload({ kind: "exponential", meanKb: 1024 / Math.log(100) + 0.01 })).toBe(1);
  });
});

describe("what is not played", () => {
  test.each<[string, Input, number, string | null]>([
    [
      "arrivals after the end",
      { kind: "arrivals", timesS: [1, 59.9, 60, 2000] },
      60,
      "2 of 4 calls are played: the run ends at 60 s, the last comes at 2,000 s",
    ],
    ["arrivals to the end", { kind: "arrivals", timesS: [1, 59.9] }, 60, null],
    [
      "counts after the end",
      { kind: "trace", countsPerMinute: Array(1440).fill(2) },
      3600,
      "120 of 2,880 calls are played: the run ends at 3,600 s, the counts go on for 86,400 s",
    ],
    [
      "counts of a minute that is cut",
      { kind: "trace", countsPerMinuteByFunction: { a: [4, 4], b: [0, 2] } },
      90,
      "about 7 of 10 calls are played: the run ends at 90 s, the counts go on for 120 s",
    ],
    ["empty minutes after the end", { kind: "trace", countsPerMinute: [5, 0, 0] }, 60, null],
    ["counts to the end", { kind: "trace", countsPerMinute: [5, 5] }, 120, null],
  ])("is told: %s", (_, workload, durationS, message) => {
    expect(told({ workload, durationS })).toEqual(message === null ? [] : [{ pointer: "/durationS", message }]);
  });

  it("is told of a trace in the project", async () => {
    const [name] = traceNames;
    const trace = await loadTrace(name);
    const all = trace.functions.flatMap(({ countsPerMinute }) => countsPerMinute).reduce((a, b) => a + b);
    const at = (durationS: number) => noticesOf(read({ workload: { kind: "trace", name }, durationS }), trace);
    expect(at(trace.minutes * 60)).toEqual([]);
    expect(at(60)[0].message).toContain(`of ${grouped(all)} calls are played`);
  });
});

it("ends in one line where a thousand are told", () => {
  const functions = Array.from({ length: 1003 }, (_, index) => ({ name: `f${index}`, share: 0, timeoutS: 901 }));
  const notices = told({ functions });
  expect([notices.length, notices.at(-1)?.message]).toEqual([1001, "3 more notices"]);
});

describe("what was measured for another runtime", () => {
  it("is told where the first run is to be measured, and not where it is given", () => {
    const [notice, ...others] = told({ function: { runtime: "java21" } });
    expect(others).toEqual([]);
    expect(notice).toEqual({
      pointer: "/function/runtime",
      message: expect.stringMatching(/^the first run of Java 21 was not measured: that of .+ stands in for it/),
    });
    expect(told({ function: { runtime: "java21", firstRunCpuMs: 100 } })).toEqual([]);
  });
});
