// What is drawn with the recording pen is the same shape as on a canvas.
import fc from "fast-check";
import { expect, it } from "vitest";
import type { Drawing } from "#host";
import { createSheet } from "../svg/sheet.ts";
import { createPath } from "./path.ts";
import { record } from "./recordingPen.ts";

type Point = readonly [number, number];

/** The corners of path data of the commands M, L, H, V. */
function cornersOf(data: string): Point[] {
  const corners: Point[] = [];
  for (const [, command, numbers] of data.matchAll(/([MLHV])([^MLHVZ]*)/g)) {
    const [first, second] = numbers.split(" ").map(Number);
    const [x, y] = corners.at(-1) ?? [0, 0];
    corners.push(command === "H" ? [first, y] : command === "V" ? [x, first] : [first, second]);
  }
  return corners;
}

const length = (points: readonly Point[]) =>
  points.slice(1).reduce((sum, [x, y], i) => sum + Math.hypot(x - points[i][0], y - points[i][1]), 0);
const area = (points: readonly Point[]) =>
  points.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = points[(i + 1) % points.length];
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);

const points = fc.array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 })), {
  minLength: 2,
  maxLength: 30,
});

it("keeps a line's length, area and ends, however many of its points lie within straight runs", () => {
  fc.assert(
    fc.property(points, (drawn) => {
      const path = createPath();
      for (const [x, y] of drawn) path.lineTo(x, y);
      const kept = cornersOf(path.data());
      expect(length(kept)).toBeCloseTo(length(drawn));
      expect(area(kept)).toBeCloseTo(area(drawn));
      expect([kept[0], kept.at(-1)]).toEqual([drawn[0], drawn.at(-1)]);
    }),
  );
});

it("writes the steps of a chart as few commands", () => {
  const path = createPath();
  for (let x = 0; x < 100; x++) path.lineTo(x, 5);
  expect(path.data()).toBe("M0 5H99");
});

const drawn = (drawing: Drawing) => {
  const sheet = createSheet();
  const markup = record(drawing, sheet);
  return { markup, defined: sheet.definitions() };
};

it("draws a circle as two halves", () => {
  const { markup } = drawn((pen) => {
    pen.beginPath();
    pen.moveTo(15, 10);
    pen.arc(10, 10, 5, 0, 2 * Math.PI);
    pen.fillStyle = "#123456";
    pen.fill();
  });
  expect(markup).toBe('<path d="M15 10A5 5 0 0 1 5 10A5 5 0 0 1 15 10" fill="#123456"/>');
});

it("strokes with width, dash, opacity and transform", () => {
  const { markup } = drawn((pen) => {
    pen.setTransform(2, 0, 0, 2, 5, 6);
    pen.globalAlpha = 0.5;
    pen.lineWidth = 3;
    pen.strokeStyle = "red";
    pen.setLineDash([4, 1]);
    pen.beginPath();
    pen.moveTo(0, 0);
    pen.lineTo(1, 1);
    pen.stroke();
  });
  for (const part of [
    'stroke="red"',
    'stroke-width="3"',
    'stroke-dasharray="4 1"',
    'opacity="0.5"',
    'transform="matrix(2 0 0 2 5 6)"',
  ])
    expect(markup).toContain(part);
});

it("clips until what was kept is restored, and brings back the pen", () => {
  const { markup, defined } = drawn((pen) => {
    pen.fillStyle = "black";
    pen.save();
    pen.beginPath();
    pen.roundRect(0, 0, 10, 10, 2);
    pen.clip();
    pen.fillStyle = "red";
    pen.fillRect(0, 0, 20, 20);
    pen.restore();
    pen.fillRect(1, 1, 2, 2);
  });
  expect(defined).toMatch(/^<clipPath id="lab-1"><path d="M2 0H8A2 2 0 0 1 10 2V8.*Z"\/><\/clipPath>$/);
  expect(markup).toBe(
    '<g clip-path="url(#lab-1)"><rect x="0" y="0" width="20" height="20" fill="red"/></g><rect x="1" y="1" width="2" height="2" fill="black"/>',
  );
});

it("forgets what was drawn before the whole was cleared", () => {
  const { markup } = drawn((pen) => {
    pen.fillRect(0, 0, 1, 1);
    pen.clearRect(0, 0, 1, 1);
  });
  expect(markup).toBe("");
});
