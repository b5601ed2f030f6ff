// @vitest-environment happy-dom
import { describe, expect, test } from "vitest";
import { OUTCOMES } from "#engine";
import { readyPlayer, realRun } from "../testing/realRun.ts";
import { readingAt } from "./chartData.ts";
import { stretches } from "./chartTables.ts";
import { coldPoints, warmPoints } from "./latencyPoints.ts";

const busy = realRun({
  workload: { kind: "poisson", ratePerS: 20 },
  security: { badTokens: { missing: 0.05 } },
  function: { provisionedConcurrency: 2, keepAliveS: 20 },
});
const total = (values: ArrayLike<number>) => Array.from(values).reduce((sum, each) => sum + each, 0);

describe("requests by outcome", () => {
  test("add up to every request of the run", () => {
    const { rates, series } = busy.data;
    const binS = series.binUs / 1e6;
    const { byOutcome } = busy.run.summary.requests;
    expect(total(rates.failed) * binS).toBeCloseTo(busy.run.total - byOutcome.ok, 6);
    expect((total(rates.warm) + total(rates.cold)) * binS).toBeCloseTo(byOutcome.ok, 6);
    expect(byOutcome.unauthorized).toBeGreaterThan(0);
  });

  test("the axis holds the highest bin", () => {
    const { rates, top } = busy.data;
    expect(top.ratePerS).toBeGreaterThanOrEqual(rates.highest);
  });
});

describe("points of the latency chart", () => {
  test("are all of the kind while they are few", () => {
    const { requests } = busy.run;
    const cold = coldPoints(requests, busy.run.summary.coldStarts.count, 1e6);
    const expected = Array.from({ length: requests.rows }, (_, row) => row).filter(
      (row) => requests.cold[row] === 1 && OUTCOMES[requests.outcome[row]] === "ok",
    );
    expect(Array.from(cold.arrivalUs)).toEqual(expected.map((row) => requests.arrivalUs[row]));
    expect(cold.latencyMs[0]).toBe((requests.endUs[expected[0]] - requests.arrivalUs[expected[0]]) / 1000);
  });

  test("are an even sample when they are many", () => {
    const sample = warmPoints(busy.run.requests, 100);
    expect(sample.arrivalUs.length).toBeLessThanOrEqual(100);
    expect(sample.arrivalUs.length).toBeGreaterThan(50);
    expect(sample.arrivalUs[sample.arrivalUs.length - 1]).toBeGreaterThan(0.95 * busy.model.durationUs);
  });
});

describe("cold starts", () => {
  test("so far end at the share of the whole run", () => {
    const { soFar } = busy.data.shares;
    expect(soFar[soFar.length - 1]).toBeCloseTo(busy.run.summary.coldStarts.share, 12);
  });

  test("have no share where nothing was served", () => {
    const { data } = realRun({ durationS: 86_400, workload: { kind: "poisson", ratePerS: 0.0003 } });
    expect(data.shares.stretches.some(Number.isNaN)).toBe(true);
    expect(Number.isNaN(data.shares.soFar[0])).toBe(true);
    expect(data.shares.highest).toBe(1);
  });
});

describe("cost", () => {
  test("of the whole run is the bill's total, shared lines included, and the server's is the server's", () => {
    const { cumulativeUsd, serverUsdPerUs } = busy.data.costs;
    const { cost, server } = busy.run.summary;
    expect(cost.lines.some((line) => line.shared && line.amount > 0)).toBe(true);
    expect(cumulativeUsd[cumulativeUsd.length - 1]).toBeCloseTo(cost.total, 9);
    expect(serverUsdPerUs * busy.model.durationUs).toBeCloseTo(server.cost, 9);
  });
});

test("a run without requests can be drawn and read", () => {
  const player = readyPlayer({ workload: { kind: "arrivals", timesS: [] } });
  const { run, model, data } = realRun({ workload: { kind: "arrivals", timesS: [] } });
  expect(run.total).toBe(0);
  const reading = readingAt(data, player.moment, model.durationUs / 2);
  expect(reading).toMatchObject({ ratePerS: 0, instances: 0, p50Ms: NaN, shareSoFar: NaN });
  for (const value of [data.top.ratePerS, data.top.instances, data.top.share, data.top.usd])
    expect(value).toBeGreaterThan(0);
});

