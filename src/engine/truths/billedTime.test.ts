// How function time is billed, worked out by hand for each provider's way: by the clock or the processor, with a step and a minimum,
// with initialisation or without, with vCPUs beside the memory.
import { describe, expect, it } from "vitest";
import type { PriceList } from "../model.ts";
import type { Run } from "../record.ts";
import { simulate, traceRequests } from "../testing/engine.ts";
import { arrivalsAt, constantUs, flatPrice, modelOf, MS_US, SECOND_US, type ModelOverrides } from "../testing/model.ts";
import { rowsOf, sum } from "../testing/rows.ts";
import { runThroughEvents } from "../testing/throughEvents.ts";

const run = (overrides: ModelOverrides): Run => simulate(modelOf(overrides));
const ms = (value: number) => constantUs(value * MS_US);
const line = ({ summary }: Run, item: string) => summary.cost.lines.find((each) => each.item === item);
const billedMs = ({ requests }: Run) => Array.from(requests.billedUs, (us) => us / MS_US);

const CPU: Partial<PriceList> = { billedTime: "cpu", functionCpuMs: flatPrice(2e-8, "CPU-milliseconds") };

describe("processor time", () => {
  const work = { cpuUs: constantUs(7400), waitUs: ms(40) };

  it("is billed without waiting, starting or initialising, rounded up, and no memory with it", () => {
    const result = run({
      arrivals: arrivalsAt(0, SECOND_US),
      function: { ...work, startUs: ms(50), initUs: ms(100) },
      prices: CPU,
    });
    expect(billedMs(result)).toEqual([8, 8]);
    expect(line(result, "functionCpuMs")).toMatchObject({ quantity: 16, amount: 16 * 2e-8 });
    expect(line(result, "functionDuration.x86_64")).toBeUndefined();
  });

  it("is the same where it takes longer by the clock, and has the first run's work in it", () => {
    const result = run({
      arrivals: arrivalsAt(0, SECOND_US),
      function: { cpuUs: ms(10), firstRunCpuUs: ms(30), cpuSpeed: 0.25 },
      prices: CPU,
    });
    expect(billedMs(result)).toEqual([40, 10]);
    expect(result.requests.handlerEndUs[1] - result.requests.handlerUs[1]).toBe(40_000);
  });

  it("is what was used until a timeout", () => {
    const result = run({
      arrivals: arrivalsAt(0),
      function: { cpuUs: ms(100), cpuSpeed: 0.5, timeoutUs: 30 * MS_US },
      prices: CPU,
    });
    expect(billedMs(result)).toEqual([15]);
  });

  it("is each request's own on an instance that serves several", () => {
    const result = run({
      arrivals: arrivalsAt(0, 1 * MS_US),
      function: { cpuUs: ms(10), waitUs: ms(50), requestsPerInstance: 10, vcpu: 1 },
      prices: CPU,
    });
    expect(result.summary.instances.started).toBe(1);
    expect(billedMs(result)).toEqual([10, 10]);
  });
});

describe("a minimum", () => {
  const prices = { billingStepUs: 100 * MS_US, minimumBilledUs: SECOND_US };

  it.each([
    [50, 1000],
    [1000, 1000],
    [1001, 1100],
    [1250, 1300],
  ])("of 1 s with steps of 100 ms makes %i ms to %i ms", (waitMs, expected) => {
    expect(billedMs(run({ arrivals: arrivalsAt(0), function: { waitUs: ms(waitMs) }, prices }))).toEqual([expected]);
  });

  it("holds once for the time in which a shared instance is active", () => {
    const result = run({
      arrivals: arrivalsAt(0, 100 * MS_US, 10 * SECOND_US),
      function: { waitUs: ms(200), requestsPerInstance: 10 },
      prices,
    });
    expect(sum(result.requests.billedUs)).toBeCloseTo(2 * SECOND_US, 6);
    expect(result.requests.billedUs[2]).toBe(SECOND_US);
  });
});

describe("initialisation", () => {
  it.each([1, 10])("is free where the provider does not bill it, with %i requests at a time", (requestsPerInstance) => {
    const result = run({
      arrivals: arrivalsAt(0, SECOND_US),
      function: { initUs: ms(400), waitUs: ms(50), requestsPerInstance },
      prices: { initialisationBilled: false },
    });
    expect(result.requests.cold[0]).toBe(1);
    expect(billedMs(result)).toEqual([50, 50]);
  });
});

