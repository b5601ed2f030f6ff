// What is read off the charts: the cursor's keys, the lines of another run, the figures as CSV, the axes that hold both.
import { describe, expect, test } from "vitest";
import type { Pen } from "#host";
import type { Palette } from "../draw/palette.ts";
import { realRun } from "../testing/realRun.ts";
import { chartsCsv } from "./csv.ts";
import { onScales, rowsWith } from "./chartRows.ts";
import { cursorCommand } from "./cursorKeys.ts";
import { ticksOf } from "./Grid.tsx";
import { keepLines, keptLines, lineAt, linesIn } from "./lines.ts";
import { movedTo, zoomedBy } from "#host";
import { kindAt } from "./Overview.tsx";
import { valuesAt, valueText } from "./values.ts";

const calm = realRun();
const busy = realRun({ workload: { kind: "poisson", ratePerS: 40 }, function: { keepAliveS: 20 } });
keepLines(busy.run, busy.model);
const lines = keptLines(busy.run.summary);
if (!lines) throw new Error("no lines");
const press = (key: string, more = {}) => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...more,
});

describe("the keys of a chart", () => {
  const place = { timeUs: 105e6, startUs: 100e6, endUs: 200e6, binUs: 1e6 };
  test.each([
    ["ArrowRight", {}, 106.5e6],
    ["ArrowLeft", { shiftKey: true }, 100.5e6],
    ["PageUp", {}, 115.5e6],
    ["Home", {}, 100.5e6],
    ["End", {}, 199.5e6],
  ])("%s leads into the middle of a bin", (key, more, timeUs) => {
    expect(cursorCommand(press(key, more), place)).toEqual({ kind: "read", timeUs });
  });

  test("zoom, move the playhead there, leave; the browser keeps its own", () => {
    expect(cursorCommand(press("+"), place)).toEqual({ kind: "zoom", factor: 0.5 });
    expect(cursorCommand(press("-"), place)).toEqual({ kind: "zoom", factor: 2 });
    expect(["0", "Enter", "Escape"].map((key) => cursorCommand(press(key), place)?.kind)).toEqual([
      "whole",
      "seek",
      "leave",
    ]);
    expect(cursorCommand(press("+", { ctrlKey: true }), place)).toBeNull();
    expect(cursorCommand(press("k"), place)).toBeNull();
  });
});

describe("stretches that are asked for", () => {
  test("are taken by their ends, moved by their middle however short they are, and dragged out anew elsewhere", () => {
    const at = (range: { readonly fromUs: number; readonly toUs: number }, ...timesUs: readonly number[]) =>
      timesUs.map((timeUs) => kindAt(range, timeUs, 12));
    expect(at({ fromUs: 100, toUs: 300 }, 50, 95, 110, 200, 290, 305, 400)).toEqual([
      "new",
      "from",
      "from",
      "move",
      "to",
      "to",
      "new",
    ]);
    expect(at({ fromUs: 100, toUs: 104 }, 80, 92, 102, 110, 120)).toEqual(["new", "from", "move", "to", "new"]);
  });

  test("keep the moment they are zoomed around in its place", () => {
    expect(zoomedBy({ fromUs: 0, toUs: 600 }, 0.5, 150)).toEqual({ fromUs: 75, toUs: 375 });
  });

  test("keep their length where they are moved, also at both ends", () => {
    expect([-50, 100, 900].map((start) => movedTo({ fromUs: 10, toUs: 110 }, start, 600))).toEqual([
      { fromUs: 0, toUs: 100 },
      { fromUs: 100, toUs: 200 },
      { fromUs: 500, toUs: 600 },
    ]);
  });
});

