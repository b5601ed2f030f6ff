// Drawing by hand: the pen sets what it passes and nothing else.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stepOf, stroke, touch } from "./curve.ts";

const MAX = 100;
const pen = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  value: fc.double({ min: -50, max: 150, noNaN: true }),
});
const handles = fc.array(fc.double({ min: 0, max: MAX, noNaN: true }), { minLength: 2, maxLength: 12 });

describe("a stroke", () => {
  it("across the whole plot draws a straight line", () => {
    expect(stroke([9, 9, 9, 9, 9], { at: 0, value: 0 }, { at: 1, value: 100 }, MAX)).toEqual(
      [0, 25, 50, 75, 100].map((v) => Math.round(v / 2) * 2),
    );
  });

  it("is the same from right to left", () => {
    const right = stroke([0, 0, 0], { at: 0, value: 20 }, { at: 1, value: 60 }, MAX);
    expect(stroke([0, 0, 0], { at: 1, value: 60 }, { at: 0, value: 20 }, MAX)).toEqual(right);
  });

  it("leaves alone what it does not pass, and stays within the axis", () => {
    fc.assert(
      fc.property(handles, pen, pen, (before, from, to) => {
        const after = stroke(before, from, to, MAX);
        const spacing = 1 / (before.length - 1);
        after.forEach((value, index) => {
          const at = index * spacing;
          const passed = at >= Math.min(from.at, to.at) && at <= Math.max(from.at, to.at);
          if (!passed && Math.abs(at - to.at) > spacing / 2) expect(value).toBe(before[index]);
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(MAX);
        });
      }),
    );
  });
});

describe("putting the pen down", () => {
  it("moves the nearest point only", () => {
    expect(touch([0, 0, 0], { at: 0.6, value: 40 }, MAX)).toEqual([0, 40, 0]);
    expect(touch([0, 0, 0], { at: 2, value: 400 }, MAX)).toEqual([0, 0, 100]);
  });
});

describe("the step of a key", () => {
  it.each([
    [100, 2],
    [40, 1],
    [1, 0.02],
    [0.05, 0.001],
  ])("on an axis up to %d is %d", (max, step) => {
    expect(stepOf(max)).toBeCloseTo(step, 12);
  });
});
