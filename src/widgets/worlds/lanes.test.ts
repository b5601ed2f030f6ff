// The lanes against the summary: what is paid by the end is the whole bill, and the work is the same in both worlds.
import { describe, expect, it } from "vitest";
import { simulate } from "#engine";
import { loadPreset, resolve } from "#scenario";
import { binAt, lanesOf } from "./lanes.ts";

describe("the lanes of an afternoon", async () => {
  const model = resolve(await loadPreset("one-afternoon"), null);
  const run = simulate(model);
  const lanes = lanesOf(run, model);

  it("end with what the whole run costs, in both worlds", () => {
    expect(lanes.functions.costUsdSoFar.at(-1)).toBeCloseTo(run.summary.cost.total, 6);
    expect(lanes.server.costUsdSoFar.at(-1)).toBeCloseTo(run.summary.server.cost, 9);
  });

  it("never show more being served than there are places, nor anything above their common top", () => {
    const { server, functions } = lanes;
    for (let bin = 0; bin < server.busy.length; bin++) {
      expect(server.busy[bin]).toBeLessThanOrEqual(server.places + 1e-9);
      expect(server.busy[bin] + server.queued[bin]).toBeLessThanOrEqual(lanes.highest + 1e-9);
      expect(functions.busy[bin] + functions.starting[bin] + functions.idle[bin]).toBeLessThanOrEqual(
        lanes.highest + 1e-9,
      );
    }
  });

  it("have a bin for every moment, the end included", () => {
    expect(binAt(lanes, 0)).toBe(0);
    expect(binAt(lanes, model.durationUs)).toBe(lanes.server.busy.length - 1);
  });
});
