// What holds for every run, whatever the scenario: nothing is lost, time does not run backwards, limits hold, the bill adds up.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Model, Settings } from "../model.ts";
import { OUTCOMES, type Run } from "../record.ts";
import { arbitraryModel } from "../testing/arbitraryModel.ts";
import { simulate } from "../testing/engine.ts";
import { mostAtOnce, outcomeOf, rowsOf, sum } from "../testing/rows.ts";

const RUNS = { numRuns: 100, seed: 7 };

function expectOfEachRun(check: (run: Run, model: Model) => void, models = arbitraryModel()): void {
  fc.assert(
    fc.property(models, (model) => check(simulate(model), model)),
    RUNS,
  );
}

/** Settings that are in force at some time of the run. */
const settingsOfRun = (model: Model): Settings[] => [
  model.settings,
  ...model.interventions.flatMap((each) => (each.kind === "settings" ? [each.settings] : [])),
];

type SeriesColumn = Exclude<keyof Run["series"], "bins" | "binUs">;
const seriesColumns = ({ series }: Run) =>
  (Object.keys(series) as (keyof Run["series"])[])
    .filter((name) => name !== "bins" && name !== "binUs")
    .map((name: SeriesColumn) => [name, series[name]] as const);
const sameNumbers = (one: ArrayLike<number>, other: ArrayLike<number>): boolean =>
  one.length === other.length && Array.prototype.every.call(one, (value, i) => Object.is(value, other[i]));

describe("every request", () => {
  it("that is known to arrive, does, and ends exactly once", () => {
    expectOfEachRun((run, model) => {
      expect(run.requests.rows).toBe(run.total);
      expect(run.summary.requests.recorded).toBe(run.total);
      const { arrivalUs, endUs, outcome, attempts } = run.requests;
      expect(outcome.every((code) => code < OUTCOMES.length)).toBe(true);
      expect(arrivalUs.every((us) => us < model.durationUs)).toBe(true);
      expect(endUs.every((us, row) => Number.isSafeInteger(us) && us >= arrivalUs[row])).toBe(true);
      // A message that grew too old in the queue was never received.
      expect(attempts.every((count, row) => count >= 1 || endUs[row] > arrivalUs[row])).toBe(true);
      if (model.trigger !== "queue") expect(attempts.every((count) => count >= 1)).toBe(true);
      const listed = model.streams.map(({ process }) =>
        process.kind === "arrivals" ? Array.from(process.timesUs).filter((us) => us < model.durationUs).length : null,
      );
      if (listed.every((count) => count !== null)) expect(run.total).toBe(sum(listed));
    });
  });

  it("arrives in order, and is counted in the summary and in the series under its outcome", () => {
    expectOfEachRun(({ requests, series, summary, total }, model) => {
      const counted = Array.from(requests.arrivalUs, (us) => us >= model.warmUpUs);
      expect(requests.arrivalUs.every((us, row) => row === 0 || requests.arrivalUs[row - 1] <= us)).toBe(true);
      OUTCOMES.forEach((outcome, code) => {
        expect(summary.requests.byOutcome[outcome]).toBe(
          requests.outcome.filter((each, row) => each === code && counted[row]).length,
        );
        expect(sum(series.requests.subarray(code * series.bins, (code + 1) * series.bins))).toBe(
          requests.outcome.filter((each) => each === code).length,
        );
      });
      expect(sum(Object.values(summary.requests.byOutcome))).toBe(summary.requests.total);
      expect(summary.requests.total).toBe(counted.filter(Boolean).length);
      expect(summary.requests.attempts).toBe(sum(requests.attempts.filter((_, row) => counted[row])));
      expect(sum(series.requests)).toBe(total);
      expect(sum(summary.functions.map((each) => each.requests.total))).toBe(summary.requests.total);
    });
  });

  it("that is an accepted event ends ok or dead-lettered", () => {
    expectOfEachRun(
      (run) => {
        const outcomes = new Set(rowsOf(run).map((row) => outcomeOf(run.requests, row)));
        expect([...outcomes].filter((outcome) => outcome !== "ok" && outcome !== "deadLettered")).toEqual([]);
      },
      arbitraryModel({ triggers: ["upload", "schedule", "queue"] }),
    );
  });

  it("goes through its stages in order; only what the gateway gave up on runs past its answer", () => {
    expectOfEachRun((run) => {
      const { requests } = run;
      const toHandler = ["arrivalUs", "pageEndUs", "sentUs", "gatewayUs", "securityUs", "invokedUs"] as const;
      const handler = ["initUs", "handlerUs", "databaseUs", "handlerEndUs"] as const;
      const answer = ["answeredUs", "endUs"] as const;
      for (const row of rowsOf(run)) {
        const inOrder = (columns: readonly (typeof toHandler | typeof handler | typeof answer)[number][]) => {
          const times = columns.map((column) => requests[column][row]).filter((us) => us !== -1);
          if (!times.every((us, i) => Number.isSafeInteger(us) && (i === 0 || times[i - 1] <= us)))
            expect.fail(`${columns.join(" ")}: ${times.join(" ")}`);
        };
        inOrder([...toHandler, ...handler]);
        inOrder([...toHandler, ...answer]);
        if (outcomeOf(requests, row) !== "gatewayTimeout") inOrder([...handler, ...answer]);
      }
    });
  });
});

