// Marks stand at their time, never over one another, and move by round steps within the run.
import fc from "fast-check";
import { expect, it } from "vitest";
import { placesOf, snapped, stepOf } from "./places.ts";

const shown = { fromUs: 100e6, toUs: 400e6 };

it("places what is shown at its time, and gives each mark room", () => {
  const somewhere = fc.array(fc.integer({ min: 0, max: 500e6 }), { maxLength: 20 });
  fc.assert(
    fc.property(somewhere, (times) => {
      const { places, levels } = placesOf(times, shown, 600, 24);
      places.forEach(({ share, level }, index) => {
        const isShown = times[index] >= shown.fromUs && times[index] <= shown.toUs;
        expect(share === null).toBe(!isShown);
        expect(level).toBeLessThan(levels);
        if (share !== null) expect(shown.fromUs + share * 300e6).toBeCloseTo(times[index], -1);
      });
      for (let i = 0; i < times.length; i++)
        for (let j = 0; j < i; j++) {
          const [a, b] = [places[i], places[j]];
          if (a.share === null || b.share === null || a.level !== b.level) continue;
          expect(Math.abs(a.share - b.share) * 600).toBeGreaterThan(24 - 1e-6);
        }
    }),
  );
});

it("moves by round steps, about two hundred of which make up what is shown", () => {
  expect(stepOf({ fromUs: 0, toUs: 3600e6 })).toBe(10);
  expect(stepOf({ fromUs: 0, toUs: 120e6 })).toBe(0.5);
  expect(stepOf({ fromUs: 0, toUs: 100_000 })).toBe(0.001);
  expect(snapped(1334, 10, 3600)).toBe(1330);
  expect(snapped(-4, 10, 3600)).toBe(0);
  expect(snapped(9999, 10, 3600)).toBe(3600);
});
