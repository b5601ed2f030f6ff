// Gradients of CSS in the terms of SVG: where the line runs, and where the colours change.
import { expect, it } from "vitest";
import { gradientPaints } from "./gradient.ts";
import { createSheet } from "./sheet.ts";

const box = { x: 10, y: 20, width: 100, height: 50 };
const defined = (image: string, scale = 1) => {
  const sheet = createSheet();
  const paints = gradientPaints(sheet, image, box, scale);
  return { paints, markup: sheet.definitions() };
};
const line = (markup: string) =>
  ["x1", "y1", "x2", "y2"].map((name) => Number(new RegExp(`${name}="([^"]*)"`).exec(markup)?.[1]));
const stops = (markup: string) =>
  Array.from(markup.matchAll(/offset="([^"]*)" stop-color="([^"]*)"/g), ([, at, colour]) => [Number(at), colour]);

it("runs towards a side, and changes where CSS says", () => {
  const { paints, markup } = defined("linear-gradient(to right, rgb(255, 0, 0) 40%, rgb(0, 0, 255) 40%)");
  expect(paints).toEqual(["url(#lab-1)"]);
  expect(line(markup)).toEqual([10, 45, 110, 45]);
  expect(stops(markup)).toEqual([
    [0.4, "#ff0000"],
    [0.4, "#0000ff"],
  ]);
});

it("goes down without a direction, and shares the way evenly between stops without places", () => {
  const { markup } = defined("linear-gradient(rgb(0, 0, 0), rgb(1, 1, 1), rgb(2, 2, 2))");
  expect(line(markup)).toEqual([60, 20, 60, 70]);
  expect(stops(markup).map(([at]) => at)).toEqual([0, 0.5, 1]);
});

it("meets the corners: the line's ends stand square to them", () => {
  const [x1, y1, x2, y2] = line(defined("linear-gradient(45deg, rgb(0, 0, 0), rgb(1, 1, 1))").markup);
  // CSS Images 3, 3.1: the corner nearest the end lies on the perpendicular through it.
  expect((x2 - x1) * (110 - x2) + (y2 - y1) * (20 - y2)).toBeCloseTo(0, 0);
});

it("repeats after its last stop, in pixels of the picture", () => {
  const { markup } = defined(
    "repeating-linear-gradient(to right, rgb(0, 0, 0) 0px, rgb(0, 0, 0) 3px, rgb(1, 1, 1) 3px 4px)",
    2,
  );
  expect(line(markup)).toEqual([10, 45, 18, 45]);
  expect(markup).toContain('spreadMethod="repeat"');
  expect(stops(markup).map(([at]) => at)).toEqual([0, 0.75, 0.75, 1]);
});

it("leaves out what is no linear gradient", () => {
  expect(defined('url("https://elsewhere.example/a.png")').paints).toEqual([]);
  expect(defined("radial-gradient(circle, rgb(0, 0, 0), rgb(1, 1, 1))").paints).toEqual([]);
});