describe("limits", () => {
  it("hold at every moment: of a function, of the account, of an instance", () => {
    const models = arbitraryModel({ triggers: ["http", "upload", "schedule"] });
    expectOfEachRun((run, model) => {
      const { requests, instances } = run;
      const inFlight = rowsOf(run).filter((row) => requests.instance[row] >= 0);
      const most = (rows: readonly number[]) =>
        mostAtOnce(rows.map((row) => [requests.invokedUs[row], requests.handlerEndUs[row]]));
      const settings = settingsOfRun(model);
      const versions = settings.flatMap((each) => [
        each.functions,
        ...(each.nextVersion === null ? [] : [each.nextVersion]),
      ]);
      const allowed = (limit: "maxConcurrency" | "requestsPerInstance", index: number) =>
        Math.max(...versions.map((functions) => functions[index][limit]));
      expect(most(inFlight)).toBeLessThanOrEqual(Math.max(...settings.map((each) => each.accountConcurrency)));
      model.settings.functions.forEach((_, index) => {
        expect(most(inFlight.filter((row) => requests.functionIndex[row] === index))).toBeLessThanOrEqual(
          allowed("maxConcurrency", index),
        );
      });
      for (let instance = 0; instance < instances.count; instance++) {
        const rows = inFlight.filter((row) => requests.instance[row] === instance);
        expect(most(rows)).toBeLessThanOrEqual(allowed("requestsPerInstance", instances.functionIndex[instance]));
      }
    }, models);
  });

  it("of an instance's life hold for what it runs", () => {
    expectOfEachRun((run) => {
      const { requests, instances } = run;
      for (let instance = 0; instance < instances.count; instance++) {
        expect(instances.readyUs[instance]).toBeGreaterThanOrEqual(instances.startedUs[instance]);
        expect(instances.reclaimedUs[instance]).toBeGreaterThanOrEqual(instances.startedUs[instance]);
      }
      const { handlerUs } = requests;
      const given = rowsOf(run).filter((row) => requests.instance[row] >= 0);
      const against = given.filter((row) => {
        const [instance, invokedUs] = [requests.instance[row], requests.invokedUs[row]];
        const startedUs = instances.startedUs[instance];
        return !(
          instances.functionIndex[instance] === requests.functionIndex[row] &&
          (requests.cold[row] === 1 ? startedUs === invokedUs : startedUs <= invokedUs) &&
          (handlerUs[row] < 0 || instances.readyUs[instance] <= handlerUs[row]) &&
          requests.handlerEndUs[row] <= instances.reclaimedUs[instance]
        );
      });
      expect(against).toEqual([]);
    });
  });
});

