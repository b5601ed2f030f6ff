// The strict reader of JSON agrees with JSON.parse, and says where a text is wrong.
import fc from "fast-check";
import { expect, test } from "vitest";
import { parseJson } from "./json.ts";

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

test("reads what JSON.stringify writes", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(0, 2), (value, indent) => {
      expect(parseJson(JSON.stringify(value, null, indent))).toEqual({
        ok: true,
        value: JSON.parse(JSON.stringify(value)),
      });
    }),
  );
});
test("refuses all that JSON.parse refuses", () => {
  const fragments = fc.constantFrom(
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    '"a"',
    "1",
    "-",
    ".5",
    "e3",
    "true",
    "nul",
    " ",
    "\n",
    '"',
    "\\",
    "\u0000",
    "'",
  );
  fc.assert(
    fc.property(fc.array(fragments, { maxLength: 8 }), (parts) => {
      const text = parts.join("");
      expect(parseJson(text).ok && !isJson(text)).toBe(false);
    }),
    { numRuns: 2000 },
  );
});
test.each([
  ["", 1, 1, "found the end; allowed: a value"],
  ['{"a": 1,\n  }', 2, 3, 'found "}"; allowed: a text in quotation marks'],
  ['{"a" 1}', 1, 6, 'found "1"; allowed: ":"'],
  ['{"a": 1\r\n"b": 2}', 2, 1, 'found "\\""; allowed: "," or "}"'],
  ["[1 2]", 1, 4, 'found "2"; allowed: "," or "]"'],
  ["[1] // done", 1, 5, 'found "/"; allowed: the end'],
  ['{"a":1,"b":2,"a":3}', 1, 14, 'the key "a" a second time'],
  ['["\t"]', 1, 2, "found a control character in a text; allowed: its escape"],
  ['["a]', 1, 2, 'found "\\""; allowed: a text that ends on its line'],
  ["[".repeat(65), 1, 65, "more than 64 levels deep"],
])("%j", (text, line, column, message) => {
  expect(parseJson(text)).toEqual({ ok: false, line, column, message });
});
test("a byte order mark is no part of it, and long texts are no trouble", () => {
  const long = "a\\n".repeat(1_000_000);
  expect(parseJson(`\ufeff["${long}"]`)).toEqual({ ok: true, value: [long.replaceAll("\\n", "\n")] });
});
