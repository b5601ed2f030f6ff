// A text that is JSON gives its value, any other gives null, and nothing is thrown.
import fc from "fast-check";
import { expect, test } from "vitest";
import { parsedJson } from "./parsedJson.ts";

test("what was written as JSON is read back", () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(parsedJson(text)).toEqual(JSON.parse(text));
    }),
  );
});

test.each(["", "{", "[1,]", "undefined", "{'a': 1}"])("%j is none", (text) => {
  expect(parsedJson(text)).toBeNull();
});
