// Going through a deck: forward is backward turned round, every step is met once, and no address leads outside.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { comesNext, moved, pathOf, positionAt } from "./position.ts";

const decks = fc
  .array(fc.nat(3), { minLength: 1, maxLength: 8 })
  .map((steps) =>
    steps.map((each, index) => ({ id: `s${index}`, title: "", layout: "title", minutes: 1, steps: each })),
  );

describe("a talk", () => {
  it("meets every step once, in order, and goes back the same way", () => {
    fc.assert(
      fc.property(decks, (slides) => {
        const all = slides.flatMap(({ steps }, slide) =>
          Array.from({ length: steps + 1 }, (_, step) => ({ slide, step })),
        );
        let at = all[0];
        for (const each of all) {
          expect(at).toEqual(each);
          const next = moved(slides, at, "next");
          const brings = next.slide > at.slide ? "slide" : next.step > at.step ? "step" : "end";
          expect(comesNext(slides, at)).toBe(brings);
          at = next;
        }
        expect(at).toEqual(all.at(-1));
        for (const each of all.toReversed()) {
          expect(at).toEqual(each);
          at = moved(slides, at, "previous");
        }
        expect(at).toEqual(all[0]);
      }),
    );
  });

  it("skips to beginnings, and never leaves the deck", () => {
    fc.assert(
      fc.property(
        decks,
        fc.array(fc.constantFrom("next", "skipNext", "skipPrevious", "last", "first"), { maxLength: 20 }),
        fc.integer(),
        (slides, moves, number) => {
          let at = { slide: 0, step: 0 };
          for (const move of [...moves, { slide: number }]) {
            at = moved(slides, at, move);
            expect(slides[at.slide]).toBeDefined();
            expect(at.step).toBeLessThanOrEqual(slides[at.slide].steps);
          }
          expect(at.step).toBe(0);
        },
      ),
    );
  });

  it("is found again by its address, whatever the address says", () => {
    fc.assert(
      fc.property(decks, fc.nat(7), fc.nat(3), fc.string(), (slides, slide, step, nonsense) => {
        const at = { slide: slide % slides.length, step: 0 };
        const deep = { ...at, step: Math.min(step, slides[at.slide].steps) };
        const { pathname, searchParams } = new URL(
          pathOf(slides, deep, "?view=presenter&step=9"),
          "https://any.invalid/",
        );
        expect(positionAt(slides, pathname.slice(1), searchParams.get("step") ?? undefined)).toEqual(deep);
        expect(searchParams.get("view")).toBe("presenter");
        expect(slides[positionAt(slides, nonsense, nonsense).slide]).toBeDefined();
      }),
    );
  });
});
