// Titles as names of files: readable, in any script, and nothing in them that a file system minds.
import fc from "fast-check";
import { expect, it } from "vitest";
import { slugOf } from "./slug.ts";

it.each([
  ["A flash sale at 23:06", "a-flash-sale-at-23-06"],
  ["Été à Zürich", "été-à-zürich"],
  ["../../etc/passwd", "etc-passwd"],
  ["???", "scenario"],
  ["", "scenario"],
])("%s", (title, slug) => expect(slugOf(title)).toBe(slug));

it("holds letters, digits and single hyphens, whatever the title", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (title) => {
      expect(slugOf(title)).toMatch(/^[\p{L}\p{M}\p{N}]+(-[\p{L}\p{M}\p{N}]+)*$/u);
      expect(Array.from(slugOf(title)).length).toBeLessThanOrEqual(60);
    }),
  );
});
