// Traces worked out by hand: all times constant, in milliseconds here.
import { describe, expect, it, test } from "vitest";
import { arrivalsAt, constantUs, modelOf, MS_US, SECOND_US, type ModelOverrides } from "../testing/model.ts";
import { traceRequests } from "./traceRequests.ts";
import type { RequestTrace, Span, SpanKind } from "./types.ts";

const ms = (value: number) => constantUs(value * MS_US);
const traceOf = (overrides: ModelOverrides, row = 0): RequestTrace =>
  traceRequests(modelOf({ durationS: 60, arrivals: arrivalsAt(0), ...overrides }), [row])[0];
/** Kind, start and end, in milliseconds. */
const steps = (spans: readonly Span[]) =>
  spans.map(({ kind, startUs, endUs }) => [kind, startUs / MS_US, endUs / MS_US]);
const ofKind = (trace: RequestTrace, ...kinds: SpanKind[]) => trace.spans.filter(({ kind }) => kinds.includes(kind));
/** Prices of the test list: an invocation, a GB-second (all functions here have 1 GB), a gateway call. */
const [INVOCATION, GB_SECOND, CALL] = [2e-7, 1.6e-5, 1e-6];

test("a cold request through all components", () => {
  const trace = traceOf({
    client: { networkUs: ms(40), responseKb: 1024 },
    webServer: { enabled: true, requestsPerVisit: 1, hitUs: ms(15), pageKb: 1024 },
    gateway: { enabled: true, overheadUs: ms(8) },
    security: { enabled: true, verifyUs: ms(20), cacheTtlUs: SECOND_US },
    function: { startUs: ms(100), initUs: ms(200), firstRunCpuUs: ms(5), cpuUs: ms(20), waitUs: ms(3), cpuSpeed: 0.5 },
    database: { enabled: true, callsPerRequest: 2, latencyUs: ms(6) },
  });
  expect(steps(trace.spans)).toEqual([
    ["pageNetworkUp", 0, 40],
    ["page", 40, 55],
    ["pageNetworkDown", 55, 95],
    ["networkUp", 95, 135],
    ["gateway", 135, 143],
    ["security", 143, 163],
    ["invocation", 163, 163],
    ["start", 163, 263],
    ["initialisation", 263, 463],
    ["firstRun", 463, 473],
    ["handlerCpu", 473, 513],
    ["handlerWait", 513, 516],
    ["databaseCall", 516, 522],
    ["databaseCall", 522, 528],
    ["networkDown", 528, 568],
  ]);
  expect(trace).toMatchObject({
    outcome: "ok",
    cold: true,
    endUs: 568 * MS_US,
    toldUs: 568 * MS_US,
    lastUs: 568 * MS_US,
  });
  expect(ofKind(trace, "page", "security", "invocation")).toMatchObject([
    { component: "webServer", cacheHit: true },
    { component: "security", token: "verified" },
    { component: "function", found: "new", provisioned: false, version: 0, instance: 0 },
  ]);
  const costs = trace.spans.map(({ costUsd }) => costUsd);
  const gbSeconds = [0.2, 0.01, 0.04, 0.003].map((seconds) => seconds * GB_SECOND);
  const call = 1.25e-7 + 0.006 * GB_SECOND;
  const page = 1.1e-6 + 0.085 / 1024;
  const expected = [0, page, 0, 0, CALL, 0, INVOCATION, 0, ...gbSeconds, call, call, 0.09 / 1024];
  expected.forEach((usd, place) => expect([place, costs[place]]).toEqual([place, expect.closeTo(usd, 15)]));
});

test("a warm request finds an idle instance, and its cached decision", () => {
  const trace = traceOf(
    {
      arrivals: arrivalsAt(0, SECOND_US),
      security: { enabled: true, verifyUs: ms(20), cacheTtlUs: 2 * SECOND_US },
      function: { initUs: ms(100), waitUs: ms(50) },
    },
    1,
  );
  expect(steps(trace.spans)).toEqual([
    ["networkUp", 1000, 1000],
    ["security", 1000, 1000],
    ["invocation", 1000, 1000],
    ["handlerWait", 1000, 1050],
    ["networkDown", 1050, 1050],
  ]);
  expect(ofKind(trace, "security", "invocation")).toMatchObject([{ token: "cached" }, { found: "idle" }]);
});