describe("the reading at a time", () => {
  const { moment, ...player } = readyPlayer({
    workload: { kind: "poisson", ratePerS: 20 },
    function: { keepAliveS: 20 },
  });
  const { run, data } = realRun({ workload: { kind: "poisson", ratePerS: 20 }, function: { keepAliveS: 20 } });

  test("is that of the moment, so that no figure contradicts the diagram's", () => {
    const reading = readingAt(data, moment, 123_456_789);
    const counts = moment.countsAt(123_456_789);
    expect(reading).toMatchObject({ ratePerS: counts.ratePerS, busy: counts.busy, instances: counts.instances });
    const { ok, notOk, spanUs } = counts.recent;
    expect(spanUs).toBe(run.series.binUs);
    expect(reading.warmPerS + reading.coldPerS + reading.failedPerS).toBeCloseTo(((ok + notOk) * 1e6) / spanUs, 9);
  });

  test("knows nothing of answers that are still to come", () => {
    const { requests } = run;
    const firstUs = requests.arrivalUs[0];
    const reading = readingAt(data, moment, firstUs);
    expect(Math.min(...requests.endUs)).toBeGreaterThan(firstUs);
    expect(reading).toMatchObject({ warmPerS: 0, coldPerS: 0, failedPerS: 0, p50Ms: NaN, p99Ms: NaN });
    expect(reading.ratePerS).toBeGreaterThan(0);
  });

  test("at the end is that of the summary", () => {
    const reading = readingAt(data, moment, player.clock.endUs);
    expect(reading.costUsd).toBeCloseTo(run.summary.cost.total, 9);
    expect(reading.serverUsd).toBeCloseTo(run.summary.server.cost, 9);
    expect(reading.shareSoFar).toBeCloseTo(run.summary.coldStarts.share, 3);
  });

  test("beyond what is recorded goes on from the series", () => {
    const short = readyPlayer({ workload: { kind: "poisson", ratePerS: 20 }, recordLimit: 100 });
    const shaped = realRun({ workload: { kind: "poisson", ratePerS: 20 }, recordLimit: 100 });
    const reading = readingAt(shaped.data, short.moment, 500_000_000);
    expect(reading.ratePerS).toBeGreaterThan(5);
    expect(reading.instances).toBeGreaterThan(1);
    expect(reading.shareSoFar).toBeGreaterThan(0);
  });
});

describe("the tables", () => {
  const rows = stretches(busy.run, busy.data);

  test("have two dozen rows from 0 to the end, without a gap", () => {
    expect(rows).toHaveLength(24);
    expect(rows[0].fromUs).toBe(0);
    for (let i = 1; i < rows.length; i++) expect(rows[i].fromUs).toBe(rows[i - 1].toUs);
    expect(rows[23].toUs).toBe(busy.model.durationUs);
  });

  test("add up to the summary", () => {
    const { requests, cost } = busy.run.summary;
    expect(total(rows.map((row) => row.requests))).toBe(requests.total);
    expect(total(rows.map((row) => row.failed))).toBe(requests.total - requests.byOutcome.ok);
    expect(total(rows.map((row) => row.served))).toBe(total(busy.run.series.served));
    expect(rows[23].costUsd).toBeCloseTo(cost.total, 9);
  });

  test("give exact percentiles of each row's requests", () => {
    const { requests } = busy.run;
    const { fromUs, toUs, p99Ms, p50Ms } = rows[7];
    const latencies = Array.from({ length: requests.rows }, (_, row) => row)
      .filter(
        (row) => requests.outcome[row] === 0 && requests.arrivalUs[row] >= fromUs && requests.arrivalUs[row] < toUs,
      )
      .map((row) => (requests.endUs[row] - requests.arrivalUs[row]) / 1000)
      .sort((a, b) => a - b);
    expect(p99Ms).toBe(latencies[Math.ceil(0.99 * latencies.length) - 1]);
    expect(p50Ms).toBe(latencies[Math.ceil(0.5 * latencies.length) - 1]);
  });

  test("give no percentile of requests that are not all recorded", () => {
    const { run, data } = realRun({ workload: { kind: "poisson", ratePerS: 20 }, recordLimit: 1200 });
    const short = stretches(run, data);
    expect(short[1].p50Ms).toBeGreaterThan(0);
    expect(short[12].p50Ms).toBeNaN();
    expect(total(short.map((row) => row.requests))).toBe(run.total);
  });
});
