// What holds of every bill, whatever was used and whatever it costs.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bill, emptyUsage, type Usage } from "./billing.ts";
import type { Price, PriceList } from "./model.ts";
import { TEST_PRICES } from "./testing/model.ts";

const RUNS = { numRuns: 200, seed: 7 };
const WINDOW_US = 3_600_000_000;

/** Tiers that fall with volume, and something free. */
const arbitraryPrice: fc.Arbitrary<Price> = fc
  .tuple(
    fc.array(fc.double({ min: 1, max: 1e6, noNaN: true }), { maxLength: 3 }),
    fc.array(fc.double({ min: 0, max: 10, noNaN: true }), { minLength: 4, maxLength: 4 }),
    fc.double({ min: 0, max: 1e5, noNaN: true }),
  )
  .map(([bounds, prices, freePerMonth]) => {
    const upTo = [...new Set(bounds)].toSorted((a, b) => a - b);
    const falling = prices.toSorted((a, b) => b - a);
    const tiers = [...upTo, Infinity].map((bound, at) => ({ upTo: bound, usdPerUnit: falling[at] }));
    return { unit: "unit", tiers, freePerMonth, source: "test" };
  });

const arbitraryPrices: fc.Arbitrary<PriceList> = fc
  .record({
    functionRequest: fc.option(arbitraryPrice),
    x86_64: fc.option(arbitraryPrice),
    arm64: fc.option(arbitraryPrice),
    queueRequest: arbitraryPrice,
    functionVcpuSecond: fc.option(arbitraryPrice),
    functionCpuMs: fc.option(arbitraryPrice),
    dataOutGb: arbitraryPrice,
    accountMinimum: fc.option(arbitraryPrice),
    freeTier: fc.boolean(),
  })
  .map(({ x86_64, arm64, ...others }) => ({ ...TEST_PRICES, ...others, functionDuration: { x86_64, arm64 } }));

const quantity = fc.double({ min: 0, max: 1e4, noNaN: true });
const byArchitecture = fc.record({ x86_64: quantity, arm64: quantity });
const arbitraryUsage: fc.Arbitrary<Usage> = fc.record(
  Object.fromEntries(
    Object.entries(emptyUsage()).map(([name, value]) => [name, typeof value === "number" ? quantity : byArchitecture]),
  ) as { [Name in keyof Usage]: fc.Arbitrary<Usage[Name]> },
);

function both(one: Usage, other: Usage): Usage {
  const sum = (a: unknown, b: unknown): unknown =>
    typeof a === "number"
      ? a + (b as number)
      : Object.fromEntries(Object.entries(a as object).map(([name, each]) => [name, sum(each, (b as never)[name])]));
  return sum(one, other) as Usage;
}

const expectEach = (check: (prices: PriceList, one: Usage, other: Usage) => void) =>
  fc.assert(fc.property(arbitraryPrices, arbitraryUsage, arbitraryUsage, check), RUNS);

describe("a bill", () => {
  it("never falls when more is used, neither the run's nor the month's", () => {
    expectEach((prices, one, more) => {
      const less = bill(one, 1, WINDOW_US, prices);
      const greater = bill(both(one, more), 1, WINDOW_US, prices);
      expect(greater.total).toBeGreaterThanOrEqual(less.total);
      expect(greater.month).toBeGreaterThanOrEqual(less.month * (1 - 1e-12));
    });
  });

  it("adds up: that of two uses is that of the one and that of the other", () => {
    expectEach((prices, one, other) => {
      const total = bill(both(one, other), 1, WINDOW_US, prices).total;
      const apart = bill(one, 1, WINDOW_US, prices).total + bill(other, 1, WINDOW_US, prices).total;
      expect(Math.abs(total - apart)).toBeLessThanOrEqual(1e-9 * Math.max(1, apart));
    });
  });

  it("has its total by component and by line, and frees no more than was used or is free", () => {
    expectEach((prices, one) => {
      const { lines, total, month, byComponent, monthByComponent } = bill(one, 1, WINDOW_US, prices);
      const sum = (values: readonly number[]) => values.reduce((all, each) => all + each, 0);
      const near = (found: number, expected: number) =>
        expect(Math.abs(found - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, expected));
      near(sum(Object.values(byComponent)), total);
      near(sum(Object.values(monthByComponent)), month);
      near(sum(lines.map(({ amount }) => amount)), total);
      for (const line of lines) {
        expect(line.month.free).toBeGreaterThanOrEqual(0);
        expect(line.month.free).toBeLessThanOrEqual(line.month.quantity);
        expect(line.month.amount).toBeGreaterThanOrEqual(0);
        if (!prices.freeTier) expect(line.month.free).toBe(0);
      }
      const freed = lines
        .filter(({ item }) => /queueRequest|emptyReceive/.test(item))
        .map(({ month: { free } }) => free);
      expect(sum(freed)).toBeLessThanOrEqual((prices.queueRequest?.freePerMonth ?? 0) * (1 + 1e-12));
    });
  });

  it("names what was used and has no price, and nothing else", () => {
    expectEach((prices, one) => {
      const { unpriced } = bill(one, 1, WINDOW_US, prices);
      const missing = unpriced.map(({ item }) => item);
      expect(missing.includes("functionRequest")).toBe(prices.functionRequest === null && one.functionRequests > 0);
      expect(missing.includes("functionCpuMs")).toBe(prices.functionCpuMs === null && one.functionCpuMs > 0);
      expect(missing.includes("dataOutGb")).toBe(false);
    });
  });
});
