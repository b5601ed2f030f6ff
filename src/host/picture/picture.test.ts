// Sizes and fonts of a picture.
import fc from "fast-check";
import { expect, it } from "vitest";
import { pngSize } from "./pngSize.ts";
import { someWithin } from "./read/fonts.ts";

it("makes a PNG of at most 16 million pixels, in the picture's proportions, no larger than asked", () => {
  const size = fc.integer({ min: 1, max: 20_000 });
  fc.assert(
    fc.property(size, size, fc.double({ min: 1, max: 4, noNaN: true }), (widthPx, heightPx, scale) => {
      const png = pngSize({ widthPx, heightPx }, scale);
      expect(png.widthPx * png.heightPx).toBeLessThanOrEqual(16e6 + 20_000);
      expect(png.widthPx).toBeLessThanOrEqual(widthPx * scale);
      if (widthPx * heightPx * scale * scale <= 16e6) expect(png.heightPx).toBe(Math.floor(heightPx * scale));
    }),
  );
});

it("takes a font's file where a sign lies within its ranges", () => {
  const ranges = "U+20-7E, U+A0, U+4??";
  fc.assert(
    fc.property(fc.integer({ min: 0x21, max: 0x600 }), (code) => {
      const sign = String.fromCodePoint(code);
      fc.pre(!/\s/.test(sign));
      expect(someWithin(new Set(sign), ranges)).toBe(code <= 0x7e || (code >= 0x400 && code <= 0x4ff));
    }),
  );
  expect(someWithin(new Set(" "), ranges)).toBe(false);
});
