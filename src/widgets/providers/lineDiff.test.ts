// Line differences by properties: both texts can be read off, nothing differs from itself, and the way back is the way turned round.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countLines, lineDiff, linesOf } from "./lineDiff.ts";
import { fileOf, PROVIDERS } from "./files.ts";

const lines = fc.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 12 });

describe("the difference of two texts", () => {
  it("holds both of them, in order", () => {
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const diff = lineDiff(before, after);
        expect(diff.filter(({ kind }) => kind !== "fresh").map(({ text }) => text)).toEqual(before);
        expect(diff.filter(({ kind }) => kind !== "gone").map(({ text }) => text)).toEqual(after);
      }),
    );
  });

  it("is nothing for a text and itself, and turns round with its texts", () => {
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const there = countLines(lineDiff(before, after));
        const back = countLines(lineDiff(after, before));
        expect(there).toEqual({ gone: back.fresh, fresh: back.gone, same: back.same });
        expect(countLines(lineDiff(before, before))).toEqual({ gone: 0, fresh: 0, same: before.length });
      }),
    );
  });

  it("never keeps fewer lines than any way by hand would: a third text between two costs no less", () => {
    fc.assert(
      fc.property(lines, lines, lines, (one, two, three) => {
        const cost = (from: readonly string[], to: readonly string[]) => {
          const { gone, fresh } = countLines(lineDiff(from, to));
          return gone + fresh;
        };
        expect(cost(one, three)).toBeLessThanOrEqual(cost(one, two) + cost(two, three));
      }),
    );
  });
});

describe("moving the example", () => {
  const pairs = PROVIDERS.flatMap((from) => PROVIDERS.filter((to) => to !== from).map((to) => ({ from, to })));
  const goneOf = (part: "handler" | "adapter", { from, to }: (typeof pairs)[number]) =>
    countLines(lineDiff(linesOf(fileOf(from, part).text), linesOf(fileOf(to, part).text))).gone;

  it("gives up fewer lines with an adapter than without, whichever way one goes", () => {
    for (const pair of pairs) expect(goneOf("adapter", pair)).toBeLessThan(goneOf("handler", pair));
  });
});
