// The histogram against the run's own summary, and against a plain count.
import { describe, expect, test } from "vitest";
import { realRun } from "../testing/realRun.ts";
import { rowsIn } from "../data/recorded.ts";
import { histogramCsv } from "./csv.ts";
import { latencyHistogram } from "./histogram.ts";

const { run, model } = realRun({
  warmUpS: 60,
  workload: { kind: "poisson", ratePerS: 20 },
  security: { badTokens: { missing: 0.05 } },
  function: { keepAliveS: 20 },
});
const rows = rowsIn(run, { fromUs: model.warmUpUs, toUs: Infinity }) ?? { first: 0, end: 0 };
const count = (scale: "log" | "linear") => latencyHistogram(run.requests, rows, scale, new AbortController().signal);
const total = (values: ArrayLike<number>) => Array.from(values).reduce((sum, each) => sum + each, 0);
const msOf = (cold: number) =>
  Array.from({ length: rows.end - rows.first }, (_, index) => rows.first + index)
    .filter((row) => run.requests.outcome[row] === 0 && run.requests.cold[row] === cold)
    .map((row) => (run.requests.endUs[row] - run.requests.arrivalUs[row]) / 1000)
    .sort((a, b) => a - b);

describe.each(["log", "linear"] as const)("on a %s scale", (scale) => {
  test("counts every request that ended well after the warm-up, as the summary does", async () => {
    const { warm, cold } = await count(scale);
    expect(warm.count + cold.count).toBe(run.summary.requests.byOutcome.ok);
    expect([total(warm.counts), total(cold.counts)]).toEqual([warm.count, cold.count]);
    expect(cold.count).toBeGreaterThan(0);
    expect(Math.max(warm.longestMs, cold.longestMs)).toBe(run.summary.latencyMs.max);
  });

  test("has the exact percentiles of each kind", async () => {
    const { warm, cold } = await count(scale);
    for (const [kind, sorted] of [
      [warm, msOf(0)],
      [cold, msOf(1)],
    ] as const) {
      const at = (p: number) => sorted[Math.ceil(p * sorted.length) - 1];
      expect([kind.p50Ms, kind.p95Ms, kind.p99Ms]).toEqual([at(0.5), at(0.95), at(0.99)]);
    }
  });

  test("each bar counts the latencies from its lower edge to below its upper one", async () => {
    const { edgesMs, warm } = await count(scale);
    const sorted = msOf(0);
    edgesMs.slice(0, -1).forEach((edge, bar) => {
      expect(warm.counts[bar]).toBe(sorted.filter((ms) => ms >= edge && ms < edgesMs[bar + 1]).length);
    });
  });

  test("is written as CSV, a row for each bar", async () => {
    const data = await count(scale);
    const [head, ...lines] = histogramCsv(data).trimEnd().split("\r\n");
    expect(head).toBe("from_ms,to_ms,warm,cold");
    expect(lines).toHaveLength(data.edgesMs.length - 1);
    expect(total(lines.map((line) => Number(line.split(",")[2])))).toBe(data.warm.count);
  });
});

test("of nothing there is nothing to say", async () => {
  const none = await latencyHistogram(run.requests, { first: 0, end: 0 }, "log", new AbortController().signal);
  expect([none.warm.count, none.warm.p50Ms, none.cold.longestMs]).toEqual([0, NaN, NaN]);
});

test("counting ends where nobody waits for it any more", async () => {
  await expect(latencyHistogram(run.requests, rows, "log", AbortSignal.abort())).rejects.toThrow("abort");
});