describe("the lines of another run", () => {
  test("are what its own charts show, also once its columns are gone", () => {
    for (const timeUs of [12.3e6, 300e6, 599e6]) {
      const at = valuesAt(busy.data, timeUs);
      expect(lineAt(lines, "ratePerS", timeUs)).toBeCloseTo(at.warmPerS + at.coldPerS + at.failedPerS, 9);
      expect(lineAt(lines, "p99Ms", timeUs)).toEqual(at.p99Ms);
      expect(lineAt(lines, "instances", timeUs)).toBeCloseTo(at.starting + at.busy + at.idle, 9);
      expect(lineAt(lines, "coldSoFar", timeUs)).toBe(at.shareSoFar);
    }
    expect(lines.p50Ms.buffer).not.toBe(busy.run.series.latencyP50Ms.buffer);
  });

  test("are of another run's own time where they are drawn over a stretch, and end where it ends", () => {
    const over = linesIn(lines, 590e6, 1e6, 20);
    expect(over.ratePerS[3]).toBe(lineAt(lines, "ratePerS", 593.5e6));
    expect(over.ratePerS[15]).toBeNaN();
  });

  test("have room on the axes", () => {
    const over = linesIn(lines, 0, calm.data.series.binUs, calm.data.series.bins);
    const { top } = onScales(calm.data, over, "log");
    expect(top.ratePerS).toBeGreaterThanOrEqual(Math.max(...over.ratePerS));
    expect(top.instances).toBeGreaterThanOrEqual(Math.max(...over.instances));
    expect(onScales(calm.data, null, "log").top).toEqual(calm.data.top);
    expect(rowsWith(over, "cost").map(({ id }) => id)).toEqual(["cost"]);
  });

  test("are drawn dotted over the chart's own, one for each line of a chart", () => {
    const dashes: string[] = [];
    const pen = new Proxy({} as Pen, {
      get: (_, name) => (lengths: number[]) => name === "setLineDash" && dashes.push(lengths.join(" ")),
      set: () => true,
    });
    const surface = { context: pen, scale: 1, width: 600, height: 50, x: (timeUs: number) => timeUs / 1e6 };
    const over = linesIn(lines, 0, calm.data.series.binUs, calm.data.series.bins);
    for (const id of ["latency", "cost"] as const) {
      dashes.length = 0;
      const [row] = rowsWith(over, id);
      row.draw(surface, calm.data, {} as Palette);
      expect(dashes.filter((each) => each === "1.5 2.5")).toHaveLength(id === "latency" ? 2 : 1);
    }
  });

  test("of a run that was never seen are not there", () => {
    expect(keptLines(calm.run.summary)).toBeNull();
  });
});

describe("the ticks of a value axis", () => {
  const withTop = (usd: number) => ({ ...calm.data, top: { ...calm.data.top, usd } });
  test.each([
    [1, [0.2, 0.4, 0.6, 0.8]],
    [1.5, [0.5, 1]],
    [2, [0.5, 1, 1.5]],
    [0.08, [0.02, 0.04, 0.06]],
    [600, [200, 400]],
  ])("up to %d are round, between its ends", (top, values) => {
    const found = ticksOf("cost", withTop(top)).map(({ value }) => Number(value.toPrecision(9)));
    expect(found).toEqual(values);
  });

  test("of a logarithmic one are ones, twos and fives, where they belong", () => {
    const data = { ...calm.data, top: { ...calm.data.top, latencyMs: { low: 20, high: 2000 } } };
    expect(ticksOf("latency", data).map(({ value }) => value)).toEqual([50, 100, 200, 500, 1000]);
    expect(ticksOf("latency", data)[2].share).toBeCloseTo(0.5, 12);
  });
});

test("a linear latency axis begins at nothing and holds the longest answer", () => {
  const { low, high } = onScales(calm.data, null, "linear").top.latencyMs;
  expect(low).toBe(0);
  expect(high).toBeGreaterThanOrEqual(Math.max(...calm.data.coldPoints.latencyMs));
});

test("what is read is the drawn bin's, in words with units", () => {
  const bin = busy.data.series.latencyP50Ms.findIndex((ms) => ms > 0);
  const timeUs = (bin + 0.5) * busy.data.series.binUs;
  const at = valuesAt(busy.data, timeUs);
  expect([at.fromUs, at.toUs]).toEqual([bin, bin + 1].map((edge) => edge * busy.data.series.binUs));
  expect(valueText("latency", at)).toMatch(/^p50 [\d.]+\u00a0m?s, p99 [\d.]+\u00a0m?s$/);
  expect(valueText("requests", at)).toMatch(/^[\d.]+\/s: [\d.]+ warm, [\d.]+ cold, [\d.]+ failed$/);
});

test("the CSV has a row for each bin, its columns named with their units, and empty cells for what is not there", () => {
  const over = linesIn(lines, 0, calm.data.series.binUs, calm.data.series.bins);
  const [head, ...rows] = chartsCsv(calm.data, ["requests", "latency", "cost"], over).trimEnd().split("\r\n");
  expect(head).toBe(
    "from_s,to_s,warm_per_s,cold_per_s,failed_per_s,before_requests_per_s,p50_ms,p99_ms,before_p50_ms,before_p99_ms,cost_usd,server_usd,before_cost_usd",
  );
  expect(rows).toHaveLength(calm.data.series.bins);
  const columns = head.split(",");
  const cells = rows.map((row) => row.split(","));
  const column = (name: string) => cells.map((row) => row[columns.indexOf(name)]);
  const requests = ["warm_per_s", "cold_per_s", "failed_per_s"]
    .flatMap(column)
    .reduce((sum, each) => sum + Number(each), 0);
  expect(requests * (calm.data.series.binUs / 1e6)).toBeCloseTo(calm.run.total, 6);
  expect(Number(column("cost_usd").at(-1))).toBeCloseTo(calm.run.summary.cost.total, 9);
  const empty = calm.data.series.latencyP50Ms.findIndex(Number.isNaN);
  expect(column("p50_ms")[empty]).toBe("");
});
