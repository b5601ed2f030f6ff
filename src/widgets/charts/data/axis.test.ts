import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { logSpan, niceTop, tickText, timeTicksUs } from "./axis.ts";

describe("the top of a value axis", () => {
  test.each([
    [0.0297, 0.03],
    [13.8, 15],
    [17, 20],
    [100, 100],
    [1, 1],
    [0, 1],
    [NaN, 1],
  ])("%d → %d", (value, top) => {
    expect(niceTop(value)).toBeCloseTo(top, 12);
  });

  test("is never below the value and never twice as high as it need be", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 1e9, noNaN: true }), (value) => {
        expect(niceTop(value)).toBeGreaterThanOrEqual(value * (1 - 1e-9));
        expect(niceTop(value)).toBeLessThanOrEqual(value * 1.5001);
      }),
    );
  });
});

describe("the span of a logarithmic axis", () => {
  test.each([
    [43, 1240, 20, 2000],
    [100, 100, 100, 1000],
    [0.35, 16_900, 0.2, 20_000],
  ])("%d … %d → %d … %d", (lowest, highest, low, high) => {
    expect(logSpan(lowest, highest)).toEqual({ low: expect.closeTo(low, 9), high: expect.closeTo(high, 6) });
  });

  test("exists also where nothing was measured", () => {
    expect(logSpan(Infinity, -Infinity)).toEqual({ low: 10, high: 1000 });
  });

  test("holds the values and spans at least a factor of ten", () => {
    const positive = fc.double({ min: 1e-3, max: 1e7, noNaN: true });
    fc.assert(
      fc.property(positive, positive, (a, b) => {
        const { low, high } = logSpan(Math.min(a, b), Math.max(a, b));
        expect(low).toBeLessThanOrEqual(Math.min(a, b) * (1 + 1e-6));
        expect(high).toBeGreaterThanOrEqual(Math.max(a, b) * (1 - 1e-6));
        expect(high / low).toBeGreaterThan(9.9);
      }),
    );
  });
});

describe("the time axis", () => {
  test("of an hour has ticks every ten minutes", () => {
    const ticks = timeTicksUs(3600e6, 7);
    expect(ticks.map((tick) => tickText(tick, ticks[1]))).toEqual([
      "0:00",
      "0:10",
      "0:20",
      "0:30",
      "0:40",
      "0:50",
      "1:00",
    ]);
  });

  test.each([
    [20e6, "0:00:05"],
    [2e6, "0.5\u00a0s"],
    [604_800e6 * 52, "1512:00"],
  ])("of %d µs says %s at its first step", (endUs, text) => {
    const ticks = timeTicksUs(endUs, 6);
    expect(tickText(ticks[1], ticks[1])).toBe(text);
  });

  test("has no more steps than asked for", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 1e14 }), fc.integer({ min: 2, max: 12 }), (endUs, most) => {
        const ticks = timeTicksUs(endUs, most);
        expect(ticks.length).toBeLessThanOrEqual(most + 1);
        expect(ticks[ticks.length - 1]).toBeLessThanOrEqual(endUs);
      }),
    );
  });
});
