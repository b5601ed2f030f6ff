// The requests under way between arrival and invocation: a window over the rows of the record that moves along. Once a request is
// invoked its whole future is known, so few rows are under way at once. All their numbers stand in one array, row after row:
// one array to find, one bound to check, and measured half the time of an array per column.

/** Offsets within a row: first the record's columns (see `RequestColumns`), then what the passes hand on beside them. */
export const ROW = {
  arrivalUs: 0,
  pageEndUs: 1,
  sentUs: 2,
  gatewayUs: 3,
  securityUs: 4,
  invokedUs: 5,
  initUs: 6,
  handlerUs: 7,
  databaseUs: 8,
  handlerEndUs: 9,
  answeredUs: 10,
  endUs: 11,
  billedUs: 12,
  costUsd: 13,
  functionIndex: 14,
  instance: 15,
  user: 16,
  outcome: 17,
  endedAt: 18,
  cold: 19,
  page: 20,
  token: 21,
  databaseAttempts: 22,
  /** Number within its stream. */
  number: 23,
  /** Through the network, back to the client. */
  backUs: 24,
  payloadKb: 25,
  /** Of the handler: until its first database call, and all its calls. */
  runUs: 26,
  databaseTookUs: 27,
  /** Of its database attempts, those that read. */
  reads: 28,
  /** How its handler fails, unless it times out first: an outcome, `ok` for not. */
  fails: 29,
  /** The same work on the always-on alternative. */
  serverUs: 30,
  /** 1: it reaches the gateway out of order, and waits in a heap. 2: its end is known. */
  state: 31,
} as const;
const ROW_SIZE_BITS = 5;

/** States of a row. */
export const ON_ITS_WAY = 0;
export const LATE = 1;
export const DONE = 2;

export interface Rows {
  /** Rows under way: [head, tail). */
  head: number;
  tail: number;
  mask: number;
  data: Float64Array;
}

export function createRows(size: number): Rows {
  return { head: 0, tail: 0, mask: size - 1, data: new Float64Array(size << ROW_SIZE_BITS) };
}

/** Where a row stands in `data`. */
export function placeOf(rows: Rows, row: number): number {
  return (row & rows.mask) << ROW_SIZE_BITS;
}

/** Makes room for this many more rows. */
export function makeRoom(rows: Rows, count: number): void {
  const { head, tail, mask, data } = rows;
  let size = mask + 1;
  while (tail - head + count > size) size *= 2;
  if (size === mask + 1) return;
  const rowSize = 1 << ROW_SIZE_BITS;
  const larger = new Float64Array(size << ROW_SIZE_BITS);
  for (let row = head; row < tail; row++) {
    const from = (row & mask) << ROW_SIZE_BITS;
    larger.set(data.subarray(from, from + rowSize), (row & (size - 1)) << ROW_SIZE_BITS);
  }
  rows.data = larger;
  rows.mask = size - 1;
}
