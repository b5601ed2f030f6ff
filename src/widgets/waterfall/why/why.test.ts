// The generated sentence, one case for each thing a request can spend its time on or end with. Times follow from the settings.
import { expect, test } from "vitest";
import type { ScenarioInput } from "#scenario";
import { traced } from "../testing/traced.ts";
import { whySentence } from "./why.ts";

const why = (row: number, timesS: readonly number[], changes: Partial<ScenarioInput> = {}): string => {
  const { run, traces } = traced(timesS, changes);
  return whySentence(traces[row], run).replaceAll(/[\u00a0\u202f]/g, " ");
};

test("cold: none before, the last reclaimed, or all in use", () => {
  const cold = { function: { startMs: 100, initMs: 200, keepAliveS: 300 } };
  expect(why(0, [0], cold)).toBe(
    "Request 1 took 310 ms, of which 300 ms was the start of a new instance: the function had none before.",
  );
  // Its handler ended at 0.31 s and it lived on for 300 s: 359.69 s before the second.
  expect(why(1, [0, 660], cold)).toBe(
    "Request 2 took 310 ms, of which 300 ms was the start of a new instance: none was idle, the last had been reclaimed 6 min before.",
  );
  expect(why(1, [0, 0.1], cold)).toContain("none was idle, the only one was in use.");
  expect(why(2, [0, 0.1, 0.2], cold)).toContain("none was idle, all 2 were in use.");
});

test("a handler, and beside it a start that took less", () => {
  const both = { function: { initMs: 100, cpuMs: 50, waitMs: 250 } };
  expect(why(0, [0], both)).toBe(
    "Request 1 took 400 ms, of which 300 ms was the handler, 250 ms of it waiting for other services. Another 100 ms was the start of a new instance: the function had none before.",
  );
  expect(why(0, [0], { function: { cpuMs: 250, waitMs: 50 } })).toBe(
    "Request 1 took 300 ms, of which 300 ms was the handler, 250 ms of it computing.",
  );
  expect(why(0, [0], { function: { firstRunCpuMs: 100, cpuMs: 50 } })).toContain(
    "160 ms was the handler, 100 ms of it for what only a first call computes.",
  );
});

test("waits for an instance that initialises for another", () => {
  expect(why(1, [0, 0.02], { function: { initMs: 100, requestsPerInstance: 2 } })).toBe(
    "Request 2 took 90 ms, of which 80 ms was the initialisation of an instance that another request had started; it waited for that one.",
  );
});

test("throttled, at once and after the client has tried again", () => {
  const full = { function: { waitMs: 20_000, maxConcurrency: 1 } };
  expect(why(1, [0, 1], full)).toBe(
    "Request 2 ended after 0 ms with throttled: no instance was idle, and the concurrency limit allowed no further one.",
  );
  expect(why(1, [0, 1], { ...full, client: { retries: 2 } })).toMatch(/ It was the last of 3 attempts\.$/);
});

test("tried again", () => {
  const retried = {
    function: { waitMs: 1000, maxConcurrency: 1 },
    client: { retries: 9, retryBaseMs: 800, retryCapMs: 20_000 },
  };
  expect(why(1, [0, 0.01], retried)).toMatch(
    /^Request 2 took .*, of which .* was spent on \d earlier attempts? and the pauses? after (it|them): (it|the last one) ended with throttled\.$/,
  );
});

test("a slow database, and one that throttles", () => {
  expect(why(0, [0], { database: { callsPerRequest: 2, latencyMs: 40 } })).toBe(
    "Request 1 took 90 ms, of which 80 ms was the database, in 2 calls.",
  );
  const throttling = { database: { capacityPerS: 1, burst: 1, maxAttempts: 9, retryBaseMs: 400, latencyMs: 1 } };
  expect(why(1, [0, 0.001], throttling)).toMatch(/was the database: it throttled [1-9] of \d+ tries, and the handler/);
});

test("a gateway that gives up while the function runs on", () => {
  expect(why(0, [0], { gateway: { timeoutS: 2 }, function: { waitMs: 5000 } })).toBe(
    "Request 1 ended after 2.00 s with gateway timeout: the gateway gave up after waiting 2.00 s for the function, which ran on for 3.00 s and is billed all the same.",
  );
});

test("a token that is checked, one whose decision is remembered, and one whose check is waited for", () => {
  const checked = { security: { users: 1, verifyMs: 100, cacheTtlS: 300 } };
  expect(why(0, [0, 1], checked)).toContain(
    "100 ms was the check of its token: no decision about this user was remembered.",
  );
  expect(why(1, [0, 1], checked)).toBe(
    "Request 2 took 10 ms, of which 10 ms was the handler waiting for other services. The decision about its token was remembered, so the security service took no time.",
  );
  expect(why(1, [0, 0.02], checked)).toContain(
    "80 ms was spent waiting for the check of its user’s token, which another request had already begun.",
  );
});

test("a bad token", () => {
  const expired = { security: { badTokens: { missing: 0, expired: 1, forged: 0, wrongScope: 0 } } };
  expect(why(0, [0], expired)).toMatch(/with unauthorized: its token had expired\.$/);
});

test("a handler that fails, and one that its timeout ends", () => {
  expect(why(0, [0], { function: { waitMs: 50, errorShare: 1 } })).toMatch(
    /with function error: the handler failed after 50 ms\.$/,
  );
  expect(why(0, [0], { function: { waitMs: 5000, timeoutS: 1 } })).toMatch(
    /with function timeout: .*timeout ended it\.$/,
  );
});

test("an event that is tried again, and one that is given up", () => {
  const failing = {
    trigger: "upload",
    client: { networkMs: 20 },
    function: { waitMs: 100, errorShare: 1 },
    async: { maxRetries: 2, retryWaitS: [60, 120] },
  } as const;
  // Sent 20 ms, fails after 100 ms, 60 s later again, and 120 s after that.
  expect(why(0, [0], { ...failing, interventions: [{ atS: 70, set: { "function.errorShare": 0 } }] })).toBe(
    "Request 1 took 3 min, of which 3 min was spent on 2 earlier attempts and the pauses after them: the last one ended with function error. Its sender was told after 40 ms that it was accepted.",
  );
  expect(why(0, [0], failing)).toBe(
    "Request 1 ended after 3 min with dead-lettered: after 3 attempts, the last of which ended with function error, it was put into the dead-letter queue. Its sender was told after 40 ms that it was accepted.",
  );
});

test("the page, the network, the gateway", () => {
  expect(why(0, [0], { webServer: { requestsPerVisit: 1, cacheHitShare: 0, originMs: 120 } })).toContain(
    "120 ms was the page: it came from the origin",
  );
  expect(why(0, [0], { client: { networkMs: 40 } })).toBe(
    "Request 1 took 90 ms, of which 80 ms was the network, there and back.",
  );
  expect(why(0, [0], { gateway: { overheadMs: 30 } })).toContain("30 ms was the gateway’s own work.");
});
