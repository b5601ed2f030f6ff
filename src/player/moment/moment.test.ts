// A moment of runs of the engine: stages of one request in turn, agreement with the series, and what is beyond the record.

import { describe, expect, it } from "vitest";
import { simulate, type Run } from "#engine";
import { parseScenario, resolve } from "#scenario";
import { momentOf } from "./testing/momentOf.ts";
import { columnsOf, runOf } from "./testing/columns.ts";
import { stageOf } from "./stage.ts";

function runOfScenario(input: Record<string, unknown>): Run {
  const parsed = parseScenario({ version: 1, ...input });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return simulate(resolve(parsed.scenario, null));
}

describe("the stages of a request", () => {
  it("follow each other on the way there and back", () => {
    const columns = columnsOf([
      {
        arrivalUs: 0,
        pageEndUs: 10,
        sentUs: 12,
        gatewayUs: 20,
        securityUs: 25,
        invokedUs: 30,
        initUs: 40,
        handlerUs: 50,
        databaseUs: 60,
        handlerEndUs: 70,
        answeredUs: 70,
        endUs: 80,
        instance: 0,
        cold: true,
      },
    ]);
    const seen = [0, 11, 12, 20, 25, 30, 45, 50, 65, 70, 80].map((tUs) => stageOf(columns, 0, tUs).doing);
    expect(seen).toEqual([
      "page",
      "waiting",
      "toGateway",
      "gateway",
      "security",
      "starting",
      "initialising",
      "handler",
      "database",
      "answering",
      "over",
    ]);
    expect(stageOf(columns, 0, 65)).toMatchObject({
      from: "function",
      to: "database",
      fromUs: 60,
      untilUs: 70,
      progress: 0.5,
    });
    expect(stageOf(columns, 0, 75)).toMatchObject({ from: "function", to: "client", progress: 0.5 });
  });

  it("turn back where the request failed", () => {
    const columns = columnsOf([
      { arrivalUs: 0, sentUs: 0, gatewayUs: 10, answeredUs: 10, endUs: 20, outcome: "rateLimited", endedAt: "gateway" },
      {
        arrivalUs: 0,
        sentUs: 0,
        gatewayUs: 10,
        securityUs: 12,
        answeredUs: 15,
        endUs: 20,
        outcome: "unauthorized",
        endedAt: "security",
      },
      {
        arrivalUs: 0,
        sentUs: 0,
        gatewayUs: 10,
        invokedUs: 12,
        answeredUs: 12,
        endUs: 20,
        outcome: "throttled",
        endedAt: "function",
      },
      { arrivalUs: 0, sentUs: 0, answeredUs: 10, endUs: 20, outcome: "unavailable", endedAt: "webServer", page: 1 },
      {
        arrivalUs: 0,
        sentUs: 0,
        gatewayUs: 1,
        invokedUs: 2,
        handlerUs: 2,
        databaseUs: 4,
        handlerEndUs: 10,
        answeredUs: 10,
        endUs: 20,
        outcome: "databaseError",
        endedAt: "database",
        instance: 0,
      },
    ]);
    expect([0, 1, 2, 4].map((row) => stageOf(columns, row, 17).from)).toEqual([
      "gateway",
      "security",
      "function",
      "function",
    ]);
    expect(stageOf(columns, 3, 15)).toMatchObject({ doing: "page", to: "webServer" });
    expect(stageOf(columns, 1, 13)).toMatchObject({ doing: "security", untilUs: 15 });
  });

  it("let the answer leave at the gateway's timeout while the handler runs on", () => {
    const rows = [
      {
        arrivalUs: 0,
        sentUs: 0,
        gatewayUs: 5,
        invokedUs: 5,
        handlerUs: 5,
        handlerEndUs: 90,
        answeredUs: 50,
        endUs: 55,
        instance: 0,
        outcome: "gatewayTimeout" as const,
        endedAt: "gateway" as const,
      },
    ];
    const moment = momentOf(runOf(rows, [{ startedUs: 0, readyUs: 5, reclaimedUs: 200 }]));
    expect(moment.stageOf(0, 40).doing).toBe("handler");
    expect(moment.stageOf(0, 52)).toMatchObject({ doing: "answering", from: "gateway" });
    expect([...moment.inFlightRows(60)]).toEqual([]);
    expect(moment.instancesAt(60)).toMatchObject([{ state: "busy" }]);
    expect(moment.countsAt(60).concurrency).toBe(1);
    expect(moment.nextEventUs(56, 1)).toBe(90);
  });
});

