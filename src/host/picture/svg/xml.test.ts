// Whatever stands on a page becomes text of the picture, and never markup.
import fc from "fast-check";
import { expect, it } from "vitest";
import { escapeXml, short, tag } from "./xml.ts";

const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({
    unit: fc.constantFrom("<", ">", "&", '"', "'", "]]>", "<!--", "\0", "\ud800", "\uffff", "&lt;", "a", "\n"),
  }),
);
const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };
const decoded = (xml: string) => xml.replace(/&([^;]+);/g, (_, name: string) => ENTITIES[name]);
/** The characters of XML 1.0, production 2. */
const isXmlChar = (sign: string) => {
  const code = sign.codePointAt(0) ?? 0;
  return (
    [0x9, 0xa, 0xd].includes(code) ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    code >= 0x10000
  );
};

it("writes only what XML allows, and nothing that opens or closes markup", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const written = escapeXml(text);
      expect(Array.from(written).every(isXmlChar)).toBe(true);
      expect(written).not.toMatch(/[<>"']/);
      expect(written.replace(/&(amp|lt|gt|quot|#39);/g, "")).not.toContain("&");
    }),
  );
});

it("says what the text says, but for signs that XML has not", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const kept = Array.from(text).filter((sign) => isXmlChar(sign) && !/\p{Cc}/u.test(sign));
      const said = Array.from(decoded(escapeXml(text))).filter((sign) => sign !== "\ufffd" && !/\p{Cc}/u.test(sign));
      expect(said).toEqual(kept.filter((sign) => sign !== "\ufffd"));
    }),
  );
});

it("keeps values within their quotes", () => {
  fc.assert(
    fc.property(anyText, (value) => {
      expect(tag("a", { b: value })).toBe(`<a b="${escapeXml(value)}"/>`);
    }),
  );
  expect(tag("a", { b: null, c: undefined, d: 1.239 }, "x")).toBe('<a d="1.24">x</a>');
});

it("writes numbers to a hundredth, without an exponent", () => {
  fc.assert(
    fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (value) => {
      expect(Math.abs(Number(short(value)) - value)).toBeLessThanOrEqual(0.005001);
      expect(short(value)).toMatch(/^-?\d+(\.\d{1,2})?$/);
    }),
  );
  expect(short(Number.NaN)).toBe("0");
});
