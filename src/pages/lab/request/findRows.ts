// Finding requests among millions of rows: which ones fit, in order of arrival or the slowest first. Read off the columns in short
// stretches, so that the page answers in between; nothing is copied but the numbers of the rows found.
import { OUTCOMES, type Outcome, type RequestColumns } from "#engine";
import { inStretches, type Turns } from "#ui";
import { createSlowest } from "./slowest.ts";

export interface RequestQuery {
  /** `failed`: all but ok. */
  readonly outcome: "any" | "failed" | Outcome;
  readonly coldOnly: boolean;
  /** Only those under way at this time, in microseconds; null: at any time. */
  readonly underWayUs: number | null;
  readonly order: "arrival" | "slowest";
}

export interface FoundRows {
  /** In the order asked for. Slowest first, they are cut off at `SLOWEST_KEPT`. */
  readonly rows: Int32Array;
  /** How many fit, those cut off included. */
  readonly count: number;
}

/** As many as anyone leafs through; the rest would only cost memory. */
export const SLOWEST_KEPT = 1000;
/** The rows that fit the query. Rejects with the signal's reason once it is aborted. */
export async function findRows(
  columns: RequestColumns,
  query: RequestQuery,
  signal?: AbortSignal,
  turns?: Turns,
): Promise<FoundRows> {
  const fits = fitter(columns, query);
  const bySlowness = query.order === "slowest" ? createSlowest(columns, SLOWEST_KEPT) : null;
  // Grows as needed: a rare outcome among two million needs no room for all.
  let found = new Int32Array(1024);
  let count = 0;
  const read = (from: number, to: number): void => {
    for (let row = from; row < to; row++) {
      if (!fits(row)) continue;
      if (bySlowness) bySlowness.offer(row);
      else {
        if (count === found.length) found = grown(found);
        found[count] = row;
      }
      count++;
    }
  };
  await inStretches(columns.rows, read, signal, turns);
  return { rows: bySlowness ? bySlowness.sorted() : found.subarray(0, count), count };
}

function grown(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}

function fitter(columns: RequestColumns, query: RequestQuery): (row: number) => boolean {
  const { outcome, cold, arrivalUs, endUs } = columns;
  const { coldOnly, underWayUs } = query;
  const ok = OUTCOMES.indexOf("ok");
  const wanted = query.outcome === "any" || query.outcome === "failed" ? -1 : OUTCOMES.indexOf(query.outcome);
  const failedOnly = query.outcome === "failed";
  return (row) =>
    (wanted < 0 || outcome[row] === wanted) &&
    (!failedOnly || outcome[row] !== ok) &&
    (!coldOnly || cold[row] === 1) &&
    (underWayUs === null || (arrivalUs[row] <= underWayUs && endUs[row] > underWayUs));
}
