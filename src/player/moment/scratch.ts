// A list that is filled anew at each frame and keeps its memory between frames.

import { aliveAt, type AliveIndex } from "./aliveIndex.ts";

export interface Scratch {
  buffer: Int32Array;
}

export function createScratch(): Scratch {
  return { buffer: new Int32Array(1024) };
}

/** The intervals alive at t, in memory that the next call with the same scratch overwrites. */
export function aliveInto(scratch: Scratch, index: AliveIndex, tUs: number): Int32Array {
  const found = aliveAt(index, tUs, scratch.buffer);
  if (found.buffer !== scratch.buffer.buffer) scratch.buffer = new Int32Array(found.buffer);
  return found;
}