describe("the summary", () => {
  it("has the bill of its lines, and of its requests with what they share", () => {
    expectOfEachRun(({ requests, summary: { cost, requests: counts } }, model) => {
      expect(cost.total).toBe(sum(cost.lines.map(({ amount }) => amount)));
      expect(sum(Object.values(cost.byComponent))).toBeCloseTo(cost.total, 12);
      for (const line of cost.lines) {
        expect(line.quantity).toBeGreaterThan(0);
        expect(line.amount).toBe(line.quantity * line.unitPrice);
      }
      const own = sum(requests.costUsd.filter((_, row) => requests.arrivalUs[row] >= model.warmUpUs));
      const shared = sum(cost.lines.filter((line) => line.shared).map(({ amount }) => amount));
      expect(Math.abs(own + shared - cost.total)).toBeLessThanOrEqual(1e-9 * cost.total);
      expect(cost.perMillionRequests).toBeCloseTo(counts.total > 0 ? (cost.total / counts.total) * 1e6 : 0, 9);
    });
  });

  it("has the latencies of its rows: percentiles are the ⌈pn⌉-th smallest", () => {
    expectOfEachRun(({ requests, summary }, model) => {
      const latencies = requests.endUs
        .map((endUs, row) =>
          requests.outcome[row] === 0 && requests.arrivalUs[row] >= model.warmUpUs
            ? endUs - requests.arrivalUs[row]
            : -1,
        )
        .filter((us) => us >= 0)
        .sort();
      const n = latencies.length;
      const at = (percent: number) => (n === 0 ? 0 : latencies[Math.ceil((percent * n) / 100) - 1] / 1000);
      expect(summary.latencyMs.mean).toBeCloseTo(n === 0 ? 0 : sum(latencies) / n / 1000, 9);
      expect(summary.latencyMs).toMatchObject({ p50: at(50), p90: at(90), p95: at(95), p99: at(99), max: at(100) });
    });
  });

  it("has time averages that add up, and no more instances than its peak", () => {
    expectOfEachRun(({ summary: { instances }, series }) => {
      expect(instances.meanStarting + instances.meanBusy + instances.meanIdle).toBeCloseTo(instances.mean, 9);
      expect(instances.mean).toBeLessThanOrEqual(instances.peak + 1e-9);
      for (const level of [series.starting, series.busy, series.idle, series.inFlight])
        expect(Math.min(...level)).toBeGreaterThan(-1e-9);
    });
  });

  it("does not depend on how many rows are kept, but for percentiles within 0.5 %", () => {
    expectOfEachRun((run, model) => {
      const few = simulate({ ...model, recordLimit: 3 });
      expect(few.total).toBe(run.total);
      expect(few.requests.rows).toBe(Math.min(3, run.total));
      expect(few.summary.requests).toEqual({ ...run.summary.requests, recorded: few.requests.rows });
      expect(few.summary.instances).toEqual(run.summary.instances);
      expect(few.summary.cost).toEqual(run.summary.cost);
      expect(few.summary.server).toEqual(run.summary.server);
      for (const [name, column] of seriesColumns(run)) expect(sameNumbers(column, few.series[name]), name).toBe(true);
      for (const p of ["p50", "p90", "p95", "p99"] as const) {
        const exact = run.summary.latencyMs[p];
        expect(Math.abs(few.summary.latencyMs[p] - exact)).toBeLessThanOrEqual(0.005 * exact + 0.001);
      }
    });
  });
});

describe("a run", () => {
  it("is a pure function of its model", () => {
    expectOfEachRun((run, model) => {
      const again = simulate(structuredClone(model));
      expect(again.fingerprint).toBe(run.fingerprint);
      expect(again.summary).toEqual(run.summary);
    });
  });

  it("differs with its seed where arrivals are drawn", () => {
    const drawn = arbitraryModel().filter(({ streams }) => streams.every(({ process }) => process.kind === "poisson"));
    expectOfEachRun((run, model) => {
      const other = simulate({ ...model, seed: model.seed + 1 });
      expect(run.total > 0 && other.fingerprint === run.fingerprint).toBe(false);
    }, drawn);
  });
});
