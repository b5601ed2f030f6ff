// Traces for tests: scenarios in which much goes wrong, one for each trigger, and every request of each.
import { simulate, traceRequests, type RequestTrace } from "#engine";
import { parseScenario, resolve, type ScenarioInput } from "#scenario";

const common = {
  version: 1,
  durationS: 20,
  client: { networkMs: { kind: "exponential", meanMs: 40 }, responseKb: 100 },
  function: { errorShare: 0.1, waitMs: { kind: "exponential", meanMs: 200 }, timeoutS: 1, initMs: 300, startMs: 50 },
  database: { callsPerRequest: 2, errorShare: 0.2, maxAttempts: 2 },
} as const;
/** What only the other triggers know. */
const asynchronous = {
  client: { networkMs: common.client.networkMs },
  async: { retryWaitS: [1, 2], duplicateShare: 0.2 },
};

const scenarios: Readonly<Record<string, Partial<ScenarioInput>>> = {
  "http, impatient": {
    client: { ...common.client, retries: 2 },
    webServer: { requestsPerVisit: 2 },
    gateway: { timeoutS: 0.4, ratePerS: 8, burst: 8 },
    security: { users: 5, cacheTtlS: 2, badTokens: { missing: 0.1, expired: 0.1, forged: 0.1, wrongScope: 0.1 } },
  },
  "http, shared instances and connections": {
    function: { ...common.function, requestsPerInstance: 3, cpuMs: 50 },
    database: { kind: "relational", callsPerRequest: 2, maxConnections: 2 },
    interventions: [
      { atS: 5, killInstances: 0.5 },
      { atS: 8, untilS: 10, outage: "webServer" },
    ],
  },
  upload: { ...asynchronous, trigger: "upload" },
  schedule: { ...asynchronous, trigger: "schedule", function: { ...common.function, maxConcurrency: 2 } },
  queue: {
    ...asynchronous,
    async: { duplicateShare: 0.2 },
    trigger: "queue",
    queue: { visibilityTimeoutS: 2, maxReceiveCount: 2, batchSize: 3 },
  },
};

/** Name of the scenario, and the traces of all of its requests. */
export const tracesByScenario: readonly (readonly [string, readonly RequestTrace[]])[] = Object.entries(scenarios).map(
  ([name, changes]) => {
    const parsed = parseScenario({ ...common, workload: { kind: "poisson", ratePerS: 10 }, ...changes });
    if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join("\n"));
    const model = resolve(parsed.scenario, null);
    return [
      name,
      traceRequests(
        model,
        Array.from({ length: simulate(model).total }, (_, row) => row),
      ),
    ];
  },
);