test("a request waits for the verification that another of the same user has under way", () => {
  const security = { enabled: true, users: 1, verifyUs: ms(20), cacheTtlUs: SECOND_US };
  const trace = traceOf({ arrivals: arrivalsAt(0, 5 * MS_US), security }, 1);
  expect(ofKind(trace, "security")).toMatchObject([{ startUs: 5 * MS_US, endUs: 20 * MS_US, token: "cached" }]);
});

describe("an attempt that failed is repeated", () => {
  const trace = traceOf({
    client: { networkUs: ms(10), retries: 2, retryBaseUs: 100 * MS_US, retryCapUs: 150 * MS_US },
    function: { waitUs: ms(50), errorShare: 1 },
  });
  const at = (place: number) => trace.spans.filter(({ attempt }) => attempt === place);

  it("goes all the way each time", () => {
    expect([0, 1, 2].map((place) => at(place).map(({ kind }) => kind))).toEqual([
      ["networkUp", "invocation", "start", "initialisation", "handlerWait", "networkDown", "clientBackoff"],
      ["networkUp", "invocation", "handlerWait", "networkDown", "clientBackoff"],
      ["networkUp", "invocation", "handlerWait", "networkDown"],
    ]);
    expect(trace).toMatchObject({ attempts: 3, outcome: "functionError" });
  });

  it("waits between 0 and min(cap, base · 2ⁿ⁻¹), and says why", () => {
    const [first, second] = ofKind(trace, "clientBackoff");
    expect([first.startUs, first.because]).toEqual([70 * MS_US, "functionError"]);
    expect(first.endUs - first.startUs).toBeLessThanOrEqual(100 * MS_US);
    expect(second.startUs).toBe(first.endUs + 70 * MS_US);
    expect(second.endUs - second.startUs).toBeLessThanOrEqual(150 * MS_US);
    expect(at(1)[0].startUs).toBe(first.endUs);
  });

  it("fails in the handler, each time, and is charged each time", () => {
    const failed = trace.spans.filter(({ outcome }) => outcome !== null);
    expect(failed.map(({ kind, outcome }) => [kind, outcome])).toEqual(
      Array.from({ length: 3 }, () => ["handlerWait", "functionError"]),
    );
    expect(trace.costUsd).toBeCloseTo(3 * (INVOCATION + 0.05 * GB_SECOND), 15);
  });
});

describe("the gateway gives up", () => {
  const overrides: ModelOverrides = {
    client: { networkUs: ms(10), retryCapUs: 0 },
    gateway: { enabled: true, timeoutUs: 100 * MS_US },
    function: { waitUs: ms(300) },
  };

  it("at its limit, while the function runs on in the background", () => {
    const trace = traceOf(overrides);
    expect(steps(trace.spans)).toEqual([
      ["networkUp", 0, 10],
      ["gateway", 10, 10],
      ["invocation", 10, 10],
      ["start", 10, 10],
      ["initialisation", 10, 10],
      ["handlerWait", 10, 310],
      ["gatewayTimeout", 10, 110],
      ["networkDown", 110, 120],
    ]);
    expect(trace).toMatchObject({ outcome: "gatewayTimeout", endUs: 120 * MS_US, lastUs: 310 * MS_US });
    expect(ofKind(trace, "handlerWait", "gatewayTimeout")).toMatchObject([
      { outcome: "ok", inBackground: true, critical: false, costUsd: expect.closeTo(0.3 * GB_SECOND, 15) as number },
      { outcome: "gatewayTimeout", inBackground: false, critical: true, costUsd: 0 },
    ]);
  });

  it("and the next attempt runs beside what is left of the first", () => {
    const trace = traceOf({ ...overrides, client: { networkUs: ms(10), retries: 1, retryCapUs: 0 } });
    const inFunction = ofKind(trace, "invocation", "handlerWait");
    expect(
      inFunction.map(({ kind, attempt, startUs, endUs, instance }) => [
        kind,
        attempt,
        startUs / MS_US,
        endUs / MS_US,
        instance,
      ]),
    ).toEqual([
      ["invocation", 0, 10, 10, 0],
      ["handlerWait", 0, 10, 310, 0],
      ["invocation", 1, 130, 130, 1],
      ["handlerWait", 1, 130, 430, 1],
    ]);
    expect(trace).toMatchObject({ attempts: 2, outcome: "gatewayTimeout", endUs: 240 * MS_US, lastUs: 430 * MS_US });
    expect(trace.costUsd).toBeCloseTo(2 * (CALL + INVOCATION + 0.3 * GB_SECOND), 15);
  });
});

