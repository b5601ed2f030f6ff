// One text in every encoding that a mark announces is one text.
import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeText } from "./decodeText.ts";

/** Two bytes a unit, as the standard orders them. */
function utf16(text: string, highFirst: boolean): Uint8Array {
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
  const pairs = units.flatMap((unit) => (highFirst ? [unit >> 8, unit & 0xff] : [unit & 0xff, unit >> 8]));
  return Uint8Array.from(pairs);
}
const utf8 = (text: string) => new TextEncoder().encode(text);

test("a text is the same in UTF-8 with and without a mark, and in UTF-16 of both orders", () => {
  // A first character that is a mark itself would be taken for one.
  const texts = fc.string({ unit: "grapheme" }).filter((text) => !text.startsWith("\ufeff"));
  fc.assert(
    fc.property(texts, (text) => {
      const read = [utf8(text), utf8(`\ufeff${text}`), utf16(`\ufeff${text}`, false), utf16(`\ufeff${text}`, true)].map(
        decodeText,
      );
      expect(read).toEqual([text, text, text, text]);
    }),
  );
});

test("bytes that stand for no character do not throw", () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(typeof decodeText(bytes)).toBe("string");
    }),
  );
});
