// The bill by hand, and the mean of rounded-up times by its formula.
import { describe, expect, it } from "vitest";
import { monthShare } from "./billLines.ts";
import { bill, emptyUsage, type Usage } from "./billing.ts";
import type { Price } from "./model.ts";
import { billedUs } from "./rules/billedTime.ts";
import { flatPrice, TEST_PRICES } from "./testing/model.ts";
import { exponentialSamples, expectMeans } from "./truths/support.ts";

const MONTH_US = 2_628_000_000_000;
const fullUsage = (): Usage => ({
  ...emptyUsage(),
  functionRequests: 3,
  functionGbS: { x86_64: 5, arm64: 7 },
  provisionedDurationGbS: { x86_64: 11, arm64: 13 },
  provisionedCapacityGbS: { x86_64: 17, arm64: 19 },
  gatewayCalls: 23,
  dataOutGb: 29,
  pageRequests: 31,
  pageGb: 37,
  activeUserMonths: 41,
  readUnits: 43,
  writeUnits: 47,
  storageGbMonths: 53,
  objectPuts: 59,
  queueRequests: 61,
  emptyReceives: 71,
  scheduledEvents: 67,
});
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe("a run's bill", () => {
  const result = bill(fullUsage(), 1000, MONTH_US, TEST_PRICES);

  it("has a line for every item used, at its first price", () => {
    const amounts = Object.fromEntries(result.lines.map((line) => [line.item, line.amount]));
    expect(amounts).toEqual({
      pageRequest: 31 * 1.1e-6,
      pageGb: 37 * 0.085,
      objectPut: 59 * 5e-6,
      queueRequest: 61 * 4e-7,
      emptyReceive: 71 * 4e-7,
      scheduledEvent: 67 * 1.2e-6,
      gatewayCall: 23 * 1e-6,
      dataOutGb: 29 * 0.09,
      activeUser: 41 * 0.015,
      functionRequest: 3 * 2e-7,
      "functionDuration.x86_64": 5 * 1.6e-5,
      "functionDuration.arm64": 7 * 1.3e-5,
      "provisionedDuration.x86_64": 11 * 9.7e-6,
      "provisionedDuration.arm64": 13 * 7.8e-6,
      "provisionedCapacity.x86_64": 17 * 4.1e-6,
      "provisionedCapacity.arm64": 19 * 3.3e-6,
      databaseRead: 43 * 1.25e-7,
      databaseWrite: 47 * 6.25e-7,
      databaseStorageGb: 53 * 0.25,
    });
  });

  it("adds up: lines to the total, and by component", () => {
    expect(result.total).toBe(sum(result.lines.map(({ amount }) => amount)));
    for (const [component, amount] of Object.entries(result.byComponent)) {
      expect(amount).toBe(sum(result.lines.filter((line) => line.component === component).map((line) => line.amount)));
    }
    expect(result.perMillionRequests).toBe(result.total * 1000);
  });

  it("marks as shared what stands ready for all requests", () => {
    const shared = result.lines.filter((line) => line.shared).map(({ item }) => item);
    expect(shared).toEqual([
      "emptyReceive",
      "activeUser",
      "provisionedCapacity.x86_64",
      "provisionedCapacity.arm64",
      "databaseStorageGb",
    ]);
  });

  it("has no lines and no price per request when nothing happened", () => {
    expect(bill(emptyUsage(), 0, MONTH_US, TEST_PRICES)).toEqual({
      currency: "USD",
      total: 0,
      perMillionRequests: 0,
      month: 0,
      lines: [],
      byComponent: { webServer: 0, trigger: 0, gateway: 0, security: 0, function: 0, database: 0 },
      monthByComponent: { webServer: 0, trigger: 0, gateway: 0, security: 0, function: 0, database: 0 },
      unpriced: [],
    });
  });
});

