// @vitest-environment happy-dom
// What is drawn of a stretch, held against the record row by row, and where that is not there, against the run's own bins.
import { describe, expect, test } from "vitest";
import { readyPlayer, realRun } from "../testing/realRun.ts";
import { chartData } from "../data/chartData.ts";
import { rowsIn } from "../data/recorded.ts";
import { stretchOf } from "./stretch.ts";
import { valuesAt } from "./values.ts";

const written = {
  workload: { kind: "poisson", ratePerS: 20 },
  security: { badTokens: { missing: 0.05 } },
  function: { keepAliveS: 20 },
} as const;
const { moment, ...player } = readyPlayer(written);
const { run, model } = player.getState();
if (!run || !model) throw new Error("no run");
const whole = chartData(run, model);
const range = { fromUs: 61_234_567, toUs: 183_000_001 };
const stretch = stretchOf(whole, moment, range);
const rows = rowsIn(run, range);
if (!rows) throw new Error("not recorded");
const total = (values: ArrayLike<number>) => Array.from(values).reduce((sum, each) => sum + each, 0);

describe("a stretch that is recorded", () => {
  test("counts each request that arrives in it, once, by what became of it", () => {
    const { requests } = run;
    let [warm, cold, failed] = [0, 0, 0];
    for (let row = rows.first; row < rows.end; row++) {
      expect(requests.arrivalUs[row] >= range.fromUs && requests.arrivalUs[row] < range.toUs).toBe(true);
      if (requests.outcome[row] !== 0) failed++;
      else if (requests.cold[row] === 1) cold++;
      else warm++;
    }
    expect(rows.first === 0 || requests.arrivalUs[rows.first - 1] < range.fromUs).toBe(true);
    const binS = stretch.series.binUs / 1e6;
    expect(total(stretch.rates.warm) * binS).toBeCloseTo(warm, 6);
    expect(total(stretch.rates.cold) * binS).toBeCloseTo(cold, 6);
    expect(total(stretch.rates.failed) * binS).toBeCloseTo(failed, 6);
    expect(Math.min(cold, failed)).toBeGreaterThan(0);
    expect(stretch.coldPoints.arrivalUs.length).toBe(cold);
  });

  test("has the latencies of each bin's own requests, to the microsecond", () => {
    const { bins, binUs, latencyP50Ms } = stretch.series;
    const { arrivalUs, endUs, outcome, rows } = run.requests;
    for (const bin of [0, Math.floor(bins / 2), bins - 1]) {
      const from = range.fromUs + bin * binUs;
      const ms = Array.from({ length: rows }, (_, row) => row)
        .filter((row) => outcome[row] === 0 && arrivalUs[row] >= from && arrivalUs[row] < from + binUs)
        .map((row) => (endUs[row] - arrivalUs[row]) / 1000)
        .sort((a, b) => a - b);
      if (ms.length === 0) expect(latencyP50Ms[bin]).toBeNaN();
      else expect(latencyP50Ms[bin]).toBe(ms[Math.ceil(ms.length / 2) - 1]);
    }
  });

  test("has ten requests a bin at least; where bins are finer than the run's, instances as the moment counts them", () => {
    expect((rows.end - rows.first) / stretch.series.bins).toBeGreaterThanOrEqual(10);
    const narrow = { fromUs: 61_234_567, toUs: 121_000_001 };
    const finer = stretchOf(whole, moment, narrow);
    expect(finer.series.binUs).toBeLessThan(whole.series.binUs);
    const timeUs = narrow.fromUs + 30.5 * finer.series.binUs;
    const { starting, busy, idle } = moment.countsAt(Math.floor(timeUs));
    expect(valuesAt(finer, timeUs)).toMatchObject({ starting, busy, idle });
  });

  test("ends at the share of cold calls and the cost that the run has there", () => {
    const toTheEnd = stretchOf(whole, moment, { fromUs: 300e6, toUs: 600e6 });
    const { soFar } = toTheEnd.shares;
    expect(soFar[soFar.length - 1]).toBeCloseTo(run.summary.coldStarts.share, 12);
    const { cumulativeUsd } = toTheEnd.costs;
    expect(cumulativeUsd[cumulativeUsd.length - 1]).toBeCloseTo(run.summary.cost.total, 9);
  });
});

describe("a stretch that is not recorded", () => {
  const few = readyPlayer({ ...written, recordLimit: 100 });
  const { data } = realRun({ ...written, recordLimit: 100 });

  test("is drawn of the run's bins as they lie in it", () => {
    const drawn = stretchOf(data, few.moment, range);
    for (const timeUs of [70e6, 100e6, 180e6]) {
      const { warmPerS, busy, p50Ms } = valuesAt(data, timeUs);
      expect(valuesAt(drawn, timeUs)).toMatchObject({ warmPerS, busy, p50Ms });
    }
  });
});

test("the whole run is drawn as it is", () => {
  expect(stretchOf(whole, moment, null)).toBe(whole);
});
