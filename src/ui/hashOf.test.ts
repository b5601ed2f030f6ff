// Against the test vectors that the authors of FNV publish.
import { expect, it } from "vitest";
import { hashOf } from "./index.ts";

it.each([
  ["", 0x811c9dc5],
  ["a", 0xe40c292c],
  ["foobar", 0xbf9cf968],
])("the hash of “%s” is the published one", (text, hash) => {
  expect(hashOf(text)).toBe(hash);
});

it("gives another hash from another beginning", () => {
  expect(hashOf("foobar", 0x01234567)).not.toBe(hashOf("foobar"));
});
