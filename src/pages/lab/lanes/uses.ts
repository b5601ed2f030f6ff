// What ran on each instance, by instance: its rows in the order of their invocation, and the longest time that one of them took. Read from
// the record, which keeps the last attempt of each request.
import type { Run } from "#engine";
import { inStretches, type Turns } from "#ui";

export interface Uses {
  /** Rows by instance: those of instance i are `rows[from[i]]` to `rows[from[i + 1] - 1]`. */
  readonly from: Int32Array;
  readonly rows: Int32Array;
  /** By instance, in microseconds. */
  readonly longestUs: Float64Array;
}

/** Two passes over the rows, in short stretches; rejects with the signal's reason once it is aborted. */
export async function usesOf({ requests, instances }: Run, signal?: AbortSignal, turns?: Turns): Promise<Uses> {
  const { rows: count, instance, invokedUs, handlerEndUs } = requests;
  const from = new Int32Array(instances.count + 1);
  const longestUs = new Float64Array(instances.count);
  const ran = (row: number): boolean => instance[row] >= 0 && invokedUs[row] >= 0 && handlerEndUs[row] >= 0;
  const measure = (first: number, end: number): void => {
    for (let row = first; row < end; row++) {
      if (!ran(row)) continue;
      from[instance[row] + 1]++;
      longestUs[instance[row]] = Math.max(longestUs[instance[row]], handlerEndUs[row] - invokedUs[row]);
    }
  };
  await inStretches(count, measure, signal, turns);
  for (let i = 0; i < instances.count; i++) from[i + 1] += from[i];
  const next = from.slice();
  const rows = new Int32Array(from[instances.count]);
  const sort = (first: number, end: number): void => {
    for (let row = first; row < end; row++) {
      if (!ran(row)) continue;
      let hole = next[instance[row]]++;
      // Requests overtake each other by little: each is put into its place as it comes.
      for (; hole > from[instance[row]] && invokedUs[rows[hole - 1]] > invokedUs[row]; hole--)
        rows[hole] = rows[hole - 1];
      rows[hole] = row;
    }
  };
  await inStretches(count, sort, signal, turns);
  return { from, rows, longestUs };
}

/** Where in `rows` those of an instance begin of which anything may go on at `fromUs` or after. */
export function firstUse(
  { requests: { invokedUs } }: Run,
  { from, rows, longestUs }: Uses,
  instance: number,
  fromUs: number,
): number {
  let [low, high] = [from[instance], from[instance + 1]];
  const beforeUs = fromUs - longestUs[instance];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (invokedUs[rows[middle]] < beforeUs) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The row under way on an instance at a moment; of several the one that began last; -1 for none. */
export function rowAt(run: Run, uses: Uses, instance: number, tUs: number): number {
  const { invokedUs, handlerEndUs } = run.requests;
  let found = -1;
  for (let at = firstUse(run, uses, instance, tUs); at < uses.from[instance + 1]; at++) {
    const row = uses.rows[at];
    if (invokedUs[row] > tUs) break;
    if (handlerEndUs[row] > tUs) found = row;
  }
  return found;
}

/** The first row on an instance that is not over at a moment, or, where all are, the last one; -1 for an instance on which none ran. */
export function firstSeen(run: Run, uses: Uses, instance: number, tUs: number): number {
  const end = uses.from[instance + 1];
  for (let at = firstUse(run, uses, instance, tUs); at < end; at++)
    if (run.requests.handlerEndUs[uses.rows[at]] > tUs) return uses.rows[at];
  return end > uses.from[instance] ? uses.rows[end - 1] : -1;
}

/** The row before (-1) or after (1) this one on its instance; -1 where there is none. */
export function nextUse(uses: Uses, instance: number, row: number, direction: 1 | -1): number {
  const [first, end] = [uses.from[instance], uses.from[instance + 1]];
  const to = first + uses.rows.subarray(first, end).indexOf(row) + direction;
  return to < first || to >= end ? -1 : uses.rows[to];
}
