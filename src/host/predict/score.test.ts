// Scoring: the same in both directions, by ratio where ratios are meant, and never better for a worse answer.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sliderScale } from "#ui";
import { pointsOf, score } from "#host/predict";
import { crossing, overlap, rightNumbers, scoreNumber } from "./score.ts";
import { distance, scaleOf, shareOf, valueAt, type Scale } from "./scale.ts";

const log: Scale = { kind: "log", min: 1, max: 10_000, step: 1 };
const linear: Scale = { kind: "linear", min: 0, max: 40, step: 1 };
const rank = { exact: 0, close: 1, far: 2 };
const positive = fc.double({ min: 0.5, max: 1e5, noNaN: true });

describe("a number", () => {
  it("is exact where it is what the run says, on every scale", () => {
    fc.assert(
      fc.property(positive, (truth) => {
        expect(scoreNumber(log, undefined, truth, truth)).toBe("exact");
        expect(scoreNumber(linear, undefined, truth, truth)).toBe("exact");
      }),
    );
  });

  it("scores the same with guess and truth exchanged", () => {
    fc.assert(
      fc.property(positive, positive, (a, b) => {
        expect(scoreNumber(log, 1.5, a, b)).toBe(scoreNumber(log, 1.5, b, a));
        expect(scoreNumber(linear, 3, a, b)).toBe(scoreNumber(linear, 3, b, a));
      }),
    );
  });

  it("is as wrong twice too high as twice too low, where ratios are meant", () => {
    expect(distance(log, 200, 100)).toBeCloseTo(distance(log, 50, 100), 12);
    expect(distance(log, 200, 100)).toBeCloseTo(Math.LN2, 12);
    expect(scoreNumber(log, 2, 200, 100)).toBe("close");
    expect(scoreNumber(log, 2, 50, 100)).toBe("close");
    expect(scoreNumber(log, 1.9, 200, 100)).toBe("far");
    expect(scoreNumber(log, 1.9, 50, 100)).toBe("far");
  });

  it("does not depend on the unit, where ratios are meant", () => {
    const inSeconds = { ...log, min: log.min / 1000, max: log.max / 1000, step: log.step / 1000 };
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), fc.integer({ min: 1, max: 10_000 }), (a, b) => {
        expect(distance(inSeconds, a / 1000, b / 1000)).toBeCloseTo(distance(log, a, b), 9);
      }),
    );
  });

  it("is never scored better for being farther off", () => {
    fc.assert(
      fc.property(positive, positive, fc.double({ min: 1, max: 4, noNaN: true }), (truth, guess, factor) => {
        const worse = guess >= truth ? guess * factor : guess / factor;
        const near = rank[scoreNumber(log, 1.25, guess, truth)];
        // Two figures that read the same count as the same, however they were rounded.
        if (near > 0) expect(rank[scoreNumber(log, 1.25, worse, truth)]).toBeGreaterThanOrEqual(near);
        const off = guess >= truth ? guess + factor : guess - factor;
        expect(rank[scoreNumber(linear, 2, off, truth)]).toBeGreaterThanOrEqual(
          rank[scoreNumber(linear, 2, guess, truth)],
        );
      }),
    );
  });

  it("takes the nearest place on the slider for exact, and the tolerance as it is given", () => {
    expect(scoreNumber(linear, 2, 33, 33.5)).toBe("exact");
    expect(scoreNumber(linear, 2, 33, 33.6)).toBe("close");
    expect(scoreNumber(linear, 2, 31, 33)).toBe("close");
    expect(scoreNumber(linear, 2, 30, 33)).toBe("far");
    // By default 5 % of the range, or a quarter more.
    expect(scoreNumber(linear, undefined, 30, 32)).toBe("close");
    expect(scoreNumber(linear, undefined, 30, 32.1)).toBe("far");
    expect(scoreNumber(log, undefined, 500, 400)).toBe("close");
    expect(scoreNumber(log, undefined, 510, 400)).toBe("far");
  });

  it("has a place for 0 on a logarithmic axis that begins there", () => {
    const money: Scale = { kind: "log", min: 0, max: 1000, step: 1 };
    expect(shareOf(money, 0)).toBe(0);
    expect(shareOf(money, 1000)).toBe(1);
    expect(scoreNumber(money, undefined, 0, 0)).toBe("exact");
    expect(scoreNumber(money, undefined, 100, 0)).toBe("far");
    expect(Number.isFinite(distance(money, 0, 1000))).toBe(true);
  });

  it("keeps its place on the axis: in order, and within its ends", () => {
    fc.assert(
      fc.property(fc.constantFrom(log, linear), positive, positive, (scale, a, b) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        expect(shareOf(scale, low)).toBeLessThanOrEqual(shareOf(scale, high));
        expect(shareOf(scale, low)).toBeGreaterThanOrEqual(0);
        expect(shareOf(scale, high)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe("a curve", () => {
  const SIZE = 7;
  const heights = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: SIZE, maxLength: SIZE });
  const at = (index: number) => index / (SIZE - 1);
  const pointsOf = (values: readonly number[]) => values.map((value, index) => ({ at: at(index), value }));

  it("has all its area in common with itself, and half with its double", () => {
    fc.assert(
      fc.property(heights, (curve) => {
        expect(overlap(curve, pointsOf(curve))).toBeCloseTo(1, 12);
        const double = curve.map((value) => 2 * value);
        if (curve.some((value) => value > 1e-6)) expect(overlap(curve, pointsOf(double))).toBeCloseTo(0.5, 9);
      }),
    );
  });

  it("is as far from another as the other from it, and a detour is never shorter", () => {
    fc.assert(
      fc.property(heights, heights, heights, (a, b, c) => {
        const apart = (one: readonly number[], two: readonly number[]) => 1 - overlap(one, pointsOf(two));
        expect(apart(a, b)).toBeCloseTo(apart(b, a), 12);
        expect(apart(a, c)).toBeLessThanOrEqual(apart(a, b) + apart(b, c) + 1e-9);
      }),
    );
  });

  it("has nothing in common with one that is elsewhere", () => {
    expect(overlap([9, 0, 0, 0, 0], [{ at: 1, value: 5 }])).toBe(0);
    expect(overlap([0, 0], [{ at: 0.5, value: 0 }])).toBe(1);
  });

  it("is not judged where the run has nothing to tell", () => {
    expect(
      overlap(
        [7, 1],
        [
          { at: 0, value: null },
          { at: 1, value: 1 },
        ],
      ),
    ).toBe(1);
  });

  it("is read straight between its points", () => {
    expect(
      overlap(
        [0, 10],
        [
          { at: 0.25, value: 2.5 },
          { at: 0.5, value: 5 },
        ],
      ),
    ).toBe(1);
  });
});

describe("an answer", () => {
  it("that was picked is right or not", () => {
    const question = { kind: "pickWord", quantity: "request.1.fate", options: [] } as const;
    const truth = { kind: "pickWord", value: "cold", option: 1 } as const;
    expect(score(question, { kind: "pick", option: 1 }, truth)).toBe("exact");
    expect(score(question, { kind: "pick", option: 0 }, truth)).toBe("far");
    expect(score(question, { kind: "pick", option: 0 }, { ...truth, option: null })).toBe("far");
  });

  it("is worth more the nearer it comes", () => {
    expect([pointsOf("far"), pointsOf("close"), pointsOf("exact")]).toEqual([0, 0.5, 1]);
  });

  it("of another kind was given by nobody", () => {
    const question = { kind: "number", quantity: "instances.peak", min: 0, max: 9 } as const;
    expect(() => score(question, { kind: "pick", option: 1 }, { kind: "number", value: 1 })).toThrow(/pick/);
  });
});

describe("a question's own scale", () => {
  it("is by ratio for times and money, by difference for counts and shares", () => {
    const kindOf = (quantity: "latencyMs.p99" | "cost.month" | "instances.peak" | "coldStarts.share") =>
      scaleOf({ kind: "number", quantity, min: 1, max: 9 }).kind;
    expect(kindOf("latencyMs.p99")).toBe("log");
    expect(kindOf("cost.month")).toBe("log");
    expect(kindOf("instances.peak")).toBe("linear");
    expect(kindOf("coldStarts.share")).toBe("linear");
  });
});

describe("a level that is crossed", () => {
  const curve = (...values: number[]) => values.map((value, index) => ({ at: index / (values.length - 1), value }));

  it("is crossed where two straight lines meet", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.99, noNaN: true }), (at) => {
        expect(crossing(curve(0, 50, 100), [100 * at, 100 * at, 100 * at])).toBeCloseTo(at, 9);
        expect(crossing(curve(100, 50, 0), [100 * at, 100 * at, 100 * at])).toBeCloseTo(1 - at, 9);
      }),
    );
  });

  it("is met at either end, and not at all by a curve that stays on one side", () => {
    expect(crossing(curve(5, 9), [5, 5])).toBe(0);
    expect(crossing(curve(1, 5), [5, 5])).toBe(1);
    expect(crossing(curve(1, 2, 3), [5, 5, 5])).toBeNull();
  });
});

