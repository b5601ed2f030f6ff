// Numbers on the screen: a unit each, no more digits than matter, and no figure that lies at a rounding boundary.

import { describe, expect, it } from "vitest";
import {
  formatClock,
  formatCount,
  formatDuration,
  formatMicroUsd,
  formatMs,
  formatInterval,
  formatNumber,
  formatPercent,
  formatSum,
  formatUsd,
  isRare,
} from "./format.ts";

/** Narrow and no-break spaces written as plain ones, so that the expectations can be read. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");

describe("formatters", () => {
  it.each([
    [0, "0"],
    [7549, "7 549"],
    [999.6, "1 000"],
    [-1234567, "−1 234 567"],
    [-0.2, "0"],
    [NaN, "–"],
  ])("formatCount(%d) = %s", (value, text) => expect(plain(formatCount(value))).toBe(text));

  it.each([
    [0, "0"],
    [0.25, "0.25"],
    [8.7, "8.7"],
    [0.999, "1.0"],
    [99.96, "100"],
    [10000, "10 000"],
    [0.0012, "0.0012"],
  ])("formatNumber(%d) = %s", (value, text) => expect(plain(formatNumber(value))).toBe(text));

  it.each([
    [0, "0 ms"],
    [0.35, "0.35 ms"],
    [4.2, "4.2 ms"],
    [9.96, "10 ms"],
    [312.4, "312 ms"],
    [999.4, "999 ms"],
    [999.7, "1.00 s"],
    [1610, "1.61 s"],
    [9996, "10.0 s"],
    [412_000, "412 s"],
    [-38, "−38 ms"],
    [Infinity, "–"],
  ])("formatMs(%d) = %s", (value, text) => expect(plain(formatMs(value))).toBe(text));

  it.each([
    [0, "0 s"],
    [0.5, "0.5 s"],
    [45, "45 s"],
    [300, "5 min"],
    [5400, "1 h 30 min"],
    [3600, "1 h"],
    [86_400, "24 h"],
  ])("formatDuration(%d) = %s", (value, text) => expect(plain(formatDuration(value))).toBe(text));

  it.each([
    [0, "$0"],
    [0.0000061, "$0.0000061"],
    [0.0112, "$0.0112"],
    [0.008, "$0.0080"],
    [0.4123, "$0.412"],
    [0.9996, "$1.00"],
    [4.123, "$4.12"],
    [412.3, "$412"],
    [41_200, "$41 200"],
    [-0.41, "−$0.410"],
    [9.96e-7, "$0.0000010"],
  ])("formatUsd(%d) = %s", (value, text) => expect(plain(formatUsd(value))).toBe(text));

  it.each([
    [0, "–"],
    [4.2e-9, "0.0042 µ$"],
    [6.184e-6, "6.18 µ$"],
    [61.84e-6, "61.8 µ$"],
    [0.00124, "1 240 µ$"],
  ])("formatMicroUsd(%d) = %s", (value, text) => expect(plain(formatMicroUsd(value))).toBe(text));

  it.each([
    [0, "0.0 %"],
    [0.005, "0.5 %"],
    [1, "100.0 %"],
    [0.0001, "< 0.1 %"],
    [NaN, "–"],
  ])("formatPercent(%d) = %s", (value, text) => expect(plain(formatPercent(value))).toBe(text));

  it.each([
    [0, "00:00:00.000"],
    [1_386_412_000, "00:23:06.412"],
    [86_400_000_000, "24:00:00.000"],
    [999, "00:00:00.000"],
  ])("formatClock(%d) = %s", (value, text) => expect(formatClock(value)).toBe(text));
});

describe("what comes less often than once a minute", () => {
  it.each([
    [0, false],
    [1 / 300, true],
    [1 / 60, false],
    [2, false],
  ])("is told as an interval: %d a second, %s", (perS, rare) => expect(isRare(perS)).toBe(rare));

  it.each([
    [1 / 300, "5 min"],
    [1 / 86_400, "24 h"],
    [0.0105, "1 min 35 s"],
  ])("formatInterval(%d) = %s", (perS, text) => expect(formatInterval(perS).replaceAll("\u00a0", " ")).toBe(text));
});

it("says of a sum without something of no known price that it comes to that at least", () => {
  expect(formatSum(1.5)).toBe("$1.50");
  expect(formatSum(1.5, [])).toBe("$1.50");
  expect(plain(formatSum(1.5, ["objectPut"]))).toBe("≥ $1.50");
});
