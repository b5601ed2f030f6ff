// How many decisions the security service remembers at a moment, read from the record: a good token that was verified afresh is remembered
// from the start of its verification, for as long as the setting says (rule 11 of docs/model.md).
import type { RequestColumns } from "#engine";

const VERIFIED = 1;

/** Users whose decision holds at t, kept for `ttlUs` microseconds; null where the record cannot tell, as only the last attempt has times. */
export function rememberedIn(columns: RequestColumns): ((tUs: number, ttlUs: number) => number) | null {
  const { rows, token, securityUs, user, attempts } = columns;
  const verified: number[] = [];
  let users = 0;
  for (let row = 0; row < rows; row++) {
    if (attempts[row] > 1) return null;
    if (token[row] !== VERIFIED || securityUs[row] < 0) continue;
    verified.push(row);
    users = Math.max(users, user[row] + 1);
  }
  const inOrder = Int32Array.from(verified).sort((a, b) => securityUs[a] - securityUs[b]);
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