describe("the numbers of a slider that are right", () => {
  const shares = { kind: "number", quantity: "coldStarts.share", min: 0, max: 1, step: 0.01 } as const;
  const times = { kind: "number", quantity: "latencyMs.p99", min: 10, max: 10_000, step: 1 } as const;

  it("are all that score as such, and no others, in few digits", () => {
    fc.assert(
      fc.property(fc.constantFrom(shares, times), fc.double({ min: 0, max: 1, noNaN: true }), (question, share) => {
        const truth = valueAt({ ...scaleOf(question), step: 1e-9 }, share);
        const right = rightNumbers(question, truth);
        const slider = sliderScale(scaleOf(question));
        const places = (slider.inputMax - slider.inputMin) / slider.inputStep;
        for (let place = 0; place <= places + 1e-9; place++) {
          const value = slider.toValue(Number((slider.inputMin + place * slider.inputStep).toPrecision(12)));
          expect(right.includes(value)).toBe(score(question, number(value), number(truth)) === "exact");
        }
        expect(right.length).toBeGreaterThan(0);
        expect(right.map(String).filter((text) => text.length > 6)).toEqual([]);
        expect(right).toEqual(right.toSorted((a, b) => a - b));
      }),
    );
  });

  it("are none where the run says more than the slider has", () => {
    expect(rightNumbers(times, 40_000)).toEqual([]);
  });
});

const number = (value: number) => ({ kind: "number" as const, value });
