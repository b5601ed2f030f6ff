// A stretched path goes through the stretched points.
import fc from "fast-check";
import { expect, it } from "vitest";
import { stretched } from "./stretched.ts";

const number = fc.integer({ min: -500, max: 500 });
const point = fc.tuple(number, number);

it("multiplies what lies along x and along y, in every command of straight lines and curves", () => {
  fc.assert(
    fc.property(point, point, point, point, number, (a, b, c, d, x) => {
      const written = (p: readonly number[][], at: number) =>
        `M${p[0].join(" ")}L${p[1].join(" ")}C${p.flat().slice(2).join(" ")}H${at}q${p[0].join(" ")} ${p[1].join(" ")}Z`;
      const larger = [a, b, c, d].map(([px, py]) => [px * 3, py * 0.5]);
      expect(stretched(written([a, b, c, d], x), 3, 0.5)).toBe(written(larger, x * 3));
    }),
  );
  expect(stretched("M1-2.5.5 3V4", 2, 10)).toBe("M2 -25 1 30V40");
});

it("says that arcs cannot be stretched so", () => {
  expect(stretched("M0 0A5 5 0 0 1 5 5", 2, 2)).toBeNull();
});
