// The rules of the trace event format (Trace Event Format, Google): the fields of each phase, nesting within a thread, matching flows.
import { describe, expect, test } from "vitest";
import { chromeTraceOf, type ChromeEvent } from "./chrome.ts";
import { tracesByScenario } from "./testing/traces.ts";

type Complete = Extract<ChromeEvent, { ph: "X" }>;
const isComplete = (event: ChromeEvent): event is Complete => event.ph === "X";

describe.each(tracesByScenario)("as Chrome trace events: %s", (_, traces) => {
  const data = chromeTraceOf(traces);
  const events = data.traceEvents;
  const complete = events.filter(isComplete);
  const threadOf = ({ pid, tid }: ChromeEvent) => `${pid}/${tid}`;

  test("survives JSON, and has what each phase needs", () => {
    expect(JSON.parse(JSON.stringify(data))).toEqual(data);
    for (const event of events) {
      expect(Number.isInteger(event.pid) && event.pid > 0 && Number.isInteger(event.tid)).toBe(true);
      expect(event.name).toMatch(/./);
      if (event.ph === "M") expect(Object.keys(event.args)).toHaveLength(1);
      else expect(event.ts).toBeGreaterThanOrEqual(0);
      if (event.ph === "X") expect(event.dur).toBeGreaterThanOrEqual(0);
    }
  });

  test("names each process once, and each thread in it", () => {
    const named = (name: string) => events.filter((event) => event.ph === "M" && event.name === name);
    const processes = named("process_name").map(({ pid }) => pid);
    expect(new Set(processes).size).toBe(processes.length);
    expect(new Set(processes)).toEqual(new Set(complete.map(({ pid }) => pid)));
    const threads = named("thread_name").map(threadOf);
    expect(new Set(threads).size).toBe(threads.length);
    expect(new Set(threads)).toEqual(new Set(complete.map(threadOf)));
  });

  test("has events of one thread within each other or apart", () => {
    for (const thread of new Set(complete.map(threadOf))) {
      const own = complete
        .filter((event) => threadOf(event) === thread)
        .toSorted((a, b) => a.ts - b.ts || b.dur - a.dur);
      const open: number[] = [];
      for (const { ts, dur } of own) {
        while (open.length > 0 && open[open.length - 1] <= ts) open.pop();
        expect(ts + dur).toBeLessThanOrEqual(open[open.length - 1] ?? Infinity);
        open.push(ts + dur);
      }
    }
  });

  test("has arrows with two ends, each in an event of its thread", () => {
    const starts = events.flatMap((event) => (event.ph === "s" ? [event] : []));
    const ends = events.flatMap((event) => (event.ph === "f" ? [event] : []));
    expect(starts.length).toBeGreaterThan(0);
    expect(starts.map(({ id }) => id)).toEqual(ends.map(({ id }) => id));
    expect(new Set(starts.map(({ id }) => id)).size).toBe(starts.length);
    const byThread = new Map<string, Complete[]>();
    for (const event of complete) byThread.set(threadOf(event), [...(byThread.get(threadOf(event)) ?? []), event]);
    for (const end of [...starts, ...ends]) {
      const holds = byThread.get(threadOf(end))?.some(({ ts, dur }) => ts <= end.ts && end.ts <= ts + dur);
      expect(holds).toBe(true);
    }
    starts.forEach((start, place) => expect(start.ts).toBeLessThanOrEqual(ends[place].ts));
  });

  test("has every span of every trace", () => {
    const spans = complete.filter(({ cat }) => cat === "span");
    expect(spans.map(({ name, ts, dur }) => [name, ts, ts + dur])).toEqual(
      traces.flatMap((trace) => trace.spans.map(({ kind, startUs, endUs }) => [kind, startUs, endUs])),
    );
  });
});
