// The fast loop gives what the general one gives: every column to the bit, every count, every sum but for rounding.
import { describe, expect, test } from "vitest";
import { closeInstances, planInterventions } from "../interventions.ts";
import type { Model } from "../model.ts";
import type { Run } from "../record.ts";
import { runGeneral } from "../simulate.ts";
import { createSimulation } from "../simulation.ts";
import { simulate } from "../index.ts";
import { finishRun } from "../summary.ts";
import { constantUs, exponentialUs, modelOf, steady, type ModelOverrides } from "../testing/model.ts";
import { isForeseeable } from "./run.ts";

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

function general(model: Model): Run {
  const sim = createSimulation(model);
  planInterventions(sim);
  closeInstances(sim, Math.max(runGeneral(sim, undefined), model.durationUs));
  return finishRun(sim);
}

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
  const slow = general(model);

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
