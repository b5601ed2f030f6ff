// The rules of asynchronous triggers (rule 14), worked out by hand: events and the queue.
import { describe, expect, it } from "vitest";
import type { Run } from "../record.ts";
import { simulate } from "../testing/engine.ts";
import {
  arrivalsAt,
  constantUs,
  modelOf,
  MS_US,
  SECOND_US,
  settingsOf,
  steady,
  type ModelOverrides,
} from "../testing/model.ts";
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
      arrivals: arrivalsAt(0, 1),
      async: { maxEventAgeUs: 20 * SECOND_US },
      function: { maxConcurrency: 1, waitUs: ms(60_000) },
    });
    expect(outcomes(result)).toEqual(["ok", "deadLettered"]);
    // Refused at 0, 1, 3, 7 and 15 s after it was accepted; at 31 s it would be too old.
    expect(result.requests.endUs[1]).toBe(15_040_001);
    expect(result.requests.attempts[1]).toBe(5);
  });

  it.each([
    ["the function's", { function: { maxConcurrency: 0 } }],
    ["the account's", { accountConcurrency: 0 }],
  ])("are dead-lettered at once where %s limit is 0: the function is suspended", (_, limit: ModelOverrides) => {
    const result = run({ ...upload, arrivals: arrivalsAt(0), ...limit });
    expect(outcomes(result)).toEqual(["deadLettered"]);
    expect(result.requests.endUs[0]).toBe(40_000);
    expect(result.requests.attempts[0]).toBe(1);
  });

  it("that wait for their next try when the function is suspended are dead-lettered at that try", () => {
    const overrides: ModelOverrides = {
      ...upload,
      arrivals: arrivalsAt(0, 1),
      function: { maxConcurrency: 1, waitUs: ms(60_000) },
    };
    const settings = settingsOf({ ...overrides, function: { maxConcurrency: 0 } });
    const result = run({
      ...overrides,
      interventions: [{ kind: "settings", atUs: 2 * SECOND_US, label: "suspended", settings }],
    });
    expect(outcomes(result)).toEqual(["ok", "deadLettered"]);
    expect(result.requests.endUs[1]).toBe(3_040_001);
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

  describe("whose function is at its limit", () => {
    const busy = (visibilityS: number, maxReceiveCount: number, retentionS = 345_600): Run =>
      run({
        trigger: "queue",
        queue: {
          ...queue,
          batchSize: 1,
          pollers: 2,
          visibilityTimeoutUs: visibilityS * SECOND_US,
          maxReceiveCount,
          retentionUs: retentionS * SECOND_US,
        },
        arrivals: arrivalsAt(0, 0),
        function: { maxConcurrency: 1, waitUs: ms(100_000) },
      });

    it("is asked again by the poller that holds the message, as long as the visibility timeout lasts: one receive", () => {
      const { requests } = busy(150, 1);
      // Refused at 0, 1, 3, 7, 15, 31 and 63 s.
      expect([...requests.invokedUs]).toEqual([0, 127 * SECOND_US]);
      expect([...requests.endUs]).toEqual([100 * SECOND_US, 227 * SECOND_US]);
      expect([...requests.attempts]).toEqual([1, 1]);
    });

    it("counts each receive, though the function never ran, and dead-letters after maxReceiveCount", () => {
      const result = busy(10, 2);
      // Received at 0 and at 10 s; refused at 0, 1, 3 and 7 s after each.
      expect(outcomes(result)).toEqual(["ok", "deadLettered"]);
      expect(result.requests.endUs[1]).toBe(17 * SECOND_US);
      expect([...result.requests.attempts]).toEqual([1, 2]);
      expect(line(result, "functionRequest")).toBe(1);
      // Two sent, three receives, one deleted.
      expect(line(result, "queueRequest")).toBeCloseTo(6, 12);
    });

    it("dead-letters what would come back older than the queue keeps messages", () => {
      const result = busy(50, 1000, 120);
      // Received at 0, 50 and 100 s. At 100 s the function is free.
      expect(outcomes(result)).toEqual(["ok", "ok"]);
      expect(outcomes(busy(50, 1000, 90))).toEqual(["ok", "deadLettered"]);
      // Refused at 50, 51, 53, 57, 65 and 81 s; it would be seen again at 100 s.
      expect(busy(50, 1000, 90).requests.endUs[1]).toBe(81 * SECOND_US);
    });
  });

  it("forgets a message that nobody received in time: dead-lettered when its time was over", () => {
    const result = run({
      trigger: "queue",
      queue: { ...queue, batchSize: 1, retentionUs: 60 * SECOND_US, pollersPerMin: 0 },
      arrivals: arrivalsAt(0, 5, SECOND_US),
      function: { waitUs: ms(100_000) },
    });
    expect(outcomes(result)).toEqual(["ok", "deadLettered", "deadLettered"]);
    expect([...result.requests.endUs]).toEqual([100 * SECOND_US, 60 * SECOND_US + 5, 61 * SECOND_US]);
    expect([...result.requests.attempts]).toEqual([1, 0, 0]);
  });

  it("ends ten messages of 100 s each, with one place and one receive, as SQS does", () => {
    const result = run({
      trigger: "queue",
      durationS: 60,
      arrivals: arrivalsAt(...Array.from({ length: 10 }, () => SECOND_US)),
      queue: {
        ...queue,
        batchSize: 1,
        batchWindowUs: 0,
        visibilityTimeoutUs: 120 * SECOND_US,
        maxReceiveCount: 1,
        pollers: 5,
      },
      function: { maxConcurrency: 1, waitUs: ms(100_000) },
    });
    const { ok, deadLettered } = result.summary.requests.byOutcome;
    expect([1, 2]).toContain(ok);
    expect(ok + deadLettered).toBe(10);
    expect(result.summary.requests.attempts).toBe(10);
    expect(line(result, "functionRequest")).toBe(ok);
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