describe("vCPU-seconds", () => {
  const prices = { functionVcpuSecond: flatPrice(2.4e-5, "vCPU-seconds") };
  const both: ModelOverrides = {
    arrivals: arrivalsAt(0, SECOND_US),
    function: { waitUs: ms(500), memoryMb: 512, vcpu: 0.5 },
    prices,
  };

  it.each([
    ["in passes", (overrides: ModelOverrides) => simulate(modelOf(overrides))],
    ["by events", (overrides: ModelOverrides) => runThroughEvents(modelOf(overrides))],
  ])("are charged beside GB-seconds, %s", (_, play) => {
    const result = play(both);
    expect(line(result, "functionVcpuSecond")?.quantity).toBeCloseTo(0.5, 12);
    expect(line(result, "functionDuration.x86_64")?.quantity).toBeCloseTo(0.5, 12);
    expect(sum(result.requests.costUsd)).toBeCloseTo(2 * 2e-7 + 0.5 * 2.4e-5 + 0.5 * 1.6e-5, 15);
  });

  it("do not come where the provider does not charge by them", () => {
    expect(line(run({ ...both, prices: {} }), "functionVcpuSecond")).toBeUndefined();
  });
});

describe("logs", () => {
  it.each([
    ["in passes", (overrides: ModelOverrides) => simulate(modelOf(overrides))],
    ["by events", (overrides: ModelOverrides) => runThroughEvents(modelOf(overrides))],
  ])("are charged by the gigabyte, %s", (_, play) => {
    const result = play({ arrivals: arrivalsAt(0, SECOND_US), logKbPerInvocation: 4 });
    expect(line(result, "logsIngestGb")?.quantity).toBeCloseTo(8 / 1_048_576, 15);
    expect(sum(result.requests.costUsd)).toBeCloseTo(2 * 2e-7 + (8 / 1_048_576) * 0.5, 15);
  });
});

describe("what has no price", () => {
  const nothing = { x86_64: null, arm64: null };

  it("is named, and is in no line and no request's cost", () => {
    const result = run({
      arrivals: arrivalsAt(0),
      function: { waitUs: ms(100) },
      client: { responseKb: 10 },
      prices: { functionDuration: nothing, dataOutGb: null, gatewayCall: null },
    });
    expect(result.summary.cost.unpriced).toEqual([
      { component: "gateway", item: "dataOutGb" },
      { component: "function", item: "functionDuration.x86_64" },
    ]);
    expect(result.summary.cost.total).toBeCloseTo(2e-7, 15);
    expect(result.requests.costUsd[0]).toBeCloseTo(2e-7, 15);
    expect(result.summary.server.unpriced).toEqual([{ component: "server", item: "dataOutGb" }]);
  });

  it("is not named where nothing of it was used", () => {
    const result = run({ arrivals: arrivalsAt(0), prices: { functionDuration: nothing, objectPut: null } });
    expect(result.summary.cost.unpriced).toEqual([]);
    expect(result.summary.server).not.toHaveProperty("unpriced");
  });
});

describe("what an account pays a month", () => {
  it("is a line of the month alone, shared by all", () => {
    const { cost } = run({ arrivals: arrivalsAt(0), prices: { accountMinimum: flatPrice(5, "months") } }).summary;
    const without = run({ arrivals: arrivalsAt(0) }).summary.cost;
    expect(cost.lines.at(-1)).toMatchObject({
      component: "account",
      item: "accountMinimum",
      amount: 0,
      shared: true,
      month: { quantity: 1, free: 0, amount: 5 },
    });
    expect(cost.total).toBe(without.total);
    expect(cost.month).toBe(without.month + 5);
    expect(cost.monthByComponent.account).toBe(5);
  });
});

describe("the traces of requests", () => {
  it.each([
    ["processor time", { ...CPU, billingStepUs: 10 * MS_US }, 1],
    ["processor time, shared", { ...CPU, billingStepUs: 10 * MS_US }, 4],
    ["vCPU-seconds", { functionVcpuSecond: flatPrice(2.4e-5, "vCPU-seconds") }, 1],
    ["a minimum without initialisation", { minimumBilledUs: SECOND_US, initialisationBilled: false }, 4],
  ] as const)("add up to the record: %s", (_, prices, requestsPerInstance) => {
    const model = modelOf({
      arrivals: arrivalsAt(0, 20 * MS_US, 25 * MS_US, SECOND_US),
      function: { cpuUs: ms(12), waitUs: ms(30), initUs: ms(80), firstRunCpuUs: ms(9), requestsPerInstance },
      logKbPerInvocation: 3,
      prices,
    });
    const { requests } = simulate(model);
    for (const trace of traceRequests(model, rowsOf(simulate(model)))) {
      const charged = trace.spans.flatMap(({ charges }) => charges).reduce((total, { usd }) => total + usd, 0);
      expect(trace.billedUs).toBe(requests.billedUs[trace.row]);
      expect(trace.costUsd).toBeCloseTo(requests.costUsd[trace.row], 15);
      expect(charged).toBeCloseTo(requests.costUsd[trace.row], 15);
    }
  });
});
