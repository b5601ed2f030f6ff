// Scenarios for tests: one as its documentation writes it out, and others read from what differs from the defaults.
import { parseScenario } from "../parse.ts";
import type { Scenario } from "../scenario.ts";

/** A scenario with these keys beside a plain workload. Throws with every problem if it is none. */
export function parsedScenario(keys: Readonly<Record<string, unknown>>): Scenario {
  const parsed = parseScenario({ workload: { kind: "poisson", ratePerS: 1 }, ...keys });
  if (!parsed.ok) throw new Error(parsed.problems.map((each) => each.message).join("\n"));
  return parsed.scenario;
}

/** The lines of what is wrong with these keys beside a plain workload; none for a valid scenario. */
export function problemsOf(keys: Readonly<Record<string, unknown>>): readonly string[] {
  const parsed = parseScenario({ workload: { kind: "poisson", ratePerS: 1 }, ...keys });
  return parsed.ok ? [] : parsed.problems.map((each) => each.message);
}

/** Every section, every value a default unless the comment beside it says otherwise. */
export const everySection = {
  version: 1,
  title: "A flash sale hits a cold function",
  seed: 7,
  durationS: 3600,
  warmUpS: 0,
  recordLimit: 2_000_000,
  provider: "aws",
  billing: { edition: "2026-12", freeTier: true },
  trigger: "http",
  workload: { kind: "poisson", ratePerS: 0.9 },
  client: { networkMs: 40, payloadKb: 2, responseKb: 10, retries: 0, retryBaseMs: 100, retryCapMs: 20_000 },
  webServer: { enabled: true, requestsPerVisit: 8, hitMs: 15, originMs: 120, cacheHitShare: 0.95, pageKb: 300 },
  gateway: {
    enabled: true,
    kind: "httpApi",
    ratePerS: 10_000,
    burst: 5000,
    overheadMs: 8,
    timeoutS: 30,
    payloadLimitKb: 10_240,
  },
  security: {
    enabled: true,
    users: 1000,
    verifyMs: 20,
    cacheTtlS: 300,
    badTokens: { missing: 0, expired: 0, forged: 0, wrongScope: 0 },
  },
  function: {
    runtime: "nodejs22.x",
    package: "zip",
    memoryMb: 512,
    architecture: "x86_64",
    vcpu: null,
    startMs: 0,
    initMs: "measured",
    firstRunCpuMs: "measured",
    cpuMs: 20,
    waitMs: 0,
    timeoutS: 30,
    keepAliveS: 300,
    payloadLimitKb: 6144,
    maxConcurrency: 1000,
    startsPerS: 100,
    startBurst: 1000,
    provisionedConcurrency: 0,
    requestsPerInstance: 1,
    errorShare: 0,
    reuse: "mostRecentlyUsed",
  },
  // Not defaults: two functions, and the interventions below.
  functions: [
    { name: "createOrder", route: "POST /orders", share: 0.2, memoryMb: 1024 },
    { name: "listOrders", route: "GET /orders", share: 0.75 },
  ],
  accountConcurrency: 1000,
  zones: 3,
  database: {
    enabled: true,
    kind: "keyValue",
    callsPerRequest: 1,
    latencyMs: 5,
    capacityPerS: null,
    burst: null,
    maxAttempts: 3,
    retryBaseMs: 50,
    maxConnections: null,
    connectMs: 30,
    errorShare: 0,
    readShare: 0.8,
    itemKb: 1,
    storageGb: 1,
    pauseAfterS: null,
    wakeMs: 15_000,
    capacityUnits: 0.5,
  },
  async: { maxRetries: 2, retryWaitS: [60, 120], maxEventAgeS: 21_600, duplicateShare: 0 },
  queue: {
    batchSize: 10,
    batchWindowS: 0,
    visibilityTimeoutS: 180,
    maxReceiveCount: 5,
    pollers: 5,
    pollersPerMin: 300,
  },
  logs: { kbPerInvocation: 0 },
  interventions: [
    { atS: 1200, set: { "function.provisionedConcurrency": 10 } },
    { atS: 1800, untilS: 2100, outage: "database" },
    { atS: 1900, untilS: 2000, slow: "database", factor: 10 },
    { atS: 2400, deploy: "v2", share: 0.1, set: { "function.cpuMs": 15 } },
    { atS: 2700, rollback: true },
    { atS: 3000, killInstances: 0.33 },
    { atS: 3100, untilS: 3300, outage: "zone" },
  ],
  server: { size: "m7g.large", count: 2, concurrencyEach: 20, queueLimit: 1000, autoscale: null },
} as const;
