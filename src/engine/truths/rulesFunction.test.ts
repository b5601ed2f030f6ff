// The rules of functions and their instances, worked out by hand.
import { describe, expect, it } from "vitest";
import type { Run } from "../record.ts";
import { simulate } from "../testing/engine.ts";
import { arrivalsAt, constantUs, modelOf, MS_US, SECOND_US, type ModelOverrides } from "../testing/model.ts";
import { outcomeOf } from "../testing/rows.ts";

const run = (overrides: ModelOverrides): Run => simulate(modelOf(overrides));
const outcomes = ({ requests }: Run) => Array.from({ length: requests.rows }, (_, row) => outcomeOf(requests, row));
const ms = (value: number) => constantUs(value * MS_US);
const line = ({ summary }: Run, item: string) => summary.cost.lines.find((each) => each.item === item)?.quantity ?? 0;

describe("a handler (rule 5)", () => {
  it("takes its CPU work at its share of a vCPU, then its waiting; a first run has more work", () => {
    const { requests } = run({
      arrivals: arrivalsAt(0, SECOND_US),
      function: {
        cpuSpeed: 0.25,
        cpuUs: ms(20),
        waitUs: ms(7),
        firstRunCpuUs: ms(10),
        startUs: ms(50),
        initUs: ms(100),
      },
    });
    expect(requests.initUs[0]).toBe(50_000);
    expect(requests.handlerUs[0]).toBe(150_000);
    expect(requests.handlerEndUs[0]).toBe(150_000 + 120_000 + 7000);
    expect(requests.handlerEndUs[1]).toBe(SECOND_US + 80_000 + 7000);
  });

  it.each([
    [999, "ok"],
    [1000, "functionTimeout"],
    [2000, "functionTimeout"],
  ] as const)(
    "of %i ms under a timeout of 1 s ends as %s; start and initialisation do not count, and a timeout ends the instance",
    (waitMs, outcome) => {
      const result = run({
        arrivals: arrivalsAt(0, 10 * SECOND_US),
        function: { waitUs: ms(waitMs), startUs: ms(700), initUs: ms(800), timeoutUs: SECOND_US },
      });
      expect(outcomes(result)).toEqual([outcome, outcome]);
      expect(result.requests.handlerEndUs[0]).toBe((1500 + Math.min(waitMs, 1000)) * MS_US);
      expect([...result.requests.cold]).toEqual(outcome === "ok" ? [1, 0] : [1, 1]);
    },
  );

  it("that fails keeps its instance", () => {
    const result = run({ arrivals: arrivalsAt(0, SECOND_US), function: { errorShare: 1 } });
    expect(outcomes(result)).toEqual(["functionError", "functionError"]);
    expect([...result.requests.cold]).toEqual([1, 0]);
  });

  it("is billed with its initialisation but not its start, rounded up once", () => {
    const result = run({
      arrivals: arrivalsAt(0, SECOND_US),
      function: { startUs: ms(500), initUs: constantUs(100_400), waitUs: constantUs(50_400), memoryMb: 512 },
    });
    expect([...result.requests.billedUs]).toEqual([151_000, 51_000]);
    expect(line(result, "functionDuration.x86_64")).toBeCloseTo(0.202 / 2, 12);
    expect(line(result, "functionRequest")).toBe(2);
  });
});

describe("limits (rule 8)", () => {
  it("count what initialises, not what is idle", () => {
    const result = run({
      arrivals: arrivalsAt(0, 500_000, SECOND_US),
      function: { maxConcurrency: 1, initUs: ms(900), waitUs: ms(100) },
    });
    expect(outcomes(result)).toEqual(["ok", "throttled", "ok"]);
  });

  it("of starts are a bucket for each function", () => {
    const streams = [0, 1].map((functionIndex) => ({ functionIndex, process: arrivalsAt(0, 0, 0, SECOND_US) }));
    const result = run({ streams, functions: [{}, {}], function: { startsPerS: 1, startBurst: 2, waitUs: ms(5000) } });
    expect(result.summary.functions.map((each) => each.requests.byOutcome.throttled)).toEqual([1, 1]);
    expect(result.summary.functions.map((each) => each.instances.started)).toEqual([3, 3]);
  });

  it("do not reserve: one function may use up the account's", () => {
    const streams = [
      { functionIndex: 0, process: arrivalsAt(0, 0, 0) },
      { functionIndex: 1, process: arrivalsAt(1) },
    ];
    const result = run({
      streams,
      functions: [{ maxConcurrency: 3 }, { maxConcurrency: 3 }],
      accountConcurrency: 3,
      function: { waitUs: ms(5) },
    });
    expect(outcomes(result)).toEqual(["ok", "ok", "ok", "throttled"]);
  });
});

