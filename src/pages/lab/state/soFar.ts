// What has happened up to a moment, counted by kind: sums are kept at every 1024th row, and the rows under way are corrected for what has
// not happened to them yet.
import type { RequestColumns } from "#engine";
import { inStretches, type Turns } from "#ui";

/** What is counted of a row: its kind (-1: nothing), and when it happened, no later than the row's end, in microseconds. */
export interface Counted {
  readonly kinds: number;
  readonly kindOf: (row: number) => number;
  readonly atUs: (row: number) => number;
}

/** How many of each kind had happened by t. `arrived`: rows before this one have arrived by t; `underWay`: those of them that have not ended. */
export type SoFar = (tUs: number, arrived: number, underWay: Int32Array) => Float64Array;

const CHECKPOINT = 1024;

/** One pass over the rows, in short stretches. */
export async function countSoFar(
  columns: RequestColumns,
  { kinds, kindOf, atUs }: Counted,
  signal?: AbortSignal,
  turns?: Turns,
): Promise<SoFar> {
  const before = new Float64Array((Math.floor(columns.rows / CHECKPOINT) + 1) * kinds);
  const sums = new Float64Array(kinds);
  const add = (row: number): void => {
    const kind = kindOf(row);
    if (kind >= 0) sums[kind]++;
  };
  const read = (from: number, to: number): void => {
    for (let row = from; row < to; row++) {
      if (row % CHECKPOINT === 0) before.set(sums, (row / CHECKPOINT) * kinds);
      add(row);
    }
  };
  await inStretches(columns.rows, read, signal, turns);
  if (columns.rows % CHECKPOINT === 0) before.set(sums, (columns.rows / CHECKPOINT) * kinds);
  return (tUs, arrived, underWay) => {
    const known = Math.floor(arrived / CHECKPOINT);
    const counts = before.slice(known * kinds, (known + 1) * kinds);
    for (let row = known * CHECKPOINT; row < arrived; row++) {
      const kind = kindOf(row);
      if (kind >= 0) counts[kind]++;
    }
    for (const row of underWay) {
      const kind = kindOf(row);
      if (kind >= 0 && atUs(row) > tUs) counts[kind]--;
    }
    return counts;
  };
}