describe("the counts of a run", () => {
  it("agree with the series: its time averages are those of the moments in a bin", () => {
    const run = runOfScenario({
      durationS: 600,
      workload: { kind: "poisson", ratePerS: 8 },
      function: { waitMs: 600, keepAliveS: 2 },
    });
    const moment = momentOf(run);
    const { series } = run;
    const sum = { starting: 0, busy: 0, idle: 0 };
    const expected = { starting: 0, busy: 0, idle: 0 };
    const samples = 20;
    for (let bin = 100; bin < 400; bin++) {
      for (let i = 0; i < samples; i++) {
        const counts = moment.countsAt((bin + (i + 0.5) / samples) * series.binUs);
        sum.starting += counts.starting / samples;
        sum.busy += counts.busy / samples;
        sum.idle += counts.idle / samples;
      }
      expected.starting += series.starting[bin];
      expected.busy += series.busy[bin];
      expected.idle += series.idle[bin];
    }
    expect(sum.busy / expected.busy).toBeCloseTo(1, 2);
    expect(sum.idle / expected.idle).toBeCloseTo(1, 2);
    expect(sum.starting / expected.starting).toBeCloseTo(1, 1);
  });

  it("end as the summary has them", () => {
    const run = runOfScenario({
      durationS: 300,
      workload: { kind: "poisson", ratePerS: 12 },
      gateway: { ratePerS: 10, burst: 5 },
      function: { errorShare: 0.1 },
      security: { badTokens: { missing: 0.05 } },
    });
    const { soFar } = momentOf(run).countsAt(1e12);
    const { byOutcome, total } = run.summary.requests;
    expect(soFar).toMatchObject({
      arrived: total,
      ok: byOutcome.ok,
      rateLimited: byOutcome.rateLimited,
      cold: run.summary.coldStarts.count,
    });
    expect(soFar.notOk).toBe(total - byOutcome.ok);
  });

  it("do not take an instance for idle that runs an earlier attempt, of which the record has no times", () => {
    const run = runOfScenario({
      durationS: 600,
      trigger: "queue",
      workload: { kind: "poisson", ratePerS: 3 },
      function: { waitMs: 2000, errorShare: 0.6 },
      queue: { visibilityTimeoutS: 60 },
    });
    const moment = momentOf(run);
    const { busy } = run.series;
    let [sum, expected, seen] = [0, 0, 0];
    for (let bin = 150; bin < 550; bin++) {
      const counts = moment.countsAt((bin + 0.5) * run.series.binUs);
      sum += counts.busy;
      seen += counts.busy - counts.unseenBusy;
      expected += busy[bin];
      expect(counts.busy + counts.idle + counts.starting).toBe(counts.instances);
    }
    expect(seen / expected).toBeLessThan(0.8);
    expect(sum / expected).toBeGreaterThan(0.9);
    expect(sum / expected).toBeLessThan(1.1);
  });

  it("are averages of the series beyond the recorded requests, and say so", () => {
    const run = runOfScenario({
      durationS: 600,
      recordLimit: 50,
      workload: { kind: "constant", ratePerS: 10 },
      function: { waitMs: 500 },
    });
    const moment = momentOf(run);
    expect(moment.countsAt(2e6).exact).toBe(true);
    const late = moment.countsAt(80e6);
    expect(late.exact).toBe(false);
    expect(late.databaseCallsPerS).toBe(NaN);
    expect(Math.abs(moment.instanceStates(80e6).counts[1] - late.busy)).toBeLessThanOrEqual(0.5);
    expect(late.busy).toBe(run.series.busy[Math.floor(80e6 / run.series.binUs) - 1]);
    expect(late.ratePerS).toBeCloseTo(10, 3);
  });
});

describe("a long record", () => {
  it("finds those under way among many, a straggler from the beginning too", () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => ({
      arrivalUs: i * 10,
      sentUs: i * 10,
      endUs: i === 7 ? 190_000 : i * 10 + 25,
    }));
    const moment = momentOf(runOf(rows, [], 200_000));
    expect([...moment.inFlightRows(150_004)]).toEqual([7, 14_998, 14_999, 15_000]);
    expect([...moment.inFlightRows(195_000)]).toEqual([19_498, 19_499, 19_500]);
    expect(moment.nextEventUs(150_004, 1)).toBe(150_005);
    expect(moment.nextEventUs(150_004, -1)).toBe(150_000);
  });
});
