// Lines of cells: counts a minute, times, times with counts or durations; with a head that names the columns, or without.
import type { ReadLine } from "./line.ts";
import { readMoment } from "./time.ts";

/** Where in a line what is; null for what the form does not have. */
export interface Columns {
  readonly time: number | null;
  readonly count: number | null;
  readonly duration: number | null;
  /** What a duration is multiplied by to be milliseconds. */
  readonly durationToMs: number;
}

const NUMBER = /^\d+(\.\d+)?$/;
const MOST_IN_A_MINUTE = 1e7;
const LONGEST_MS = 1e9;
const SECOND_MS = 1000;
const MINUTE_MS = 60_000;

/** Apart by tabs, else semicolons, else commas; blanks and quotes around a cell are none of it. */
export function cellsOf(line: string): readonly string[] {
  const separator = line.includes("\t") ? "\t" : line.includes(";") ? ";" : ",";
  const cells = line.split(separator);
  for (let column = 0; column < cells.length; column++) cells[column] = bare(cells[column].trim());
  return cells;
}

function bare(cell: string): string {
  const quote = cell[0];
  return (quote === '"' || quote === "'") && cell.length > 1 && cell.endsWith(quote) ? cell.slice(1, -1) : cell;
}

export function tableReader(columns: Columns): ReadLine {
  // Beside counts, a small number is a minute's.
  const smallMs = columns.count === null ? SECOND_MS : MINUTE_MS;
  return (line) => {
    const cells = cellsOf(line);
    const at = (column: number) => cells[column] ?? "";
    const moment = columns.time === null ? null : readMoment(at(columns.time), smallMs);
    if (columns.time !== null && moment === null) return { found: at(columns.time), expected: "time" };
    const time = { timeMs: moment?.timeMs ?? null, unit: moment?.unit ?? null };
    if (columns.count !== null) {
      const found = at(columns.count);
      const count = NUMBER.test(found) ? Number(found) : Number.NaN;
      if (!Number.isInteger(count) || count > MOST_IN_A_MINUTE) return { found, expected: "count" };
      return { ...time, count };
    }
    if (columns.duration === null) return { ...time, count: 1 };
    const found = at(columns.duration);
    const durationMs = NUMBER.test(found) ? Number(found) * columns.durationToMs : Number.NaN;
    if (!(durationMs <= LONGEST_MS)) return { found, expected: "duration" };
    return { ...time, count: 1, durationMs };
  };
}

/** What the first line says of the columns, if it is a head: its cells are words, neither numbers nor times. */
export function headOf(line: string): Columns | null {
  const cells = cellsOf(line);
  const isHead = cells.some((cell) => /\p{L}/u.test(cell)) && cells.every((cell) => !readMoment(cell));
  if (!isHead) return null;
  const find = (pattern: RegExp, taken: number | null = null): number | null => {
    const index = cells.findIndex((cell, column) => column !== taken && pattern.test(cell));
    return index < 0 ? null : index;
  };
  const duration = find(/dura|latenc|elapsed|took|response.?time|run.?time|handler/i);
  const count =
    find(/^(n|counts?|requests?|calls?|invocations?|hits|events?|sum|number)(?![a-z])/i, duration) ??
    find(/Count$/, duration);
  const time = find(/time|date|stamp|minute|start|arriv|^ts$|^t$|when/i, duration ?? count);
  return { time, count, duration, durationToMs: duration === null ? 1 : unitMsOf(cells[duration]) };
}

/** The unit at the end of a name, as in `durationS`, `duration_us`, `Duration (ms)`; milliseconds where it says none. */
function unitMsOf(name: string): number {
  if (/(µs|us|micro\w*)\)?$/i.test(name)) return 0.001;
  if (/(ms|milli\w*|msecs?)\)?$/i.test(name)) return 1;
  return /([a-z]S|[^a-zA-Z]s|secs?|seconds?)\)?$/.test(name) ? 1000 : 1;
}
