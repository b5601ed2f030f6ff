// Titles as names of files: readable, in any script, and nothing in them that a file system minds.
import fc from "fast-check";
import { expect, it } from "vitest";
import { fileNameOf } from "./fileNameOf.ts";

it.each([
  ["A flash sale at 23:06", "a-flash-sale-at-23-06"],
  ["Été à Zürich", "été-à-zürich"],
  ["../../etc/passwd", "etc-passwd"],
  ["???", "scenario"],
  ["", "scenario"],
])("%s", (title, name) => expect(fileNameOf(title, "scenario")).toBe(name));

it("holds letters, digits and single hyphens, whatever the title", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (title) => {
      expect(fileNameOf(title, "scenario")).toMatch(/^[\p{L}\p{M}\p{N}]+(-[\p{L}\p{M}\p{N}]+)*$/u);
      expect(Array.from(fileNameOf(title, "scenario")).length).toBeLessThanOrEqual(60);
    }),
  );
});
