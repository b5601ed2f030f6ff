// What several seeds come to, held against counting by hand.
import fc from "fast-check";
import { expect, it } from "vitest";
import { sweepCsv } from "./csv.ts";
import { FIGURES, type Figure, type Figures } from "./figures.ts";
import { cheapestWithin, leastOf, limitOf, pointResult, readGoal } from "./results.ts";

const figures = (given: Partial<Figures>): Figures => ({
  ...(Object.fromEntries(FIGURES.map((figure) => [figure, 0])) as Record<Figure, number>),
  ...given,
});
const point = (value: number, p95: readonly (number | null)[], costMonthUsd: number) =>
  pointResult(
    [value],
    p95.map((p95Ms) => figures({ p95Ms, costMonthUsd })),
  );

it("has the least, the median and the greatest of the seeds; what no run has is none", () => {
  expect(point(1, [3, 1, 2], 0).spread.p95Ms).toEqual({ low: 1, middle: 2, high: 3 });
  expect(point(1, [4, 1, 2, null, 3], 0).spread.p95Ms).toEqual({ low: 1, middle: 2.5, high: 4 });
  expect(point(1, [null], 0).spread.p95Ms).toBeNull();
  const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(values, (each) => {
      const spread = point(1, each, 0).spread.p95Ms;
      if (!spread) throw new Error("no spread");
      expect([spread.low, spread.high]).toEqual([Math.min(...each), Math.max(...each)]);
      const below = each.filter((value) => value < spread.middle).length;
      const above = each.filter((value) => value > spread.middle).length;
      expect(Math.max(below, above)).toBeLessThanOrEqual(each.length / 2);
    }),
  );
});

it("finds the least, and the cheapest that keeps a goal with every seed", () => {
  const points = [
    point(128, [900, 950], 10),
    point(512, [400, 600], 20),
    point(1024, [200, 300], 15),
    point(2048, [90], 40),
  ];
  expect(leastOf(points, "p95Ms")?.values).toEqual([2048]);
  expect(cheapestWithin(points, { figure: "p95Ms", most: 500 })?.values).toEqual([1024]);
  expect(cheapestWithin(points, { figure: "p95Ms", most: 50 })).toBeNull();
  expect(leastOf([point(1, [null], 1)], "p95Ms")).toBeNull();
});

it("reads goals of its own figures alone", () => {
  expect(readGoal("p95Ms<=300")).toEqual({ figure: "p95Ms", most: 300 });
  for (const text of ["p95Ms<300", "p95Ms<=", "p96Ms<=1", "p95Ms<=x", "", "p95Ms<=1<=2"])
    expect(readGoal(text)).toBeNull();
});

it("writes a row for each run, and quotes what a comma would divide", () => {
  const plan = { axes: [{ path: "functions.a,b.memoryMb", values: [128] }], points: [], seeds: [5, 6], runs: 2 };
  const rows = sweepCsv(plan, [point(128, [1.5, null], 2)]).split("\r\n");
  expect(rows[0]).toBe(`"functions.a,b.memoryMb",seed,${FIGURES.join(",")}`);
  expect(rows.slice(1)).toEqual(["128,5,0,0,1.5,0,0,2,0", "128,6,0,0,,0,0,2,0", ""]);
});

it("finds where a setting stops keeping a goal, whatever the order of its points and whatever keeps it again further on", () => {
  const goal = { figure: "p95Ms", most: 10 } as const;
  const points = [point(8, [9, 9], 0), point(4, [9, 11], 0), point(1, [3], 0), point(2, [10, 10], 0)];
  expect(limitOf(points, goal)).toEqual({ upTo: points[3], from: points[1] });
  expect(limitOf([points[1], points[0]], goal)).toEqual({ upTo: null, from: points[1] });
  expect(limitOf([points[0], points[2]], goal)).toBeNull();
});
