// The share of the median function, against lists small enough to see.
import { describe, expect, it } from "vitest";
import { OUTCOMES, type FunctionSummary, type Outcome } from "#engine";
import { median, medianFunctionColdShare } from "./coldShares.ts";

function functionWith(outcome: Outcome, requests: number, coldStarts: number): FunctionSummary {
  const byOutcome = Object.fromEntries(OUTCOMES.map((name) => [name, name === outcome ? requests : 0])) as Record<
    Outcome,
    number
  >;
  return {
    name: `${outcome}-${requests}-${coldStarts}`,
    requests: { total: requests, attempts: requests, byOutcome },
    coldStarts: { count: coldStarts, share: requests === 0 ? 0 : coldStarts / requests },
    latencyMs: { mean: 0, p50: 0, p90: 0, p95: 0, p99: 0, max: 0 },
    instances: { started: coldStarts, peak: 0, mean: 0, meanStarting: 0, meanBusy: 0, meanIdle: 0, meanLifetimeS: 0 },
    cost: 0,
  };
}

describe("median", () => {
  it("is the middle one, or the mean of the two in the middle", () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(median([])).toBeNull();
  });
});

describe("the share of cold calls of the median function", () => {
  it("leaves out functions that served no call", () => {
    const summaries = [
      functionWith("ok", 100, 1),
      functionWith("ok", 2, 1),
      functionWith("ok", 1, 1),
      functionWith("throttled", 5, 0),
      functionWith("ok", 0, 0),
    ];
    expect(medianFunctionColdShare(summaries)).toEqual({ share: 0.5, functions: 3 });
  });

  it("is unknown when nothing was served", () => {
    expect(medianFunctionColdShare([functionWith("unauthorized", 9, 0)])).toEqual({ share: null, functions: 0 });
  });
});