describe("provisioned instances (rule 7)", () => {
  it("are ready at 0, chosen first, never cold, kept for ever; their first run has its extra work", () => {
    const result = run({
      arrivals: arrivalsAt(0, 0, 0, 100 * SECOND_US),
      function: {
        provisionedConcurrency: 2,
        initUs: ms(500),
        firstRunCpuUs: ms(30),
        waitUs: ms(10),
        keepAliveUs: ms(1000),
      },
    });
    expect([...result.requests.cold]).toEqual([0, 0, 1, 0]);
    expect([...result.requests.handlerEndUs].slice(0, 3)).toEqual([40_000, 40_000, 540_000]);
    expect([...result.instances.reclaimedUs]).toEqual([Infinity, Infinity, 1_540_000]);
  });

  it("are paid for at their own price, idle or not", () => {
    const result = run({
      durationS: 100,
      arrivals: arrivalsAt(0),
      function: { provisionedConcurrency: 2, waitUs: ms(10), memoryMb: 2048 },
    });
    expect(line(result, "provisionedCapacity.x86_64")).toBeCloseTo(2 * 100 * 2, 9);
    expect(line(result, "provisionedDuration.x86_64")).toBeCloseTo(0.01 * 2, 12);
    expect(line(result, "functionDuration.x86_64")).toBe(0);
  });

  it("count within the limits", () => {
    const result = run({
      arrivals: arrivalsAt(0, 0),
      function: { provisionedConcurrency: 1, maxConcurrency: 1, waitUs: ms(10) },
    });
    expect(outcomes(result)).toEqual(["ok", "throttled"]);
  });
});

describe("shared instances (rule 10)", () => {
  const shared = { requestsPerInstance: 3, vcpu: 1, cpuUs: ms(100) };

  it("run n handlers in their CPU phase at 1/n of a vCPU each", () => {
    const { requests } = run({ arrivals: arrivalsAt(0, 50_000), function: shared });
    // Alone for 50 ms; then two at half speed: the first needs 100 ms for its other half, the second has then done its own half.
    expect([...requests.handlerEndUs]).toEqual([150_000, 200_000]);
    expect([...requests.instance]).toEqual([0, 0]);
  });

  it("never give one handler more than one vCPU, and share more vCPUs fairly", () => {
    const { requests } = run({ arrivals: arrivalsAt(0, 0, 0), function: { ...shared, vcpu: 2 } });
    expect([...requests.handlerEndUs]).toEqual([150_000, 150_000, 150_000]);
    expect(run({ arrivals: arrivalsAt(0), function: { ...shared, vcpu: 2 } }).requests.handlerEndUs[0]).toBe(100_000);
  });

  it("wait together without slowing each other, full ones leave the rest to the next", () => {
    const { requests } = run({
      arrivals: arrivalsAt(0, 0, 0, 0),
      function: { requestsPerInstance: 3, waitUs: ms(100) },
    });
    expect([...requests.handlerEndUs]).toEqual([100_000, 100_000, 100_000, 100_000]);
    expect([...requests.instance]).toEqual([0, 0, 0, 1]);
  });

  it("let requests join while they initialise, which is not cold", () => {
    const { requests, summary } = run({
      arrivals: arrivalsAt(0, 100_000),
      function: { requestsPerInstance: 2, initUs: ms(500), waitUs: ms(10) },
    });
    expect([...requests.cold]).toEqual([1, 0]);
    expect([...requests.handlerUs]).toEqual([500_000, 500_000]);
    expect(summary.coldStarts).toEqual({ count: 1, share: 0.5 });
  });

  it("give a request to the most recently assigned instance with a free slot", () => {
    const { requests } = run({
      arrivals: arrivalsAt(0, 0, 1, 20_000, 30_000),
      function: { requestsPerInstance: 2, waitUs: ms(25) },
    });
    // Two fill the first instance, the third starts another, and the fourth joins it. At 30 ms the first is idle, the second not.
    expect([...requests.instance]).toEqual([0, 0, 1, 1, 1]);
  });

  it("are billed for their active time once, split equally", () => {
    const { requests } = run({
      arrivals: arrivalsAt(0, 50_000),
      function: { requestsPerInstance: 2, waitUs: ms(100) },
    });
    expect([...requests.billedUs]).toEqual([75_000, 75_000]);
  });

  it("that time out take all with them", () => {
    const result = run({
      arrivals: arrivalsAt(0, 600_000),
      function: { requestsPerInstance: 2, waitUs: ms(2000), timeoutUs: SECOND_US },
    });
    expect(outcomes(result)).toEqual(["functionTimeout", "functionError"]);
    expect([...result.requests.handlerEndUs]).toEqual([SECOND_US, SECOND_US]);
  });

  it("make no more database calls once a neighbour has ended their instance", () => {
    const { requests } = run({
      arrivals: arrivalsAt(0, 1000),
      function: { requestsPerInstance: 2, waitUs: constantUs(99_500), timeoutUs: 100 * MS_US },
      database: { enabled: true, callsPerRequest: 3, latencyUs: constantUs(300) },
    });
    expect([...requests.handlerEndUs]).toEqual([100_000, 100_000]);
    expect([...requests.databaseUs]).toEqual([99_500, -1]);
    expect([...requests.databaseAttempts]).toEqual([2, 0]);
  });
});

describe("cold starts (rule 6)", () => {
  it("are a share of attempts that were given an instance", () => {
    const { summary } = run({
      arrivals: arrivalsAt(0, 1, 2 * SECOND_US),
      function: { maxConcurrency: 1, waitUs: ms(1000) },
    });
    expect(summary.requests.byOutcome.throttled).toBe(1);
    expect(summary.coldStarts).toEqual({ count: 1, share: 0.5 });
  });
});
