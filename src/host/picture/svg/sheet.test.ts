// Clips and layers: what is cut, what is left out, and what lies above what.
import fc from "fast-check";
import { expect, it } from "vitest";
import { contains, intersection, type Box } from "./box.ts";
import { createLayers } from "./layers.ts";
import { clipped, clipWithin, createSheet } from "./sheet.ts";

const side = fc.integer({ min: 0, max: 100 });
const boxes = fc.record({
  x: side,
  y: side,
  width: fc.integer({ min: 1, max: 100 }),
  height: fc.integer({ min: 1, max: 100 }),
});
const page: Box = { x: 0, y: 0, width: 200, height: 200 };

it("cuts what sticks out, leaves out what is beyond, and leaves the rest as it is", () => {
  fc.assert(
    fc.property(boxes, boxes, (hole, mark) => {
      const clip = clipWithin(createSheet(), { id: null, box: page, radius: 0 }, hole, 0);
      const seen = intersection(hole, mark);
      const result = clipped("<mark/>", mark, clip);
      if (contains(hole, mark)) expect(result).toBe("<mark/>");
      else if (seen.width === 0 || seen.height === 0) expect(result).toBe("");
      else expect(result).toContain('clip-path="url(#lab-1)"');
    }),
  );
});

it("cuts what reaches into a round corner", () => {
  const clip = clipWithin(
    createSheet(),
    { id: null, box: page, radius: 0 },
    { x: 0, y: 0, width: 100, height: 100 },
    20,
  );
  expect(clipped("<mark/>", { x: 0, y: 0, width: 5, height: 5 }, clip)).toContain("clip-path");
  expect(clipped("<mark/>", { x: 10, y: 10, width: 80, height: 80 }, clip)).toBe("<mark/>");
});

it("paints from below, and of one height the later above", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -2, max: 2 })), (heights) => {
      const layers = createLayers();
      heights.forEach((z, i) => layers.open(z)(`${i},`));
      const order = layers.markup().split(",").filter(Boolean).map(Number);
      const expected = heights.map((z, i) => ({ z, i })).toSorted((a, b) => a.z - b.z || a.i - b.i);
      expect(order).toEqual(expected.map(({ i }) => i));
    }),
  );
});
