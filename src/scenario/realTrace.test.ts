// The real input, through scenario, facts and engine: every call of the trace is made once, in its minute, and the cold starts of
// each function lie between bounds counted from the trace alone.
import { describe, expect, inject, it, vi } from "vitest";
import type { simulate as simulateSource } from "#engine";
import { loadTrace, type Trace } from "#facts";
import { parseScenario, resolve } from "./index.ts";

const MINUTE_US = 60_000_000;
const KEEP_ALIVE_MINUTES = 5;

/** The bundle of the engine that the test set-up made, for speed; else its source. */
const bundle = inject("engineBundle");
const engine: { readonly simulate: typeof simulateSource } =
  bundle === undefined ? await import("#engine") : await import(/* @vite-ignore */ bundle);
const { simulate } = engine;
vi.setConfig({ testTimeout: 120_000 });

/** All calls of the trace's first minutes, each taking no time at all. */
function modelOf(trace: Trace, minutes: number, recordLimit: number) {
  const off = { enabled: false };
  const result = parseScenario({
    version: 1,
    durationS: minutes * 60,
    recordLimit,
    workload: { kind: "trace", name: trace.name },
    client: { networkMs: 0 },
    webServer: off,
    gateway: off,
    security: off,
    database: off,
    accountConcurrency: 100_000,
    function: {
      startMs: 0,
      initMs: 0,
      firstRunCpuMs: 0,
      cpuMs: 0,
      waitMs: 0,
      keepAliveS: 60 * KEEP_ALIVE_MINUTES,
      requestsPerInstance: 1000,
      maxConcurrency: 100_000,
      startsPerS: 1000,
      startBurst: 1000,
    },
  });
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join("\n"));
  return resolve(result.scenario, trace);
}

/** Least and most cold starts: between calls whose minutes lie d apart, more than d − 1 and less than d + 1 minutes pass. */
function coldStartBounds(countsPerMinute: readonly number[]): { least: number; most: number } {
  const active = countsPerMinute.flatMap((count, minute) => (count > 0 ? [minute] : []));
  const gaps = active.slice(1).map((minute, i) => minute - active[i]);
  const first = Math.min(1, active.length);
  const longer = (minutes: number) => gaps.filter((gap) => gap > minutes).length;
  return { least: first + longer(KEEP_ALIVE_MINUTES), most: first + longer(KEEP_ALIVE_MINUTES - 1) };
}

describe("the real trace", () => {
  it.each([
    ["azure2019-http", 480],
    ["azure2019-500", 40],
  ])("%s: every call is made once, in its minute (%i minutes)", async (name, minutes) => {
    const trace = await loadTrace(name);
    const { requests, total } = simulate(modelOf(trace, minutes, 10_000_000));
    const called = trace.functions.map(() => Array.from({ length: minutes }, () => 0));
    for (let row = 0; row < requests.rows; row++)
      called[requests.functionIndex[row]][Math.floor(requests.arrivalUs[row] / MINUTE_US)]++;
    expect(requests.rows).toBe(total);
    expect(called).toEqual(trace.functions.map(({ countsPerMinute }) => countsPerMinute.slice(0, minutes)));
  });

  it.each(["azure2019-http", "azure2019-500"])(
    "%s: the calls in all, and the bounds on cold starts, function by function",
    async (name) => {
      const trace = await loadTrace(name);
      const { summary, total } = simulate(modelOf(trace, trace.minutes, 0));
      const calls = trace.functions.map(({ countsPerMinute }) =>
        countsPerMinute.reduce((sum, count) => sum + count, 0),
      );
      expect(total).toBe(calls.reduce((sum, count) => sum + count, 0));
      expect(summary.requests.byOutcome.ok).toBe(total);
      expect(summary.functions.map((each) => each.name)).toEqual(trace.functions.map((each) => each.name));
      summary.functions.forEach((each, index) => {
        const { least, most } = coldStartBounds(trace.functions[index].countsPerMinute);
        expect(each.requests.total, each.name).toBe(calls[index]);
        expect(each.coldStarts.count, each.name).toBeGreaterThanOrEqual(least);
        expect(each.coldStarts.count, each.name).toBeLessThanOrEqual(most);
      });
    },
  );

  it("bounds are those worked out by hand", () => {
    expect(coldStartBounds([0, 0, 0])).toEqual({ least: 0, most: 0 });
    // Minutes 1 and 2: warm. 2 to 7: five apart, uncertain. 7 to 13: six apart, cold. 13 to 17: four apart, warm.
    expect(coldStartBounds([0, 2, 1, 0, 0, 0, 0, 9, 0, 0, 0, 0, 0, 1, 0, 0, 0, 4])).toEqual({ least: 2, most: 3 });
  });
});
