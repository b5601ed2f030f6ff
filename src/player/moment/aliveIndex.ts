// Finds the intervals [from, until) that cover a moment, among many in order of `from`: the latest end of each block of
// 64 and of each block of blocks is kept, so that blocks which are over are skipped whole. An interval may have two ends, of
// which the later counts: they are columns already, and a column of the later ones would be written for nothing.

import { countUpTo } from "./search.ts";

const BLOCK_BITS = 6;
const BLOCK = 1 << BLOCK_BITS;

export interface LatestEnds {
  readonly blockUntilUs: Float64Array;
  readonly superUntilUs: Float64Array;
}

export interface AliveIndex extends LatestEnds {
  readonly fromUs: Float64Array;
  readonly untilUs: Float64Array;
  readonly orUntilUs: Float64Array;
  readonly count: number;
}

/** Built in one pass over `count` intervals; `fromUs` must not decrease. */
export function createAliveIndex(fromUs: Float64Array, untilUs: Float64Array, count: number): AliveIndex {
  return { fromUs, untilUs, orUntilUs: untilUs, count, ...latestEnds(untilUs, untilUs, count) };
}

/** The latest of both ends in each block, and in each block of blocks. */
export function latestEnds(untilUs: Float64Array, orUntilUs: Float64Array, count: number): LatestEnds {
  const blockUntilUs = blockMaxima(untilUs, orUntilUs, count);
  return { blockUntilUs, superUntilUs: blockMaxima(blockUntilUs, blockUntilUs, blockUntilUs.length) };
}

function blockMaxima(values: Float64Array, others: Float64Array, count: number): Float64Array {
  const maxima = new Float64Array((count + BLOCK - 1) >> BLOCK_BITS);
  for (let block = 0; block < maxima.length; block++) {
    const end = Math.min(count, (block + 1) << BLOCK_BITS);
    let largest = -Infinity;
    for (let i = block << BLOCK_BITS; i < end; i++) {
      if (values[i] > largest) largest = values[i];
      if (others[i] > largest) largest = others[i];
    }
    maxima[block] = largest;
  }
  return maxima;
}

/** Writes the intervals with from ≤ t < until into `out`, in order, growing it when needed. Returns the filled part. */
export function aliveAt(index: AliveIndex, tUs: number, out: Int32Array): Int32Array {
  const { untilUs, orUntilUs, blockUntilUs, superUntilUs } = index;
  const begun = countUpTo(index.fromUs, tUs, index.count);
  const blocks = (begun + BLOCK - 1) >> BLOCK_BITS;
  let list = out;
  let found = 0;
  for (let block = 0; block < blocks; block++) {
    if ((block & (BLOCK - 1)) === 0) {
      while (block < blocks && superUntilUs[block >> BLOCK_BITS] <= tUs) block += BLOCK;
      if (block >= blocks) break;
    }
    if (blockUntilUs[block] <= tUs) continue;
    const end = Math.min(begun, (block + 1) << BLOCK_BITS);
    if (found + BLOCK > list.length) list = longer(list, found);
    for (let i = block << BLOCK_BITS; i < end; i++) if (untilUs[i] > tUs || orUntilUs[i] > tUs) list[found++] = i;
  }
  return list.subarray(0, found);
}

function longer(list: Int32Array, used: number): Int32Array {
  const copy = new Int32Array(Math.max(4 * BLOCK, used * 2));
  copy.set(list.subarray(0, used));
  return copy;
}
