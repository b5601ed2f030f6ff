// Slider scales: values survive the way to the input and back, each stop differs from the last, ends are exact.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sliderScale } from "./sliderScale.ts";

describe("sliderScale", () => {
  it("moves a linear slider by its step", () => {
    const scale = sliderScale({ min: 0, max: 100, step: 5 });
    expect([scale.inputMin, scale.inputMax, scale.inputStep]).toEqual([0, 100, 5]);
    expect(scale.toShare(25)).toBe(0.25);
  });

  it("spreads a logarithmic slider evenly over the decades", () => {
    const scale = sliderScale({ min: 1, max: 10_000, scale: "log" });
    expect(scale.toValue(scale.inputMin)).toBe(1);
    expect(scale.toValue(scale.inputMax)).toBe(10_000);
    expect(scale.toShare(1000)).toBeGreaterThan(0.5);
    expect(scale.toShare(1000)).toBeLessThan(0.85);
  });

  it("may begin at nought and keeps multiples of the step", () => {
    const scale = sliderScale({ min: 0, max: 50, step: 0.1, scale: "log" });
    expect(scale.toValue(0)).toBe(0);
    expect(scale.toValue(1)).toBe(0.1);
  });

  it("takes explicit stops and places values between them", () => {
    const scale = sliderScale({ min: 128, max: 1024, stops: [128, 256, 512, 1024] });
    expect(scale.toValue(2)).toBe(512);
    expect(scale.toInput(500)).toBe(2);
    expect(scale.toShare(384)).toBeCloseTo(0.5);
    expect(scale.toShare(5000)).toBe(1);
  });

  it("rises from stop to stop and finds every stop again, whatever the range", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 500 }),
        fc.integer({ min: 1, max: 100_000 }),
        fc.constantFrom(0.1, 1, 64),
        (min, width, step) => {
          const scale = sliderScale({ min, max: min + width, step, scale: "log" });
          for (let input = 1; input <= scale.inputMax; input++) {
            expect(scale.toValue(input)).toBeGreaterThan(scale.toValue(input - 1));
            expect(scale.toInput(scale.toValue(input))).toBe(input);
          }
        },
      ),
      { seed: 1 },
    );
  });

  it("fills the track as far as the thumb, which stands on a step or stop only", () => {
    const ranges = [
      { min: 0, max: 1, step: 0.01 },
      { min: 1, max: 100, step: 7 },
      { min: 0, max: 5000, step: 1, scale: "log" },
      { min: 10, max: 3600, stops: [10, 60, 300, 900, 3600] },
    ] as const;
    for (const range of ranges) {
      const scale = sliderScale(range);
      const steps = (scale.inputMax - scale.inputMin) / scale.inputStep;
      fc.assert(
        fc.property(fc.double({ min: range.min, max: range.max, noNaN: true }), (value) => {
          const step = scale.toThumbShare(value) * steps;
          expect(Math.abs(step - Math.round(step))).toBeLessThan(1e-9);
          expect(Math.abs(scale.inputMin + step * scale.inputStep - scale.toInput(value))).toBeLessThanOrEqual(
            scale.inputStep,
          );
        }),
      );
    }
  });
});