describe("a month", () => {
  const tieredPrice: Price = {
    unit: "request",
    source: "test",
    freePerMonth: 100,
    tiers: [
      { upTo: 1000, usdPerUnit: 3 },
      { upTo: 5000, usdPerUnit: 2 },
      { upTo: Infinity, usdPerUnit: 1 },
    ],
  };
  const month = (calls: number, windowUs: number, freeTier: boolean) =>
    bill({ ...emptyUsage(), gatewayCalls: calls }, 1, windowUs, { ...TEST_PRICES, freeTier, gatewayCall: tieredPrice })
      .month;

  it.each([
    [0, 0],
    [10, 30],
    [1000, 3000],
    [1001, 3002],
    [5000, 3000 + 8000],
    [6000, 3000 + 8000 + 1000],
  ])("of %i calls goes through the tiers: %i", (calls, expected) => {
    expect(month(calls, MONTH_US, false)).toBe(expected);
  });

  it.each([
    [50, 0],
    [100, 0],
    [101, 3],
    [1101, 3002],
  ])("of %i calls with the free tier: %i", (calls, expected) => {
    expect(month(calls, MONTH_US, true)).toBe(expected);
  });

  it("extends the window's usage", () => {
    expect(month(600, MONTH_US / 10, false)).toBeCloseTo(3000 + 8000 + 1000, 6);
  });

  it("leaves the run itself at the first tier", () => {
    const prices = { ...TEST_PRICES, freeTier: true, gatewayCall: tieredPrice };
    expect(bill({ ...emptyUsage(), gatewayCalls: 6000 }, 1, MONTH_US, prices).total).toBe(18_000);
  });

  it("of users and storage costs one month's, however short the window", () => {
    const windowUs = MONTH_US / 1000;
    const usage = {
      ...emptyUsage(),
      activeUserMonths: 40 * monthShare(windowUs),
      storageGbMonths: 8 * monthShare(windowUs),
    };
    expect(bill(usage, 1, windowUs, TEST_PRICES).month).toBeCloseTo(40 * 0.015 + 8 * 0.25, 9);
  });

  it("grants free duration once, not once per architecture", () => {
    const free = { ...flatPrice(1), freePerMonth: 100 };
    const prices = { ...TEST_PRICES, freeTier: true, functionDuration: { x86_64: free, arm64: free } };
    const usage = { ...emptyUsage(), functionGbS: { x86_64: 70, arm64: 70 } };
    expect(bill(usage, 1, MONTH_US, prices).month).toBe(40);
  });

  it("grants a queue's free requests once, whether they found a message or not", () => {
    const prices = { ...TEST_PRICES, freeTier: true, queueRequest: { ...flatPrice(1), freePerMonth: 100 } };
    const usage = { ...emptyUsage(), queueRequests: 70, emptyReceives: 70 };
    expect(bill(usage, 1, MONTH_US, prices).month).toBe(40);
  });

  it("is said line by line: what is used in it, what of that is free, and what the rest costs", () => {
    const prices = { ...TEST_PRICES, freeTier: true, gatewayCall: tieredPrice };
    const result = bill({ ...emptyUsage(), gatewayCalls: 300, dataOutGb: 2 }, 1, MONTH_US / 5, prices);
    expect(result.lines.map(({ item, month: of }) => ({ item, ...of }))).toEqual([
      { item: "gatewayCall", quantity: 1500, free: 100, amount: 1000 * 3 + 400 * 2 },
      { item: "dataOutGb", quantity: 10, free: 0, amount: expect.closeTo(10 * 0.09, 12) },
    ]);
    expect(result.month).toBe(sum(result.lines.map((line) => line.month.amount)));
    expect(result.monthByComponent.gateway).toBe(result.month);
  });
});

describe("billed time", () => {
  it.each([
    [0, 0],
    [1, 1000],
    [999, 1000],
    [1000, 1000],
    [1001, 2000],
    [123_456, 124_000],
  ])("of %i µs in steps of 1 ms is %i µs", (timeUs, expected) => {
    expect(billedUs(timeUs, { billingStepUs: 1000, minimumBilledUs: 0 })).toBe(expected);
  });

  it.each([
    [0, 0],
    [1, 1_000_000],
    [1_000_000, 1_000_000],
    [1_000_001, 1_100_000],
    [1_250_000, 1_300_000],
  ])("of %i µs in steps of 100 ms, at least 1 s, is %i µs", (timeUs, expected) => {
    expect(billedUs(timeUs, { billingStepUs: 100_000, minimumBilledUs: 1_000_000 })).toBe(expected);
  });

  it.each([
    [200, 1000],
    [1000, 1000],
    [5000, 1000],
    [30_000, 1000],
    [30_000, 100_000],
  ])("of exponential times of mean %i µs in steps of %i µs averages q / (1 − e^(−q/m))", (meanUs, stepUs) => {
    const billed = (seed: number) => {
      const times = exponentialSamples(seed, 20_000, meanUs);
      return {
        mean:
          sum(times.map((timeUs) => billedUs(timeUs, { billingStepUs: stepUs, minimumBilledUs: 0 }))) / times.length,
      };
    };
    expectMeans(billed, { mean: stepUs / (1 - Math.exp(-stepUs / meanUs)) });
  });
});