test("a database without capacity throttles each attempt of the call, then the handler fails", () => {
  const trace = traceOf(
    {
      arrivals: arrivalsAt(0, 0),
      database: {
        enabled: true,
        capacityPerS: 0.001,
        burst: 1,
        latencyUs: ms(5),
        maxAttempts: 3,
        retryBaseUs: 40 * MS_US,
        itemKb: 8,
      },
    },
    1,
  );
  const calls = ofKind(trace, "databaseCall");
  expect(
    calls.map(({ call, callAttempt, failure, operation, units, costUsd }) => ({
      call,
      callAttempt,
      failure,
      operation,
      units,
      costUsd,
    })),
  ).toEqual(
    [0, 1, 2].map((callAttempt) => ({
      call: 0,
      callAttempt,
      failure: "throttled",
      operation: "read",
      units: 2,
      costUsd: 0,
    })),
  );
  expect(calls.every(({ startUs, endUs }) => startUs === endUs)).toBe(true);
  const pauses = ofKind(trace, "databaseBackoff");
  expect(pauses.map(({ callAttempt }) => callAttempt)).toEqual([0, 1]);
  pauses.forEach(({ startUs, endUs }, n) => expect(endUs - startUs).toBeLessThanOrEqual(40 * MS_US * 2 ** n));
  expect(calls.map(({ outcome }) => outcome)).toEqual([null, null, "databaseError"]);
  // Paid while it waits: the pauses are billed function time, up to the next whole millisecond.
  const waitedMs = Math.ceil((calls[2].endUs - calls[0].startUs) / MS_US);
  expect(trace.costUsd).toBeCloseTo(INVOCATION + (waitedMs / 1000) * GB_SECOND, 15);
});

test("an instance opens its connection with the first call, and holds it", () => {
  const overrides: ModelOverrides = {
    arrivals: arrivalsAt(0, SECOND_US),
    database: { enabled: true, kind: "relational", callsPerRequest: 2, connectUs: ms(30), latencyUs: ms(5) },
  };
  const kinds = ["databaseConnect", "databaseCall"] as const;
  expect(steps(ofKind(traceOf(overrides), ...kinds))).toEqual([
    ["databaseConnect", 0, 30],
    ["databaseCall", 30, 35],
    ["databaseCall", 35, 40],
  ]);
  expect(steps(ofKind(traceOf(overrides, 1), ...kinds)).length).toBe(2);
});

