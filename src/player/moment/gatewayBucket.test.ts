// The bucket worked out again from the record, against the decisions that the engine took by its own bucket.

import { describe, expect, it } from "vitest";
import { OUTCOMES, simulate, type Model } from "#engine";
import { parseScenario, resolve } from "#scenario";
import { gatewayBucketAt } from "./gatewayBucket.ts";
import { momentOf } from "./testing/momentOf.ts";

function modelOf(input: Record<string, unknown>): Model {
  const parsed = parseScenario({ version: 1, durationS: 120, workload: { kind: "poisson", ratePerS: 20 }, ...input });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return resolve(parsed.scenario, null);
}

const RATE_LIMITED = OUTCOMES.indexOf("rateLimited");

describe("the gateway's bucket", () => {
  it.each([
    ["a tight limit", { gateway: { ratePerS: 18, burst: 10 } }],
    [
      "requests that overtake each other",
      { gateway: { ratePerS: 12, burst: 5 }, client: { networkMs: { kind: "exponential", meanMs: 300 } } },
    ],
    [
      "a limit changed on the way",
      {
        gateway: { ratePerS: 5, burst: 5 },
        interventions: [{ atS: 60, set: { "gateway.ratePerS": 15, "gateway.burst": 40 } }],
      },
    ],
  ])("holds less than one token whenever a request was refused, and never less than none: %s", (_, input) => {
    const model = modelOf(input);
    const run = simulate(model);
    const moment = momentOf(run, model);
    const { rows, gatewayUs, outcome } = run.requests;
    let refused = 0;
    for (let row = 0; row < rows; row++) {
      const bucket = gatewayBucketAt(moment, model, gatewayUs[row]);
      expect(bucket).not.toBe(null);
      if (!bucket) return;
      expect(bucket.level).toBeGreaterThanOrEqual(0);
      expect(bucket.level).toBeLessThanOrEqual(bucket.burst);
      if (outcome[row] !== RATE_LIMITED) continue;
      refused++;
      expect(bucket.level).toBeLessThan(1);
    }
    expect(refused).toBeGreaterThan(50);
  });

  it("starts full, and is full again when left alone", () => {
    const model = modelOf({
      gateway: { ratePerS: 10, burst: 30 },
      workload: { kind: "arrivals", timesS: [10, 10, 10] },
      client: { networkMs: 0 },
      webServer: { enabled: false },
    });
    const moment = momentOf(simulate(model), model);
    expect([9e6, 10e6, 10.1e6, 11e6].map((tUs) => gatewayBucketAt(moment, model, tUs)?.level)).toEqual([
      30, 27, 28, 30,
    ]);
  });

  it("is not told where the record cannot tell", () => {
    const retried = modelOf({ gateway: { ratePerS: 5, burst: 5 }, client: { retries: 2 } });
    expect(gatewayBucketAt(momentOf(simulate(retried), retried), retried, 60e6)).toBe(null);
    const off = modelOf({ gateway: { enabled: false } });
    expect(gatewayBucketAt(momentOf(simulate(off), off), off, 60e6)).toBe(null);
    expect(gatewayBucketAt(momentOf(simulate(off)), off, 60e6)).toBe(null);
    const cut = modelOf({ recordLimit: 100 });
    expect(gatewayBucketAt(momentOf(simulate(cut), cut), cut, 60e6)).toBe(null);
  });
});
