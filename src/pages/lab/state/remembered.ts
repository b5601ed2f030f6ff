// How many decisions the security service remembers at a moment, read from the record: a good token that was verified afresh is remembered
// from the start of its verification, for as long as the setting says (rule 11 of docs/model.md).
import type { RequestColumns } from "#engine";
import { inStretches, type Turns } from "#ui";

const VERIFIED = 1;

/** Users whose decision holds at t, kept for `ttlUs` microseconds. */
export type Remembered = (tUs: number, ttlUs: number) => number;

/** Null where the record cannot tell, as only the last attempt has times. Read in short stretches; rejects once the signal is aborted. */
export async function rememberedIn(
  columns: RequestColumns,
  signal?: AbortSignal,
  turns?: Turns,
): Promise<Remembered | null> {
  const { rows, token, securityUs, user, attempts } = columns;
  let [count, users, retried] = [0, 0, false];
  const measure = (from: number, to: number): void => {
    for (let row = from; row < to; row++) {
      if (attempts[row] > 1) retried = true;
      if (token[row] !== VERIFIED || securityUs[row] < 0) continue;
      count++;
      users = Math.max(users, user[row] + 1);
    }
  };
  await inStretches(rows, measure, signal, turns);
  if (retried) return null;
  const inOrder = new Int32Array(count);
  let placed = 0;
  const sort = (from: number, to: number): void => {
    for (let row = from; row < to; row++) {
      if (token[row] !== VERIFIED || securityUs[row] < 0) continue;
      // Requests overtake each other by little: each is put into its place as it comes.
      let hole = placed++;
      for (; hole > 0 && securityUs[inOrder[hole - 1]] > securityUs[row]; hole--) inOrder[hole] = inOrder[hole - 1];
      inOrder[hole] = row;
    }
  };
  await inStretches(rows, sort, signal, turns);
  const seen = new Float64Array(users).fill(-1);
  let asked = 0;
  return (tUs, ttlUs) => {
    asked++;
    let count = 0;
    let at = firstAfter(inOrder, securityUs, tUs) - 1;
    for (; at >= 0 && tUs < securityUs[inOrder[at]] + ttlUs; at--) {
      const who = user[inOrder[at]];
      if (seen[who] !== asked) count++;
      seen[who] = asked;
    }
    return count;
  };
}

/** How many rows, in order of their time, are at t or before. */
function firstAfter(inOrder: Int32Array, timesUs: Float64Array, tUs: number): number {
  let [low, high] = [0, inOrder.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (timesUs[inOrder[middle]] <= tUs) low = middle + 1;
    else high = middle;
  }
  return low;
}
