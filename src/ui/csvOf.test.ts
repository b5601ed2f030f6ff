// A table as a file, read back cell by cell.
import fc from "fast-check";
import { expect, it } from "vitest";
import { csvOf } from "./csvOf.ts";

it("writes numbers plainly and leaves what there is none of empty", () => {
  expect(csvOf(["a", "b", "c", "d"], [[0.1 + 0.2, 2e-7, null, Number.NaN]])).toBe("a,b,c,d\r\n0.3,2e-7,,\r\n");
});

it("quotes text, so that any of it comes back whole", () => {
  const words = fc.string().filter((word) => !/^[\s]*[=+\-@\t\r]/.test(word));
  fc.assert(
    fc.property(words, (word) => {
      const [, cell] = /^a\r\n([\s\S]*)\r\n$/.exec(csvOf(["a"], [[word]])) ?? [];
      expect(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell).toBe(word);
    }),
  );
});

it.each(["=1+1", "+1", "-1", "@sum", "\t=1", " =1"])("gives no spreadsheet a formula: %j", (formula) => {
  expect(csvOf(["a"], [[formula]])).toContain(`'${formula}`);
});
