// The bill of a run: time rounded up, and what the lines say against what the rows say.
import { describe, expect, it } from "vitest";
import { exponentialUs, steady, TEST_PRICES } from "../testing/model.ts";
import { expectTruth } from "./runs.ts";

describe("billed time of an exponential handler averages q/(1 − e^(−q/m))", () => {
  it.each([
    [5000, 1000],
    [2000, 10_000],
    [40_000, 1000],
    [70_000, 100_000],
  ])("m = %i µs, q = %i µs", (meanUs, stepUs) => {
    const memoryMb = 1536;
    const prices = { ...TEST_PRICES, billingStepUs: stepUs };
    expectTruth(
      {
        arrivals: steady("poisson", 20),
        durationS: 400,
        recordLimit: 1_000_000,
        prices,
        function: { waitUs: exponentialUs(meanUs), memoryMb },
      },
      ({ requests, summary }) => {
        expect(requests.billedUs.every((us) => us % stepUs === 0)).toBe(true);
        const totalUs = requests.billedUs.reduce((sum, us) => sum + us, 0);
        const line = summary.cost.lines.find(({ item }) => item === "functionDuration.x86_64");
        expect(line?.quantity).toBeCloseTo((totalUs / 1e6) * (memoryMb / 1024), 6);
        return { billedUs: totalUs / requests.rows };
      },
      { billedUs: stepUs / (1 - Math.exp(-stepUs / meanUs)) },
    );
  });
});
