// The cells of the function's room.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placesOf } from "#player";
import { cellCorner, cellOfInstance, createCellContents, fillCells, gridFor } from "./cells.ts";
import { layoutFor } from "./layout.ts";
import { play } from "./testing/index.ts";

describe("the grid of cells", () => {
  it("holds any number of instances inside its area", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400_000 }), fc.constantFrom(390, 820, 1440), (peak, widthPx) => {
        const area = layoutFor(widthPx).cells;
        const grid = gridFor(area, peak);
        expect(grid.count * grid.perCell).toBeGreaterThanOrEqual(peak);
        const [x, y] = cellCorner(grid, grid.count - 1);
        expect(x + grid.size).toBeLessThanOrEqual(area.x + area.width);
        expect(y + grid.size).toBeLessThanOrEqual(area.y + area.height);
      }),
    );
  });

  it("shows every instance once, by its state", async () => {
    const { moment } = await play({
      durationS: 60,
      workload: { kind: "poisson", ratePerS: 20 },
      function: { waitMs: 400, keepAliveS: 5 },
    });
    const grid = gridFor(layoutFor(1440).cells, placesOf(moment).peak);
    const contents = createCellContents();
    const sum = (column: Uint16Array): number => column.reduce((total, each) => total + each, 0);
    for (const tUs of [0, 300_000, 5e6, 30e6, 59e6]) {
      fillCells(contents, grid, placesOf(moment), moment.instanceStates(tUs));
      const { starting, busy, idle } = moment.countsAt(tUs);
      expect([sum(contents.starting), sum(contents.busy), sum(contents.idle)]).toEqual([starting, busy, idle]);
      expect(contents.used).toBeGreaterThanOrEqual(starting + busy + idle);
    }
    expect(cellOfInstance(grid, placesOf(moment), 0)).toEqual([grid.x + grid.size / 2, grid.y + grid.size / 2]);
  });
});
