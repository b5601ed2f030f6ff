// What has happened up to a moment, counted exactly: sums over the rows are kept at every 1024th row, and the rows under way
// are corrected for what has not happened to them yet.

import { OUTCOMES, STAGES, type RequestColumns } from "#engine";
import { countUpTo } from "./search.ts";

/** Counts since the start of the run. Each is counted when it happens, not when the request arrives. */
export interface Tally {
  arrived: number;
  pagesFromCache: number;
  pagesFromOrigin: number;
  /** Decisions of the security service, and those of them that turned a request away. */
  decisions: number;
  badTokens: number;
  /** Answered 429 by the gateway. */
  rateLimited: number;
  /** Turned back at the function: no instance could be given. */
  throttled: number;
  /** Given an instance, and of these the ones that had to start it. */
  served: number;
  cold: number;
  /** Calls of handlers that have ended: how often one was repeated is known then. */
  databaseCalls: number;
  /** Ended as `ok`, those of them that had to start their instance, and ended otherwise. */
  ok: number;
  okCold: number;
  notOk: number;
}

const CHANNELS = 12;
const CHECKPOINT = 1024;

const OK = OUTCOMES.indexOf("ok");
const RATE_LIMITED = OUTCOMES.indexOf("rateLimited");
const THROTTLED = OUTCOMES.indexOf("throttled");
const GATEWAY = STAGES.indexOf("gateway");
const FIRST_BAD_TOKEN = 3;

/** Sums over the rows before row n·1024, for each n, channel by channel. */
export interface TallyIndex {
  readonly before: Float64Array;
}

/** One pass over the rows. */
export function indexTallies(columns: RequestColumns): TallyIndex {
  const sums = new Float64Array(CHANNELS);
  const before = new Float64Array((Math.floor(columns.rows / CHECKPOINT) + 1) * CHANNELS);
  for (let row = 0; row < columns.rows; row++) {
    addRow(sums, columns, row, Infinity, 1);
    if ((row + 1) % CHECKPOINT === 0) before.set(sums, ((row + 1) / CHECKPOINT) * CHANNELS);
  }
  return { before };
}

/** The counts at t; `underWay` are the rows that have arrived and are not over at t (more do no harm). */
export function tallyAt(columns: RequestColumns, index: TallyIndex, tUs: number, underWay: Int32Array): Tally {
  const arrived = countUpTo(columns.arrivalUs, tUs, columns.rows);
  const sums = sumBefore(columns, index, arrived);
  for (const row of underWay) {
    addRow(sums, columns, row, Infinity, -1);
    addRow(sums, columns, row, tUs, 1);
  }
  return {
    arrived,
    pagesFromCache: sums[0],
    pagesFromOrigin: sums[1],
    decisions: sums[2],
    badTokens: sums[3],
    rateLimited: sums[4],
    throttled: sums[5],
    served: sums[6],
    cold: sums[7],
    databaseCalls: sums[8],
    ok: sums[9],
    notOk: sums[10],
    okCold: sums[11],
  };
}

/** What all rows before this one add up to. */
function sumBefore(columns: RequestColumns, { before }: TallyIndex, rows: number): Float64Array {
  const known = Math.floor(rows / CHECKPOINT);
  const sums = before.slice(known * CHANNELS, (known + 1) * CHANNELS);
  for (let row = known * CHECKPOINT; row < rows; row++) addRow(sums, columns, row, Infinity, 1);
  return sums;
}

/** Adds `sign` for everything that has happened to the row by t. */
function addRow(sums: Float64Array, columns: RequestColumns, row: number, tUs: number, sign: number): void {
  const page = columns.page[row];
  if (page > 0 && columns.pageEndUs[row] >= 0 && columns.pageEndUs[row] <= tUs) sums[page - 1] += sign;
  const answeredUs = columns.answeredUs[row];
  const answered = answeredUs <= tUs;
  const invokedUs = columns.invokedUs[row];
  const invoked = invokedUs >= 0 && invokedUs <= tUs;
  const token = columns.token[row];
  if (token > 0 && (invoked || answered)) {
    sums[2] += sign;
    if (token >= FIRST_BAD_TOKEN) sums[3] += sign;
  }
  if (invoked && columns.instance[row] >= 0) {
    sums[6] += sign;
    if (columns.cold[row] === 1) sums[7] += sign;
  }
  if (columns.databaseUs[row] >= 0 && columns.handlerEndUs[row] <= tUs) sums[8] += sign * columns.databaseAttempts[row];
  if (!answered) return;
  const outcome = columns.outcome[row];
  if (outcome === RATE_LIMITED && columns.endedAt[row] === GATEWAY) sums[4] += sign;
  if (outcome === THROTTLED) sums[5] += sign;
  if (columns.endUs[row] > tUs) return;
  sums[outcome === OK ? 9 : 10] += sign;
  if (outcome === OK && columns.cold[row] === 1) sums[11] += sign;
}
