// The lines of a run that stay when another run has taken its place: copies of a few columns, by the run's summary, never its record.
import type { Model, Run, Summary } from "#engine";
import { coldShares } from "../data/coldShares.ts";
import { costs } from "../data/costs.ts";
import { requestRates } from "../data/requestRates.ts";

/** One value a bin of `binUs`, from the start of the run; NaN where there is none. */
export interface RunLines {
  readonly binUs: number;
  /** Requests that arrive per second, whatever becomes of them. */
  readonly ratePerS: Float64Array;
  readonly p50Ms: Float64Array;
  readonly p99Ms: Float64Array;
  readonly instances: Float64Array;
  /** Share of cold calls of all so far. */
  readonly coldSoFar: Float64Array;
  /** US dollars spent up to the start of each bin. */
  readonly costUsd: Float64Array;
}
export const LINES = ["ratePerS", "p50Ms", "p99Ms", "instances", "coldSoFar", "costUsd"] as const;
export type Line = (typeof LINES)[number];

/** A summary that nobody keeps any more takes its lines with it. */
const kept = new WeakMap<Summary, RunLines>();

/** Keeps the lines of a run. Its columns may be emptied afterwards. */
export function keepLines(run: Run, model: Model): void {
  if (!kept.has(run.summary)) kept.set(run.summary, linesOf(run, model));
}

/** Null where the run was never seen. */
export function keptLines(summary: Summary): RunLines | null {
  return kept.get(summary) ?? null;
}

function linesOf(run: Run, model: Model): RunLines {
  const { series } = run;
  const { warm, cold, failed } = requestRates(series);
  return {
    binUs: series.binUs,
    ratePerS: warm.map((rate, bin) => rate + cold[bin] + failed[bin]),
    p50Ms: series.latencyP50Ms.slice(),
    p99Ms: series.latencyP99Ms.slice(),
    instances: series.busy.map((busy, bin) => busy + series.starting[bin] + series.idle[bin]),
    coldSoFar: coldShares(series).soFar,
    costUsd: costs(run, model).cumulativeUsd,
  };
}

/** A line's value at a time in microseconds; NaN where it has none. */
export function lineAt(lines: RunLines, line: Line, timeUs: number): number {
  return lines[line][Math.floor(timeUs / lines.binUs)] ?? NaN;
}

/** Whether bins are so much shorter than the lines' own that their p99 is of too few requests to be held against the lines'. */
export function isFinerThan(binUs: number, lines: RunLines): boolean {
  return binUs < lines.binUs * 0.99;
}

/** The lines over a stretch, one value for the middle of each of its bins. Where these are finer, there is no p99. */
export function linesIn(lines: RunLines, fromUs: number, binUs: number, bins: number): RunLines {
  const over = (line: Line) =>
    Float64Array.from({ length: bins }, (_, bin) => lineAt(lines, line, fromUs + (bin + 0.5) * binUs));
  return {
    binUs,
    ratePerS: over("ratePerS"),
    p50Ms: over("p50Ms"),
    p99Ms: isFinerThan(binUs, lines) ? new Float64Array(bins).fill(NaN) : over("p99Ms"),
    instances: over("instances"),
    coldSoFar: over("coldSoFar"),
    costUsd: over("costUsd"),
  };
}
