// The named moments of a run, held against its record.
import { describe, expect, it } from "vitest";
import { simulate } from "#engine";
import { parseScenario, resolve } from "#scenario";
import { markUs } from "./marks.ts";
import { MARKS } from "./vocabulary.ts";

const parsed = parseScenario({
  version: 1,
  durationS: 120,
  workload: { kind: "poisson", ratePerS: 3 },
  function: { errorShare: 0.1, waitMs: 300 },
});
if (!parsed.ok) throw new Error("the scenario cannot be read");
const model = resolve(parsed.scenario, null);
const run = simulate(model);
const { requests } = run;
const rowAt = (column: Float64Array, us: number | null) => column.indexOf(us ?? NaN);

describe("marks", () => {
  it.each(MARKS)("%s lies within the run, or is not in it", (mark) => {
    const us = markUs(run, model, mark);
    if (us === null) return;
    expect(us).toBeGreaterThanOrEqual(0);
    expect(us).toBeLessThanOrEqual(Math.max(model.durationUs, ...requests.endUs));
  });

  it("are what they say of a request", () => {
    const cold = rowAt(requests.arrivalUs, markUs(run, model, "firstCold"));
    expect(requests.cold[cold]).toBe(1);
    expect(requests.cold.subarray(0, cold).some((each, row) => each === 1 && requests.outcome[row] === 0)).toBe(false);
    expect(requests.endUs[cold]).toBe(markUs(run, model, "firstColdAnswer"));
    const warm = rowAt(requests.arrivalUs, markUs(run, model, "firstWarm"));
    expect([requests.cold[warm], requests.outcome[warm]]).toEqual([0, 0]);
    expect(requests.outcome[rowAt(requests.endUs, markUs(run, model, "firstFailed"))]).not.toBe(0);
    expect(markUs(run, model, "firstChange")).toBeNull();
  });

  it("in seconds are held within the run", () => {
    expect(markUs(run, model, 12.5)).toBe(12_500_000);
    expect(markUs(run, model, 1e9)).toBe(markUs(run, model, "end"));
  });
});
