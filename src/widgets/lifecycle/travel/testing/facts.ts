// Requests for tests: one as plain as can be, and any that a run could bring forth.
import * as fc from "fast-check";
import { OUTCOMES } from "#engine";
import type { TravelFacts } from "../facts.ts";

export const TRIGGERS = ["http", "upload", "schedule", "queue"] as const;
const TOKENS = ["none", "verified", "cached", "missing", "expired", "forged", "wrongScope"] as const;
const FAILURES = [null, "throttled", "noConnection", "error", "unavailable"] as const;

export function plainFacts(changes: Partial<TravelFacts> = {}): TravelFacts {
  const trigger = changes.trigger ?? "http";
  return {
    seed: 7,
    row: 16,
    trigger,
    functionName: "createOrder",
    route: trigger === "http" ? "POST /orders" : null,
    runtime: "nodejs22.x",
    memoryMb: 512,
    architecture: "x86_64",
    timeoutS: 30,
    gateway: "httpApi",
    authorizer: trigger === "http" ? "jwt" : "none",
    user: trigger === "http" ? 4 : -1,
    token: trigger === "http" ? "verified" : "none",
    payloadKb: 2,
    responseKb: 10,
    page: trigger === "http" ? { kb: 300, fromCache: true } : null,
    arrivalUs: 3_600_000_000,
    receivedUs: 3_600_040_000,
    timeUs: 3_600_100_000,
    firstReceivedUs: 3_600_040_000,
    everyUs: null,
    attempt: 0,
    delivery: 0,
    receives: 1,
    outcome: "ok",
    failedWith: null,
    instance: 3,
    cold: true,
    handlerUs: 128_830,
    initUs: 166_620,
    billedUs: 296_000,
    waits: false,
    charges: [
      {
        item: "functionDuration.x86_64",
        component: "function",
        quantity: 0.148,
        unit: "GB-second",
        usdPerUnit: 0.0000166667,
        usd: 0.148 * 0.0000166667,
      },
    ],
    database: { kind: "keyValue", operation: "write", failure: null, units: 1, calls: 1 },
    batch: [],
    idempotent: false,
    chosen: {},
    ...changes,
  };
}

/** Any request; whether its parts fit each other is not asked. */
export const anyFacts: fc.Arbitrary<TravelFacts> = fc
  .record({
    seed: fc.nat(),
    row: fc.nat(1_000_000),
    trigger: fc.constantFrom(...TRIGGERS),
    functionName: fc.constantFrom("createOrder", "http-017-00ab12", "function", "a b"),
    route: fc.constantFrom(null, "POST /orders", "GET /orders", "ANY /things"),
    gateway: fc.constantFrom("httpApi" as const, "restApi" as const),
    authorizer: fc.constantFrom("none" as const, "jwt" as const, "lambda" as const),
    everyUs: fc.option(fc.nat(1e10)),
    receives: fc.nat(6),
    waits: fc.boolean(),
    user: fc.integer({ min: -1, max: 999 }),
    token: fc.constantFrom(...TOKENS),
    payloadKb: fc.double({ min: 0, max: 20_000, noNaN: true }),
    page: fc.option(fc.record({ kb: fc.nat(1000), fromCache: fc.boolean() })),
    arrivalUs: fc.nat({ max: 1e14 }),
    attempt: fc.nat(5),
    delivery: fc.nat(1),
    outcome: fc.constantFrom(...OUTCOMES),
    instance: fc.option(fc.nat(500)),
    cold: fc.boolean(),
    handlerUs: fc.nat(1e9),
    idempotent: fc.boolean(),
    database: fc.option(
      fc.record({
        kind: fc.constantFrom("keyValue" as const, "relational" as const),
        operation: fc.constantFrom("read" as const, "write" as const),
        failure: fc.constantFrom(...FAILURES),
        units: fc.option(fc.nat(40)),
        calls: fc.integer({ min: 1, max: 4 }),
      }),
    ),
    batch: fc.array(fc.record({ row: fc.nat(100), sentUs: fc.nat(1e12) }), { maxLength: 10 }),
  })
  .map((drawn) => plainFacts({ ...drawn, timeUs: drawn.arrivalUs + 60_000, receivedUs: drawn.arrivalUs + 40_000 }));
