// Memory of columns, from run to run. A fresh page of it costs more time than filling it, so a run writes in what earlier ones have written
// in, once nobody reads that any more. Whoever runs models owns it, and says when that is: no column is ever taken from a reader.

export interface Memory {
  /** Nobody reads these. */
  readonly free: ArrayBuffer[];
  /** Taken by the run under way. */
  readonly taken: Set<ArrayBuffer>;
}

export function createMemory(): Memory {
  return { free: [], taken: new Set() };
}

/** A buffer of at least so many bytes, and less than twice as many: the shortest that is free, in which anything may stand, or else a fresh one. */
export function takeBuffer({ free, taken }: Memory, bytes: number): ArrayBuffer {
  let best = -1;
  for (let i = 0; i < free.length; i++) {
    const { byteLength } = free[i];
    if (byteLength >= bytes && byteLength < 2 * bytes && (best < 0 || byteLength < free[best].byteLength)) best = i;
  }
  const buffer = best < 0 ? new ArrayBuffer(bytes) : free.splice(best, 1)[0];
  taken.add(buffer);
  return buffer;
}

/** Nobody reads these buffers any more: a run may write in them. */
export function addFree({ free }: Memory, buffers: Iterable<ArrayBuffer>): void {
  free.push(...buffers);
}

/** The run under way has no more use for this one. */
export function giveUp(memory: Memory, buffer: ArrayBuffer): void {
  if (memory.taken.delete(buffer)) memory.free.push(buffer);
}

/** The run under way will not be finished: what it has taken is free. */
export function takeBack(memory: Memory): void {
  addFree(memory, memory.taken);
  memory.taken.clear();
}

/** What the run under way has taken is its own for good; what is left is of no use to the next, and let go. */
export function letGo({ free, taken }: Memory): void {
  free.length = 0;
  taken.clear();
}

/**
 * So many rows, or up to an eighth more: of two runs that differ little, one can write in the columns of the other. Memory that is not written
 * to takes no page.
 */
export function roundedRows(rows: number): number {
  const step = 1 << Math.max(0, 28 - Math.clz32(rows));
  return Math.ceil(rows / step) * step;
}