describe("an instance that is shared", () => {
  const overrides: ModelOverrides = {
    arrivals: arrivalsAt(0, 20 * MS_US),
    function: { requestsPerInstance: 2, initUs: ms(50), firstRunCpuUs: ms(10), cpuUs: ms(20) },
  };

  it("is waited for while it initialises for another", () => {
    expect(steps(ofKind(traceOf(overrides, 1), "invocation", "joinInitialisation"))).toEqual([
      ["invocation", 20, 20],
      ["joinInitialisation", 20, 50],
    ]);
    expect(ofKind(traceOf(overrides, 1), "invocation")).toMatchObject([{ found: "shared" }]);
  });

  it("gives each half of its CPU while both compute", () => {
    // From 50 ms on at half speed: 20 + 10 ms of work and 20 ms. The second is done at 90, the first has 10 ms left.
    const computing = ["firstRun", "handlerCpu"] as const;
    expect(steps(ofKind(traceOf(overrides), ...computing))).toEqual([
      ["firstRun", 50, 70],
      ["handlerCpu", 70, 100],
    ]);
    expect(steps(ofKind(traceOf(overrides, 1), ...computing))).toEqual([["handlerCpu", 50, 90]]);
  });

  it("is billed once: initialisation to the first, the shared time in halves", () => {
    const costs = (row: number) =>
      ofKind(traceOf(overrides, row), "initialisation", "firstRun", "handlerCpu").map(({ costUsd }) => costUsd);
    // 40 ms shared and 10 ms alone: 30 ms for the first, over 50 ms of spans, and 20 ms for the second.
    expect(costs(0)).toEqual([0.05, 0.03 * 0.4, 0.03 * 0.6].map((seconds) => expect.closeTo(seconds * GB_SECOND, 15)));
    expect(costs(1)).toEqual([expect.closeTo(0.02 * GB_SECOND, 15)]);
  });
});

describe("an upload", () => {
  const trace = traceOf({
    trigger: "upload",
    client: { networkUs: ms(10) },
    function: { waitUs: ms(50), errorShare: 1 },
    async: { maxRetries: 2, retryWaitUs: [SECOND_US, 2 * SECOND_US] },
  });

  it("is accepted, tried three times, and dead-lettered", () => {
    expect(steps(trace.spans)).toEqual([
      ["networkUp", 0, 10],
      ["accepted", 10, 10],
      ["acknowledgement", 10, 20],
      ["invocation", 10, 10],
      ["start", 10, 10],
      ["initialisation", 10, 10],
      ["handlerWait", 10, 60],
      ["retryDelay", 60, 1060],
      ["invocation", 1060, 1060],
      ["handlerWait", 1060, 1110],
      ["retryDelay", 1110, 3110],
      ["invocation", 3110, 3110],
      ["handlerWait", 3110, 3160],
      ["deadLettered", 3160, 3160],
    ]);
    expect(trace.spans.map(({ attempt }) => attempt)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 2, 2, 2]);
    expect(ofKind(trace, "retryDelay").map(({ because }) => because)).toEqual(["functionError", "functionError"]);
    expect(trace.outcome).toBe("deadLettered");
  });

  it("is told to its sender long before it is done", () => {
    expect([trace.toldUs, trace.endUs]).toEqual([20 * MS_US, 3160 * MS_US]);
    expect(trace.spans.filter(({ inBackground }) => !inBackground).map(({ kind }) => kind)).toEqual([
      "networkUp",
      "accepted",
      "acknowledgement",
    ]);
    expect(trace.spans.filter(({ critical }) => !critical).map(({ kind }) => kind)).toEqual(["acknowledgement"]);
  });

  it("costs one stored object and three invocations", () => {
    expect(trace.costUsd).toBeCloseTo(5e-6 + 3 * (INVOCATION + 0.05 * GB_SECOND), 15);
  });
});

