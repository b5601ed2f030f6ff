// Every run ends (rule 20): by itself where nothing more can happen, for limits of zero as for any others; else at a bound, and says so.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { simulateInSteps } from "../index.ts";
import type { Intervention, Model, Settings } from "../model.ts";
import { arbitraryModel } from "../testing/arbitraryModel.ts";
import { simulate } from "../testing/engine.ts";
import { arrivalsAt, constantUs, modelOf, SECOND_US, type ModelOverrides } from "../testing/model.ts";

const RUNS = { numRuns: 150, seed: 16 };

/** Limits under which nothing, or next to nothing, can go on; each alone or with others. */
const closed = fc.record({
  maxConcurrency: fc.boolean(),
  accountConcurrency: fc.boolean(),
  startBucket: fc.boolean(),
  gatewayBucket: fc.boolean(),
  databaseBucket: fc.boolean(),
  connections: fc.boolean(),
});
type Closed = typeof closed extends fc.Arbitrary<infer T> ? T : never;

function close(settings: Settings, limits: Closed): Settings {
  const functions = settings.functions.map((each) => ({
    ...each,
    ...(limits.maxConcurrency ? { maxConcurrency: 0 } : {}),
    ...(limits.startBucket ? { startsPerS: 1, startBurst: 0.5, provisionedConcurrency: 0 } : {}),
  }));
  return {
    ...settings,
    functions,
    accountConcurrency: limits.accountConcurrency ? 0 : settings.accountConcurrency,
    gateway: limits.gatewayBucket ? { ...settings.gateway, ratePerS: 0, burst: 0 } : settings.gateway,
    database: {
      ...settings.database,
      ...(limits.databaseBucket ? { capacityPerS: 0, burst: 0 } : {}),
      ...(limits.connections ? { maxConnections: 0 } : {}),
    },
  };
}

/** From the start, or from some moment on. */
const closedModel: fc.Arbitrary<Model> = fc
  .tuple(arbitraryModel(), closed, fc.option(fc.nat(30)), fc.boolean())
  .map(([model, limits, atS, isOut]) => {
    const shut = close(model.settings, limits);
    const atUs = (atS ?? 0) * SECOND_US;
    const later: Intervention[] = [
      ...(atS === null ? [] : [{ kind: "settings", atUs, label: "closed", settings: shut } as const]),
      ...(isOut ? [{ kind: "outage", atUs, untilUs: Infinity, label: "for good", target: "function" } as const] : []),
    ];
    const interventions = [...model.interventions, ...later].toSorted((a, b) => a.atUs - b.atUs);
    return { ...model, settings: atS === null ? shut : model.settings, interventions };
  });

describe("a run", () => {
  it("ends by itself, after a number of steps in proportion to its requests, whatever is closed", () => {
    fc.assert(
      fc.property(closedModel, (model) => {
        const run = simulate(model, { bounds: { steps: 20_000, stepsPerRequest: 500, timeUs: 1e15 } });
        expect(run.stopped).toBe(null);
        expect(run.requests.rows).toBe(run.total);
        expect(run.requests.endUs.every(Number.isSafeInteger)).toBe(true);
      }),
      RUNS,
    );
  });

  it("ends though the servers beside it decide at every moment", () => {
    const autoscale = { min: 1, max: 2, targetUtilisation: 0.5, everyUs: 0, startDelayUs: 0 };
    expect(simulate(modelOf({ arrivals: arrivalsAt(0), server: { autoscale } })).total).toBe(1);
  });

  it("keeps times whole, however far apart a distribution's percentiles lie", () => {
    const { requests } = simulate(
      modelOf({ client: { networkUs: { kind: "lognormal", p50: 1e-300, p99: 1e12 } }, durationS: 1000 }),
    );
    expect(requests.endUs.every(Number.isSafeInteger)).toBe(true);
  });
});

describe("a run that would go on for millions of tries", () => {
  const hour = 3600 * SECOND_US;
  // The first event ends, the second is refused for good, the third arrives meanwhile and ends.
  const endless: ModelOverrides = {
    trigger: "schedule",
    durationS: 3600,
    streams: [0, 1].map((functionIndex) => ({
      functionIndex,
      process: functionIndex === 0 ? arrivalsAt(0, 2 * SECOND_US) : arrivalsAt(SECOND_US),
    })),
    functions: [{}, { startBurst: 0 }],
    function: { waitUs: constantUs(1000) },
    async: { maxEventAgeUs: 1e9 * SECOND_US },
  };
  const bounds = { steps: 1000, stepsPerRequest: 10, timeUs: 1e15 };

  it("stops at a bound, says so, and keeps what had happened until then", () => {
    const run = simulate(modelOf(endless), { bounds });
    expect(run.stopped).toMatchObject({ bound: "steps", unfinished: 1 });
    expect(run.stopped?.atUs).toBeGreaterThan(24 * hour);
    expect(run.summary.requests).toMatchObject({ total: 2, byOutcome: { ok: 2 } });
    expect(run.total).toBe(3);
    // The record is whole up to the first request that did not end.
    expect([...run.requests.endUs]).toEqual([1000]);
  });

  it("has a bill that adds up", () => {
    const { summary } = simulate(modelOf(endless), { bounds });
    const scheduled = summary.cost.lines.find(({ item }) => item === "scheduledEvent");
    expect(scheduled?.quantity).toBe(3);
    const ofRequests = summary.functions.reduce((sum, each) => sum + each.cost, 0);
    expect(ofRequests).toBeCloseTo(summary.cost.total, 12);
  });

  it("looks up between steps, also when nobody arrives any more, so that it can be dropped", () => {
    const steps = simulateInSteps(modelOf(endless));
    for (let turn = 0; turn < 3; turn++) {
      const { done, value } = steps.next();
      expect(done).toBe(false);
      expect(value).toBe(1);
    }
  });

  it("does not run past a hundred simulated years", () => {
    const run = simulate(
      modelOf({
        trigger: "upload",
        arrivals: arrivalsAt(0),
        function: { errorShare: 1 },
        async: { maxRetries: 100, retryWaitUs: [1e9 * SECOND_US], maxEventAgeUs: 1e12 * SECOND_US },
      }),
    );
    expect(run.stopped).toMatchObject({ bound: "time", unfinished: 1 });
    expect(run.stopped?.atUs).toBeLessThanOrEqual(100 * 365 * 24 * hour);
  });

  it("that is stopped is the same run up to there", () => {
    const whole = simulate(modelOf({ ...endless, async: { maxEventAgeUs: 10 * hour } }));
    expect(whole.stopped).toBe(null);
    const cut = simulate(modelOf(endless), { bounds });
    expect(cut.requests.endUs[0]).toBe(whole.requests.endUs[0]);
  });
});
