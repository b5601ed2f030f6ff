// The rows of the record that lie in a stretch of time, and quantiles of their latencies.
import type { RequestColumns, Run } from "#engine";
import type { TimeRange } from "#host";

/** Rows `first` up to, not including, `end`. */
export interface RowRange {
  readonly first: number;
  readonly end: number;
}

/** Those that arrive in [fromUs, toUs); null where not all of them are recorded. */
export function rowsIn({ requests, total }: Run, { fromUs, toUs }: TimeRange): RowRange | null {
  const { rows, arrivalUs } = requests;
  if (rows < total && !(rows > 0 && arrivalUs[rows - 1] >= toUs)) return null;
  return { first: firstFrom(arrivalUs, rows, fromUs), end: firstFrom(arrivalUs, rows, toUs) };
}

/** The first row that arrives at a time or later. */
function firstFrom(arrivalUs: Float64Array, rows: number, timeUs: number): number {
  let [low, high] = [0, rows];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (arrivalUs[middle] < timeUs) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Milliseconds from arrival to end. */
export function latencyMsOf({ arrivalUs, endUs }: RequestColumns, row: number): number {
  return (endUs[row] - arrivalUs[row]) / 1000;
}

/** The ⌈pn⌉-th smallest of values in ascending order; NaN of none. */
export function quantile(sorted: Float64Array, p: number): number {
  return sorted.length === 0 ? NaN : sorted[Math.max(1, Math.ceil(p * sorted.length)) - 1];
}