describe("a queue", () => {
  const QUEUE = 4e-7;

  it("delivers a message twice: both deliveries run, and both are paid", () => {
    const trace = traceOf({ trigger: "queue", function: { waitUs: ms(50) }, async: { duplicateShare: 1 } });
    expect(trace.duplicate).toBe(true);
    const byDelivery = [0, 1].map((each) =>
      trace.spans.filter(({ delivery }) => delivery === each).map(({ kind }) => kind),
    );
    const run = ["batch", "invocation", "start", "initialisation", "handlerWait", "messageDeleted"];
    expect(byDelivery).toEqual([["networkUp", "accepted", "acknowledgement", ...run], run]);
    expect(trace.spans.filter(({ delivery, critical }) => delivery === 1 && critical)).toEqual([]);
    expect(ofKind(trace, "invocation").map(({ instance }) => instance)).toEqual([0, 1]);
    // Sent once; received, deleted and run twice.
    expect(trace.costUsd).toBeCloseTo(5 * QUEUE + 2 * (INVOCATION + 0.05 * GB_SECOND), 15);
  });

  it("dead-letters a message that has been received too often", () => {
    const trace = traceOf({
      trigger: "queue",
      function: { waitUs: ms(50), errorShare: 1 },
      queue: { visibilityTimeoutUs: 2 * SECOND_US, maxReceiveCount: 2 },
    });
    expect(steps(trace.spans.filter(({ startUs, kind }) => startUs > 0 || kind === "batch"))).toEqual([
      ["batch", 0, 0],
      ["retryDelay", 50, 2000],
      ["batch", 2000, 2000],
      ["invocation", 2000, 2000],
      ["handlerWait", 2000, 2050],
      ["deadLettered", 2050, 2050],
    ]);
    expect(trace).toMatchObject({ outcome: "deadLettered", attempts: 2 });
    // Sent once, received twice, never deleted.
    expect(trace.costUsd).toBeCloseTo(3 * QUEUE + 2 * (INVOCATION + 0.05 * GB_SECOND), 15);
  });

  it("shares a batch's invocation evenly among its messages, also with one that did not run it", () => {
    const overrides: ModelOverrides = {
      trigger: "queue",
      arrivals: arrivalsAt(0, 100 * MS_US, 200 * MS_US),
      function: { waitUs: ms(60) },
      queue: { batchSize: 3, batchWindowUs: SECOND_US },
    };
    for (const row of [0, 1, 2]) {
      const trace = traceOf(overrides, row);
      expect(steps(ofKind(trace, "queueWait", "batch", "handlerWait"))).toEqual([
        ...(row < 2 ? [["queueWait", row * 100, 200]] : []),
        ["batch", 200, 200],
        ["handlerWait", 200, 380],
      ]);
      expect(ofKind(trace, "batch")).toMatchObject([{ batchRows: [0, 1, 2] }]);
      expect(trace.costUsd).toBeCloseTo(QUEUE + (2 * QUEUE + INVOCATION + 0.18 * GB_SECOND) / 3, 15);
    }
  });
});

test("an instance that is killed ends what ran on it, and what was planned there", () => {
  const trace = traceOf({
    function: { initUs: ms(100), waitUs: ms(100) },
    interventions: [{ kind: "killInstances", atUs: 150 * MS_US, label: "kill", share: 1 }],
  });
  expect(steps(ofKind(trace, "initialisation", "handlerWait"))).toEqual([
    ["initialisation", 0, 100],
    ["handlerWait", 100, 150],
  ]);
  expect(ofKind(trace, "handlerWait")).toMatchObject([{ outcome: "functionError" }]);
});

test("what was turned back says where", () => {
  const gateway = { enabled: true, ratePerS: 0.001, burst: 1 };
  const rateLimited = traceOf({ arrivals: arrivalsAt(0, 0), gateway }, 1);
  expect(ofKind(rateLimited, "gateway")).toMatchObject([{ outcome: "rateLimited", costUsd: 0 }]);
  const throttled = traceOf({ arrivals: arrivalsAt(0, 0), function: { maxConcurrency: 1, waitUs: ms(9) } }, 1);
  expect(ofKind(throttled, "invocation")).toMatchObject([{ outcome: "throttled", instance: null, costUsd: 0 }]);
  const badTokens = { missing: 0, expired: 0, forged: 1, wrongScope: 0 };
  const forged = traceOf({ security: { enabled: true, verifyUs: ms(20), badTokens } });
  expect(ofKind(forged, "security")).toMatchObject([{ outcome: "unauthorized", token: "forged", endUs: 20 * MS_US }]);
  expect(forged.token).toBe("forged");
});
