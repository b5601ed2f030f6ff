// The rules of the backend database, worked out by hand.
import { describe, expect, it } from "vitest";
import type { Run } from "../record.ts";
import { simulate } from "../testing/engine.ts";
import { arrivalsAt, constantUs, modelOf, MS_US, SECOND_US, steady, type ModelOverrides } from "../testing/model.ts";
import { outcomeOf } from "../testing/rows.ts";

const run = (overrides: ModelOverrides): Run => simulate(modelOf(overrides));
const outcomes = ({ requests }: Run) => Array.from({ length: requests.rows }, (_, row) => outcomeOf(requests, row));
const ms = (value: number) => constantUs(value * MS_US);
const line = ({ summary }: Run, item: string) => summary.cost.lines.find((each) => each.item === item)?.quantity ?? 0;

describe("a key-value database", () => {
  it("answers calls in sequence, after the handler's own work", () => {
    const { requests } = run({
      arrivals: arrivalsAt(0),
      function: { waitUs: ms(30) },
      database: { enabled: true, callsPerRequest: 3, latencyUs: ms(5) },
    });
    expect(requests.databaseUs[0]).toBe(30_000);
    expect(requests.handlerEndUs[0]).toBe(45_000);
    expect(requests.databaseAttempts[0]).toBe(3);
  });

  it("refuses calls beyond its capacity, which are tried again up to maxAttempts", () => {
    const database = { enabled: true, capacityPerS: 0.001, burst: 1, retryBaseUs: 0, latencyUs: ms(5) };
    const result = run({ arrivals: arrivalsAt(0, 0), database: { ...database, maxAttempts: 3 } });
    expect(outcomes(result)).toEqual(["ok", "databaseError"]);
    expect([...result.requests.databaseAttempts]).toEqual([1, 3]);
    expect(result.requests.endedAt[1]).toBe(5);
  });

  it("charges reads per 4 KB and writes per 1 KB", () => {
    const database = { enabled: true, callsPerRequest: 2, itemKb: 4.5 };
    const arrivals = arrivalsAt(0, 1, 2);
    const reads = run({ arrivals, database: { ...database, readShare: 1 } });
    expect([line(reads, "databaseRead"), line(reads, "databaseWrite")]).toEqual([12, 0]);
    const writes = run({ arrivals, database: { ...database, readShare: 0 } });
    expect([line(writes, "databaseRead"), line(writes, "databaseWrite")]).toEqual([0, 30]);
  });

  it("charges storage by the time that it is kept", () => {
    const result = run({ durationS: 26_280, arrivals: arrivalsAt(0), database: { enabled: true, storageGb: 5 } });
    expect(line(result, "databaseStorageGb")).toBeCloseTo(0.05, 12);
    expect(result.summary.cost.month).toBeGreaterThan(5 * 0.25);
  });

  it("lets the function's timeout cut its calls short", () => {
    const result = run({
      arrivals: arrivalsAt(0),
      function: { timeoutUs: 12 * MS_US },
      database: { enabled: true, callsPerRequest: 3, latencyUs: ms(5) },
    });
    expect(outcomes(result)).toEqual(["functionTimeout"]);
    expect(result.requests.handlerEndUs[0]).toBe(12_000);
  });
});

describe("a relational database (rule 16)", () => {
  const relational = { enabled: true, kind: "relational", connectUs: ms(30), latencyUs: ms(5) } as const;

  it("connects once per instance, at its first call", () => {
    const { requests } = run({ arrivals: arrivalsAt(0, SECOND_US), database: { ...relational, callsPerRequest: 2 } });
    expect([...requests.handlerEndUs]).toEqual([40_000, SECOND_US + 10_000]);
  });

  it("refuses a connection too many, until an instance is reclaimed", () => {
    const result = run({
      arrivals: arrivalsAt(0, 1, 10 * SECOND_US),
      function: { keepAliveUs: ms(1000) },
      database: { ...relational, maxConnections: 1 },
    });
    expect(outcomes(result)).toEqual(["ok", "databaseError", "ok"]);
    const kept = run({
      arrivals: arrivalsAt(0, 1, 500_000, 500_001),
      function: { keepAliveUs: ms(1000) },
      database: { ...relational, maxConnections: 1 },
    });
    // The instance that failed is the more recently used: it is refused again; the other holds its connection.
    expect(outcomes(kept).filter((outcome) => outcome === "databaseError")).toHaveLength(2);
  });

  it("costs nothing per call", () => {
    const result = run({ arrivals: steady("constant", 1), database: relational });
    expect([line(result, "databaseRead"), line(result, "databaseWrite")]).toEqual([0, 0]);
  });
});
