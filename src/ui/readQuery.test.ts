// Queries as they arrive: read as they were meant.
import fc from "fast-check";
import { expect, it } from "vitest";
import { readQuery } from "./readQuery.ts";

const value = fc.constantFrom("flash-sale", "1562", "v1.q1YqSy0q", "-_", "a b", "");
const meant = fc.record({ scenario: value, t: value });

it("reads what was written", () => {
  fc.assert(
    fc.property(meant, (each) => {
      expect(Object.fromEntries(readQuery(`?${new URLSearchParams(each)}`))).toEqual(each);
    }),
  );
  expect(readQuery("?origin=http://[::1]").get("origin")).toBe("http://[::1]");
  expect(readQuery("?origin=https://school.example/").get("origin")).toBe("https://school.example/");
});

it.each([")", ").", ",", "!", "…", ">", "%3E", "]", "**", "`", "”", "%E2%80%9D", "%20", "'", ");", "*)"])(
  "leaves %s out behind an address",
  (behind) => {
    fc.assert(
      fc.property(meant, (each) => {
        expect(Object.fromEntries(readQuery(`?${new URLSearchParams(each)}${behind}`))).toEqual(each);
      }),
    );
  },
);

it.each(["&amp;", "&amp;amp;", "&AMP;", "&amp%3B"])("takes %s for &", (and) => {
  fc.assert(
    fc.property(meant, (each) => {
      const search = new URLSearchParams(each).toString().replaceAll("&", and);
      expect(Object.fromEntries(readQuery(search))).toEqual(each);
    }),
  );
});

it("never throws", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (search) => [...readQuery(search)].length >= 0));
});
