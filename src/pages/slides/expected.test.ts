// Keys faster than pages: nothing asked for is lost, whichever of the places between are drawn.
import fc from "fast-check";
import { expect, it } from "vitest";
import { createExpected } from "./expected.ts";

const numbers = () => createExpected<number>((a, b) => a === b);

it("counts on from the last place asked for, whatever of those before is drawn meanwhile", () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { maxLength: 30 }), (drawn) => {
      const expected = numbers();
      let shown = 0;
      drawn.forEach((isDrawn, index) => {
        const next = (expected.last() ?? shown) + 1;
        expect(next).toBe(index + 1);
        expected.add(next);
        if (!isDrawn) return;
        shown = next;
        expect(expected.came(next)).toBe(true);
      });
    }),
  );
});

it("forgets what was on its way when the reader goes elsewhere", () => {
  const expected = numbers();
  for (const place of [1, 2, 3]) expected.add(place);
  expect(expected.came(2)).toBe(true);
  expect(expected.last()).toBe(3);
  expect(expected.came(9)).toBe(false);
  expect(expected.last()).toBeNull();
});
