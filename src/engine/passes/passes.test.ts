// The passes give what the loop of events gives: every column to the bit, every count, every sum but for rounding.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Model } from "../model.ts";
import { simulate } from "../index.ts";
import { arbitraryModel } from "../testing/arbitraryModel.ts";
import { runThroughEvents } from "../testing/throughEvents.ts";
import { arrivalsAt, constantUs, exponentialUs, modelOf, steady, type ModelOverrides } from "../testing/model.ts";
import { isForeseeable } from "../foreseeable.ts";

const MS = 1000;
const full: ModelOverrides = {
  durationS: 400,
  warmUpS: 50,
  arrivals: steady("poisson", 20),
  client: { networkUs: exponentialUs(40 * MS), payloadKb: { kind: "uniform", min: 0, max: 110 }, responseKb: 10 },
  webServer: {
    enabled: true,
    requestsPerVisit: 3,
    hitUs: constantUs(15 * MS),
    originUs: exponentialUs(120 * MS),
    cacheHitShare: 0.7,
    pageKb: 300,
  },
  gateway: {
    enabled: true,
    ratePerS: 19,
    burst: 30,
    overheadUs: constantUs(8 * MS),
    timeoutUs: 900 * MS,
    payloadLimitKb: 105,
  },
  security: {
    enabled: true,
    users: 50,
    verifyUs: exponentialUs(20 * MS),
    cacheTtlUs: 5_000_000,
    badTokens: { missing: 0.02, expired: 0.02, forged: 0.02, wrongScope: 0.02 },
  },
  functions: [
    { name: "a", share: 0.5, provisionedConcurrency: 2, keepAliveUs: constantUs(2_000_000) },
    {
      name: "b",
      share: 0.4,
      architecture: "arm64",
      keepAliveUs: { kind: "uniform", min: 0, max: 3_000_000 },
      reuse: "newestInstance",
    },
    { name: "c", share: 0.1, routed: false },
  ],
  function: {
    cpuUs: exponentialUs(30 * MS),
    waitUs: exponentialUs(100 * MS),
    cpuSpeed: 0.29,
    initUs: exponentialUs(400 * MS),
    startUs: constantUs(100 * MS),
    firstRunCpuUs: constantUs(20 * MS),
    timeoutUs: 800 * MS,
    maxConcurrency: 8,
    errorShare: 0.05,
    payloadLimitKb: 100,
    startsPerS: 2,
    startBurst: 3,
  },
  database: {
    enabled: true,
    callsPerRequest: 3,
    latencyUs: exponentialUs(5 * MS),
    maxAttempts: 2,
    retryBaseUs: 50 * MS,
    errorShare: 0.1,
    readShare: 0.6,
    itemKb: 3,
  },
};

const variants: [string, ModelOverrides][] = [
  ["everything on", full],
  ["beyond the record limit", { ...full, recordLimit: 500 }],
  ["nothing but the function", { arrivals: steady("poisson", 5), function: { waitUs: exponentialUs(900 * MS) } }],
  [
    "evenly spaced, all constant",
    { arrivals: steady("constant", 10), function: { waitUs: constantUs(100 * MS), keepAliveUs: constantUs(0) } },
  ],
  [
    "one stream per function",
    { ...full, streams: full.functions?.map((_, functionIndex) => ({ functionIndex, process: steady("poisson", 4) })) },
  ],
];

describe.each(variants)("%s", (_, overrides) => {
  const model = modelOf({ ...overrides, seed: 11 });
  const fast = simulate(model);
  const slow = runThroughEvents(model);

  test("is foreseeable, and has something to say", () => {
    expect(isForeseeable(model)).toBe(true);
    expect(fast.total).toBeGreaterThan(1000);
  });
  test("has the same columns to the bit, costs but for rounding", () => {
    expect(fast.requests.rows).toBe(slow.requests.rows);
    for (const [name, column] of Object.entries(slow.requests))
      if (name === "costUsd") expect(rounded([fast.requests.costUsd])).toEqual(rounded([column]));
      else expect([name, fast.requests[name as "rows"]]).toEqual([name, column]);
  });
  test("has the same instances, in the order of their start", () => {
    expect(fast.instances).toEqual(slow.instances);
  });
  test("has the same summary, but for the rounding of sums", () => {
    expect(rounded(fast.summary)).toEqual(rounded(slow.summary));
  });
  test("has the same series, but for the rounding of sums", () => {
    expect(rounded(fast.series)).toEqual(rounded(slow.series));
  });
});

test("instances that stay are there to the last event, where the last bin reaches past the duration", () => {
  const model = modelOf({
    durationS: 60.0001,
    arrivals: arrivalsAt(0, 59 * 1e6, 60_000_090),
    client: { networkUs: constantUs(40 * MS) },
    gateway: { enabled: true, overheadUs: constantUs(8 * MS) },
    security: { enabled: true, verifyUs: constantUs(20 * MS) },
    function: { provisionedConcurrency: 3, waitUs: constantUs(100 * MS) },
  });
  const { series } = simulate(model);
  expect(series.bins * series.binUs).toBeGreaterThan(model.durationUs);
  // The last request ends after the last bin.
  expect(series.idle.at(-1)).toBe(3);
  expect(rounded(series)).toEqual(rounded(runThroughEvents(model).series));
});

test("random models of the kind have the same run in both loops", () => {
  const foreseeable = fc
    .tuple(arbitraryModel({ triggers: ["http"], withInterventions: false }), fc.nat(2))
    .map(([model, retries]): Model => {
      const { client, gateway, database, functions } = model.settings;
      const settings = {
        ...model.settings,
        client: { ...client, retries },
        gateway: { ...gateway, overheadUs: constantUs(7 * MS) },
        database: {
          ...database,
          kind: "keyValue" as const,
          capacityPerS: retries === 0 ? database.capacityPerS : null,
        },
        functions: functions.map((each) => ({ ...each, requestsPerInstance: 1 })),
      };
      return { ...model, settings };
    })
    .filter(isForeseeable);
  fc.assert(
    fc.property(foreseeable, (model) => {
      const [fast, slow] = [simulate(model), runThroughEvents(model)];
      expect(differenceOf({ ...fast, fingerprint: "" }, { ...slow, fingerprint: "" })).toBe(null);
    }),
    { numRuns: 150, seed: 7 },
  );
});

/** Where two values differ by more than sums do that were added in another order; null where they do not. */
function differenceOf(one: unknown, other: unknown, path = ""): string | null {
  if (typeof one === "number" && typeof other === "number") {
    const near =
      Object.is(one, other) || Math.abs(one - other) <= 1e-9 * Math.max(Math.abs(one), Math.abs(other)) + 1e-12;
    return near ? null : `${path}: ${one} and ${other}`;
  }
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null)
    return one === other ? null : `${path}: ${String(one)} and ${String(other)}`;
  const [ones, others] = [Object.entries(one), Object.entries(other)];
  if (ones.length !== others.length) return `${path}: ${ones.length} and ${others.length} entries`;
  for (const [key, value] of ones) {
    const difference = differenceOf(value, other[key as keyof typeof other], `${path}/${key}`);
    if (difference !== null) return difference;
  }
  return null;
}

/** Numbers to eleven digits. */
function rounded(of: object): unknown {
  return JSON.parse(
    JSON.stringify(of, (_, value: unknown) =>
      typeof value === "number"
        ? Number(value.toPrecision(11))
        : ArrayBuffer.isView(value)
          ? [...(value as Float64Array)]
          : value,
    ),
  );
}
