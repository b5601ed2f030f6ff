// Axes reach around their figures, and places on them keep the figures' order.
import fc from "fast-check";
import { expect, it } from "vitest";
import { axisTo, logAxis, shareAt } from "./scale.ts";

const amount = fc.double({ min: 1, max: 5e6, noNaN: true });

it("a logarithmic axis reaches around its values, and its ticks rise from one end to the other", () => {
  fc.assert(
    fc.property(fc.array(amount, { minLength: 1 }), (values) => {
      const axis = logAxis(values);
      expect(axis.from).toBeLessThanOrEqual(Math.min(...values));
      expect(axis.to).toBeGreaterThanOrEqual(Math.max(...values));
      expect(axis.ticks).toEqual(axis.ticks.toSorted((a, b) => a - b));
      expect([axis.ticks[0], axis.ticks[axis.ticks.length - 1]]).toEqual([axis.from, axis.to]);
    }),
  );
});

it("an axis from 0 ends at or above the greatest value, by less than a step", () => {
  fc.assert(
    fc.property(amount, (most) => {
      const { to, ticks } = axisTo(most);
      expect(to).toBeGreaterThanOrEqual(most * (1 - 1e-9));
      expect(to - ticks[1]).toBeLessThan(most);
      expect(ticks.length).toBeGreaterThanOrEqual(3);
      expect(ticks.length).toBeLessThanOrEqual(6);
    }),
  );
});

it("the greater figure stands further along, and none beyond an end", () => {
  fc.assert(
    fc.property(amount, amount, (a, b) => {
      for (const axis of [logAxis([1, 1000]), axisTo(1000)]) {
        const [low, high] = [shareAt(axis, Math.min(a, b)), shareAt(axis, Math.max(a, b))];
        expect(low).toBeLessThanOrEqual(high);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
      }
    }),
  );
});
