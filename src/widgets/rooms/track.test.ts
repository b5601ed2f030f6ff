// Paths: the line drawn and the points moved along are the same.

import { describe, expect, it } from "vitest";
import { curve, line, pathData, sample } from "./track.ts";

describe("a track", () => {
  it("has points at equal distances, corners or not", () => {
    const { x, y, length } = sample(line([0, 0], [30, 0], [30, 10]), 4);
    expect(length).toBe(40);
    expect([...x]).toEqual([0, 10, 20, 30, 30]);
    expect([...y]).toEqual([0, 0, 0, 0, 10]);
  });

  it("begins and ends where its curve does", () => {
    const { x, y } = sample(curve([0, 0], [0, 50], [100, 50], [100, 0]));
    expect([x[0], y[0], x.at(-1), y.at(-1)]).toEqual([0, 0, 100, 0]);
    expect(y[32]).toBeCloseTo(37.5, 0);
  });

  it("draws one stroke where segments join", () => {
    expect(pathData(line([0, 0], [10, 0], [10, 5]))).toBe("M0 0L10 0L10 5");
  });
});
