// The rules of asynchronous triggers (rule 14), worked out by hand: events and the queue.
import { describe, expect, it } from "vitest";
import type { Run } from "../record.ts";
import { simulate } from "../testing/engine.ts";
import { arrivalsAt, constantUs, modelOf, MS_US, SECOND_US, steady, type ModelOverrides } from "../testing/model.ts";
import { outcomeOf, sum } from "../testing/rows.ts";

const run = (overrides: ModelOverrides): Run => simulate(modelOf(overrides));
const outcomes = ({ requests }: Run) => Array.from({ length: requests.rows }, (_, row) => outcomeOf(requests, row));
const ms = (value: number) => constantUs(value * MS_US);
const line = ({ summary }: Run, item: string) => summary.cost.lines.find((each) => each.item === item)?.quantity ?? 0;

describe("events", () => {
  const upload = {
    trigger: "upload",
    client: { networkUs: ms(40) },
    async: { retryWaitUs: [60 * SECOND_US, 120 * SECOND_US] },
  } as const;

  it("end when their work is done; gateway and security have no part in it", () => {
    const result = run({
      ...upload,
      arrivals: arrivalsAt(0),
      gateway: { enabled: true, burst: 0.1 },
      security: { enabled: true, badTokens: { missing: 1, expired: 0, forged: 0, wrongScope: 0 } },
      function: { waitUs: ms(100) },
    });
    expect(outcomes(result)).toEqual(["ok"]);
    expect(result.requests.endUs[0]).toBe(140_000);
    expect(line(result, "objectPut")).toBe(1);
    expect(line(result, "gatewayCall")).toBe(0);
  });

  it("that fail are tried again after each wait, then dead-lettered", () => {
    const result = run({ ...upload, arrivals: arrivalsAt(0), function: { errorShare: 1, waitUs: ms(100) } });
    expect(outcomes(result)).toEqual(["deadLettered"]);
    expect(result.requests.attempts[0]).toBe(3);
    expect(result.requests.endUs[0]).toBe(40_000 + 3 * 100_000 + 180 * SECOND_US);
    expect(result.requests.billedUs[0]).toBe(300_000);
  });

  it("that are throttled come back without using up retries", () => {
    const result = run({
      ...upload,
      arrivals: arrivalsAt(0, 0),
      async: { maxRetries: 0 },
      function: { maxConcurrency: 1, waitUs: ms(5000) },
    });
    expect(outcomes(result)).toEqual(["ok", "ok"]);
    expect(result.requests.attempts[0]).toBe(1);
    expect(result.requests.attempts[1]).toBeGreaterThan(2);
  });

  it("that grow too old are dead-lettered", () => {
    const result = run({
      ...upload,
      arrivals: arrivalsAt(0),
      async: { maxEventAgeUs: 20 * SECOND_US },
      function: { maxConcurrency: 0 },
    });
    expect(outcomes(result)).toEqual(["deadLettered"]);
    expect(result.requests.endUs[0]).toBeLessThanOrEqual(20_040_000);
  });

  it("are delivered at least once: duplicates run and are billed, but end nothing twice", () => {
    const result = run({
      ...upload,
      arrivals: arrivalsAt(0, SECOND_US),
      async: { duplicateShare: 1 },
      function: { waitUs: ms(100) },
    });
    expect(result.total).toBe(2);
    expect(line(result, "functionRequest")).toBe(4);
    expect([...result.requests.billedUs]).toEqual([200_000, 200_000]);
  });

  it("on schedule come without network", () => {
    const result = run({
      ...upload,
      trigger: "schedule",
      arrivals: steady("constant", 0.1),
      durationS: 60,
      function: { waitUs: ms(100) },
    });
    expect([...result.requests.endUs]).toEqual([0, 10, 20, 30, 40, 50].map((s) => s * SECOND_US + 100_000));
    expect(line(result, "scheduledEvent")).toBe(6);
  });
});

describe("the queue", () => {
  const queue = {
    batchSize: 3,
    batchWindowUs: 10 * SECOND_US,
    visibilityTimeoutUs: 60 * SECOND_US,
    maxReceiveCount: 2,
    pollers: 1,
    pollersPerMin: 1,
  };

  it("hands over full batches at once, others when the oldest has waited for the window", () => {
    const { requests } = run({
      trigger: "queue",
      queue,
      arrivals: arrivalsAt(0, 1, 2, 3, 4),
      function: { waitUs: ms(100) },
    });
    // One poller: the second batch may begin when the first has ended, and is complete when its window is over.
    expect([...requests.invokedUs]).toEqual([2, 2, 2, 10_000_003, 10_000_003]);
    expect([...requests.endUs]).toEqual([300_002, 300_002, 300_002, 10_200_003, 10_200_003]);
  });

  it("bills a batch once, its messages in equal shares", () => {
    const result = run({ trigger: "queue", queue, arrivals: arrivalsAt(0, 0, 0), function: { waitUs: ms(100) } });
    expect(line(result, "functionRequest")).toBeCloseTo(1, 12);
    expect(sum(result.requests.billedUs)).toBeCloseTo(300_000, 6);
  });

  it("fails batches whole: messages come back after the visibility timeout, and are dead-lettered after maxReceiveCount", () => {
    const result = run({
      trigger: "queue",
      queue,
      arrivals: arrivalsAt(0, 0, 0),
      function: { waitUs: ms(100), errorShare: 1 },
    });
    expect(outcomes(result)).toEqual(["deadLettered", "deadLettered", "deadLettered"]);
    expect([...result.requests.attempts]).toEqual([2, 2, 2]);
    expect([...result.requests.endUs]).toEqual([60_300_000, 60_300_000, 60_300_000]);
  });

  it("runs no more batches at once than it has pollers", () => {
    const result = run({
      trigger: "queue",
      queue: { ...queue, batchSize: 1, pollers: 2 },
      arrivals: arrivalsAt(0, 0, 0, 0),
      function: { waitUs: ms(100) },
    });
    expect([...result.requests.invokedUs]).toEqual([0, 0, 100_000, 100_000]);
  });
});
