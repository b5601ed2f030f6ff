// Traces in which much goes wrong, of every trigger.
import type { RequestTrace } from "#engine";
import { traced } from "./traced.ts";

const TIMES_S = Array.from({ length: 40 }, (_, place) => place / 10);
const ROUGH = { waitMs: 300, errorShare: 0.3, maxConcurrency: 4, initMs: 100, cpuMs: 5 };
const EVENTS = { function: ROUGH, client: { networkMs: 20 }, async: { duplicateShare: 0.2 } };

export const tracesOfMany = (): readonly RequestTrace[] =>
  [
    traced(TIMES_S, {
      function: ROUGH,
      client: { networkMs: 20, retries: 2 },
      gateway: { timeoutS: 0.35 },
      database: { callsPerRequest: 2, errorShare: 0.2, maxAttempts: 2 },
    }),
    traced(TIMES_S, { ...EVENTS, trigger: "upload" }),
    traced(TIMES_S, { ...EVENTS, trigger: "schedule" }),
    traced(TIMES_S, { ...EVENTS, trigger: "queue", queue: { batchSize: 3, maxReceiveCount: 2 } }),
  ].flatMap(({ traces }) => traces);
