// Random scenarios for property tests: small, valid, and between them every component, trigger, workload, intervention, kind of
// database, reuse policy and shared instances. Valid by construction: what it gives and `parseScenario` refuses is a mistake of one.
import fc from "fast-check";
import { parseScenario } from "../parse.ts";
import type { Scenario } from "../scenario.ts";
import { arbitraryInterventions } from "./arbitraryInterventions.ts";
import {
  arbitraryDatabase,
  arbitraryFunction,
  arbitraryFunctions,
  arbitraryWorkload,
  chance,
  timeMs,
  type Draw,
} from "./arbitraryParts.ts";

/** Scenarios as a person might write them: with most of the defaults left out at times. */
export const arbitraryInput: fc.Arbitrary<Readonly<Record<string, unknown>>> = fc.gen().map((draw) => {
  const trigger = draw(fc.constantFrom, "http", "http", "http", "upload", "schedule", "queue");
  const isHttp = trigger === "http";
  const durationS = draw(fc.integer, { min: 5, max: 120 });
  const gatewayEnabled = isHttp && draw(chance, 0.8);
  const functions = arbitraryFunctions(draw, isHttp, gatewayEnabled);
  const workload = arbitraryWorkload(draw, durationS, functions);
  const byCounts = "countsPerMinuteByFunction" in workload;
  const enabled = {
    webServer: isHttp && draw(chance, 0.6),
    gateway: gatewayEnabled,
    security: isHttp && draw(chance, 0.6),
    database: draw(chance, 0.7),
  };
  const zones = draw(fc.integer, { min: 1, max: 4 });
  const database = { enabled: enabled.database, ...arbitraryDatabase(draw) };
  const input = {
    title: draw(fc.string, { maxLength: 12, unit: "grapheme-ascii" }),
    seed: draw(fc.nat),
    durationS,
    warmUpS: draw(fc.constantFrom, 0, 0, 2.5),
    recordLimit: draw(fc.constantFrom, 2_000_000, 50),
    billing: { freeTier: draw(fc.boolean) },
    trigger,
    workload,
    client: {
      networkMs: timeMs(draw, 80),
      payloadKb: draw(chance, 0.2) ? { kind: "uniform", minKb: 0, maxKb: 12_000 } : 2,
      retries: isHttp ? draw(fc.integer, { min: 0, max: 3 }) : 0,
    },
    webServer: {
      enabled: enabled.webServer,
      requestsPerVisit: draw(fc.integer, { min: 1, max: 8 }),
      cacheHitShare: draw(fc.constantFrom, 0, 0.5, 1),
    },
    gateway: { enabled: enabled.gateway, kind: draw(fc.constantFrom, "httpApi", "restApi"), ...tightGateway(draw) },
    security: { enabled: enabled.security, ...arbitrarySecurity(draw) },
    function: arbitraryFunction(draw),
    functions: byCounts ? functions.map((each) => ({ ...each, share: undefined })) : functions,
    accountConcurrency: draw(fc.constantFrom, 1000, 1000, 3, 10),
    zones,
    database,
    ...(isHttp ? {} : { async: arbitraryAsync(draw, trigger) }),
    ...(trigger === "queue" ? { queue: arbitraryQueue(draw) } : {}),
    interventions: arbitraryInterventions(draw, {
      durationS,
      enabled,
      zones,
      workload,
      isQueue: trigger === "queue",
      isHttp,
      databaseKind: database.kind,
      hasCapacity: "capacityPerS" in database,
      functionNames: functions.map((each) => each.name),
    }),
    server: arbitraryServer(draw),
  };
  return draw(chance, 0.2) ? { workload, durationS, ...(byCounts ? { functions: input.functions } : {}) } : input;
});

/** The same, read. */
export const arbitraryScenario: fc.Arbitrary<Scenario> = arbitraryInput.map((input) => {
  const parsed = parseScenario(input);
  if (!parsed.ok) throw new Error(parsed.problems.map((each) => each.message).join("\n"));
  return parsed.scenario;
});

function tightGateway(draw: Draw) {
  if (draw(chance, 0.6)) return {};
  return {
    ratePerS: draw(fc.integer, { min: 0, max: 20 }),
    burst: draw(fc.integer, { min: 0, max: 10 }),
    timeoutS: draw(fc.constantFrom, 0.05, 0.5, 2),
  };
}

function arbitrarySecurity(draw: Draw) {
  const part = () => draw(fc.constantFrom, 0, 0, 0.1, 0.2);
  return {
    users: draw(fc.integer, { min: 1, max: 50 }),
    cacheTtlS: draw(fc.constantFrom, 0, 5, 300),
    verifyMs: timeMs(draw, 50),
    badTokens: { missing: part(), expired: part(), forged: part(), wrongScope: part() },
  };
}

function arbitraryAsync(draw: Draw, trigger: string) {
  const duplicateShare = draw(fc.constantFrom, 0, 0.1);
  if (trigger === "queue") return { duplicateShare };
  return {
    duplicateShare,
    maxRetries: draw(fc.integer, { min: 0, max: 3 }),
    retryWaitS: draw(fc.constantFrom, [1, 2], [0.5], []),
    maxEventAgeS: draw(fc.constantFrom, 21_600, 5),
  };
}

function arbitraryQueue(draw: Draw) {
  return {
    batchSize: draw(fc.integer, { min: 1, max: 10 }),
    batchWindowS: draw(fc.constantFrom, 0, 1),
    visibilityTimeoutS: draw(fc.constantFrom, 180, 30),
    maxReceiveCount: draw(fc.integer, { min: 1, max: 5 }),
    pollers: draw(fc.integer, { min: 1, max: 5 }),
    pollersPerMin: draw(fc.constantFrom, 0, 60, 300),
  };
}

function arbitraryServer(draw: Draw) {
  const scales = draw(chance, 0.3);
  return {
    count: draw(fc.integer, { min: 1, max: 3 }),
    concurrencyEach: draw(fc.integer, { min: 1, max: 20 }),
    queueLimit: draw(fc.constantFrom, 0, 5, 1000),
    autoscale: scales
      ? { min: 1, max: draw(fc.integer, { min: 3, max: 6 }), targetUtilisation: 0.5, everyS: 10, startDelayS: 5 }
      : null,
  };
}
