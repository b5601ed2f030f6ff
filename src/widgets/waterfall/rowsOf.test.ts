// Rows of any trace: all of it in words, within the width, and the critical path joined.
import { expect, test } from "vitest";
import { rowsOf } from "./rowsOf.ts";
import { tracesOfMany } from "./testing/many.ts";
import { timeScaleOf } from "./timeScale.ts";

const waterfalls = tracesOfMany().map((trace) => ({ trace, rows: rowsOf(trace, timeScaleOf(trace)) }));

test("each span has a row whose words are complete, and a bar within the width", () => {
  for (const { trace, rows } of waterfalls) {
    expect(rows.length).toBe(trace.spans.length);
    expect(rows.filter(({ says, saysHidden }) => /undefined|NaN|\{|\}/.test(says + saysHidden))).toEqual([]);
    const within = rows.every(({ startShare, endShare }) => startShare >= 0 && startShare <= endShare && endShare <= 1);
    expect(within).toBe(true);
  }
});

test("a line leads from each span of the critical path to the next", () => {
  for (const { trace, rows } of waterfalls) {
    const path = trace.spans.filter(({ critical }) => critical).length;
    const ends = (part: "upper" | "lower") => rows.flatMap(({ links }) => links).filter((link) => link.part === part);
    expect([ends("upper").length, ends("lower").length]).toEqual([path - 1, path - 1]);
  }
});

test("blue is a start and nothing else", () => {
  for (const { trace, rows } of waterfalls) {
    const cold = rows.flatMap(({ tone }, place) => (tone === "cold" ? [trace.spans[place].kind] : []));
    expect(cold.every((kind) => kind === "start" || kind === "initialisation")).toBe(true);
  }
});
