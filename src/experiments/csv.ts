// A sweep as a table: a row for each run.
import { FIGURES } from "./figures.ts";
import type { SweepPlan } from "./plan.ts";
import type { PointResult } from "./results.ts";

/** Comma-separated, as RFC 4180 has it: the settings by their paths, the seed, the figures; a figure that a run does not have is empty. */
export function sweepCsv({ axes, seeds }: SweepPlan, points: readonly PointResult[]): string {
  const head = [...axes.map(({ path }) => quoted(path)), "seed", ...FIGURES];
  const rows = points.flatMap(({ values, runs }) =>
    runs.map((run, index) => [...values, seeds[index], ...FIGURES.map((figure) => run[figure] ?? "")]),
  );
  return [head, ...rows].map((row) => `${row.join(",")}\r\n`).join("");
}

/** A function's name is a person's, and may hold anything. A leading sign of a formula is none of a path's. */
function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
