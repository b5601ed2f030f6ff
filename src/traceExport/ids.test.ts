import { expect, test } from "vitest";
import { spanIdOf, traceIdOf } from "./ids.ts";

const SEEDS = [0, 1, 7, 2 ** 32, 2 ** 53 - 1];
const first = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

test("identifiers have the lengths that tracing tools want, and never name nothing", () => {
  for (const seed of SEEDS) {
    for (const row of first(1000)) {
      expect(traceIdOf(seed, row)).toMatch(/^(?=.*[1-9a-f])[0-9a-f]{32}$/);
      expect(spanIdOf(seed, row, row)).toMatch(/^(?=.*[1-9a-f])[0-9a-f]{16}$/);
    }
  }
});

test("no two requests, and no two spans of one, share theirs", () => {
  const traces = SEEDS.flatMap((seed) => first(5000).map((row) => traceIdOf(seed, row)));
  expect(new Set(traces).size).toBe(traces.length);
  const spans = first(100).flatMap((row) => first(200).map((place) => spanIdOf(7, row, place)));
  expect(new Set(spans).size).toBe(spans.length);
});

test("the same request has the same", () => {
  expect(traceIdOf(7, 3)).toBe(traceIdOf(7, 3));
  expect(spanIdOf(7, 3, 5)).toBe(spanIdOf(7, 3, 5));
});
