// Colours keep what they are in the notation that programs for drawing read.
import fc from "fast-check";
import { expect, it } from "vitest";
import { isSeen, painted } from "./colour.ts";

const channel = fc.integer({ min: 0, max: 255 });

it("keeps each channel, and writes opacity beside it", () => {
  fc.assert(
    fc.property(channel, channel, channel, fc.integer({ min: 1, max: 99 }), (r, g, b, percent) => {
      const { fill } = painted("fill", `rgb(${r}, ${g}, ${b})`);
      expect(Number.parseInt(String(fill).slice(1), 16)).toBe(r * 65536 + g * 256 + b);
      const half = painted("stroke", `rgba(${r}, ${g}, ${b}, ${percent / 100})`);
      expect(half).toEqual({ stroke: fill, "stroke-opacity": String(percent / 100) });
    }),
  );
});

it("leaves names and addresses as they are, and paints nothing where all is let through", () => {
  expect(painted("fill", "url(#a)")).toEqual({ fill: "url(#a)" });
  expect(painted("fill", "transparent")).toEqual({ fill: "none" });
  expect(isSeen("rgba(0, 0, 0, 0)")).toBe(false);
  expect(isSeen("rgb(0, 0, 0)")).toBe(true);
});
