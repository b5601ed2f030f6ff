// The zoom: whatever is asked for, what is shown lies within the run, is never too short, and the whole run is null.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TimeRange } from "#host";
import { createZoom, rangeWithin, SHORTEST_US } from "./zoom.ts";

const ends = fc.integer({ min: 1_000_000, max: 86_400_000_000 });
const times = fc.double({ min: -1e11, max: 1e11, noNaN: true });

function expectWithin(range: TimeRange | null, endUs: number): void {
  if (range === null) return;
  expect(range.fromUs).toBeGreaterThanOrEqual(0);
  expect(range.toUs).toBeLessThanOrEqual(endUs);
  expect(range.toUs - range.fromUs).toBeGreaterThanOrEqual(SHORTEST_US);
  expect(Number.isInteger(range.fromUs) && Number.isInteger(range.toUs)).toBe(true);
}

describe("the zoom", () => {
  it("stays within the run, whatever is asked for", () => {
    fc.assert(
      fc.property(ends, times, times, (endUs, fromUs, toUs) => {
        const range = rangeWithin({ fromUs, toUs }, endUs);
        expectWithin(range, endUs);
        expect(rangeWithin(range, endUs)).toEqual(range);
      }),
    );
  });

  it("is the whole run where nothing is left out or nothing of it is in the run", () => {
    expect(rangeWithin({ fromUs: -5, toUs: 700e6 }, 600e6)).toBeNull();
    expect(rangeWithin({ fromUs: 600e6, toUs: 700e6 }, 600e6)).toBeNull();
    expect(rangeWithin({ fromUs: 0, toUs: 1 }, 600e6)).toEqual({ fromUs: 0, toUs: SHORTEST_US });
  });

  it("tells of each change once", () => {
    const zoom = createZoom();
    let told = 0;
    zoom.subscribe(() => told++);
    zoom.set(null);
    zoom.set({ fromUs: 1, toUs: 2e6 });
    zoom.set({ fromUs: 1, toUs: 2e6 });
    zoom.set(null);
    expect([told, zoom.get()]).toEqual([2, null]);
  });
});
