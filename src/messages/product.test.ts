// Whoever multiplies what is printed finds what is printed.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatMicroUsd } from "./format.ts";
import { formatFactors, formatPlain } from "./product.ts";

const read = (text: string) => Number(text.replaceAll("\u202f", "").replace("\u2212", "-"));

describe("printed factors", () => {
  it("multiply to the printed product, within its digits", () => {
    const factor = fc.double({ min: 1e-4, max: 1e5, noNaN: true });
    fc.assert(
      fc.property(factor, factor, factor, (a, b, c) => {
        const printed = formatFactors([a, b, c], formatMicroUsd, 1e-6);
        const product = printed.reduce((of, text) => of * read(text), 1) * 1e-6;
        expect(formatMicroUsd(product)).toBe(formatMicroUsd(a * b * c * 1e-6));
      }),
    );
  });

  it("have no more digits than it takes, and three at least", () => {
    expect(formatFactors([0.107, 0.5, 16.6667], (of) => of.toFixed(2))).toEqual(["0.107", "0.5", "16.7"]);
    // 0.107 × 0.5 × 16.7 is 0.89345, not 0.8917: at three figures it takes one digit more.
    expect(formatFactors([0.107, 0.5, 16.6667], (of) => of.toFixed(3))).toEqual(["0.107", "0.5", "16.67"]);
  });
});

describe("a plain number", () => {
  it.each([
    [0, "0"],
    [1320.25, "1\u202f320.25"],
    [2e-7, "0.0000002"],
    [1.66667e-5, "0.0000166667"],
    [-4, "\u22124"],
    [1e9, "1\u202f000\u202f000\u202f000"],
  ])("%d is %s", (value, text) => expect(formatPlain(value)).toBe(text));
});
