// Where the time of a run's successful requests went, component by component: read from the columns of its record, in slices, since a record may
// have a million rows.
import { OUTCOMES, type Run } from "#engine";

/** In the order in which a request goes through them. Those of one request follow each other without a gap, so they add up to its latency. */
export const LATENCY_PARTS = [
  "pageLoad",
  "earlierAttempts",
  "network",
  "gateway",
  "security",
  "coldStart",
  "waitForInstance",
  "handler",
  "database",
] as const;

export type LatencyPart = (typeof LATENCY_PARTS)[number];
/** Milliseconds of a request, by part: a mean. */
export type MeanParts = Readonly<Record<LatencyPart, number>>;

export interface LatencyParts {
  /** Requests that were counted: those kept one by one that ended `ok` and arrived after the warm-up. */
  readonly requests: number;
  /** Of all of them. Adds up to the mean latency, where the run keeps all its requests one by one. */
  readonly mean: MeanParts;
  /** Of those that took at least as long as the run's p99: the slowest hundredth. */
  readonly slowest: MeanParts;
}

const OK = OUTCOMES.indexOf("ok");
const PART = Object.fromEntries(LATENCY_PARTS.map((part, index) => [part, index])) as Record<LatencyPart, number>;
/** A millisecond or two of work. */
const ROWS_AT_A_TIME = 20_000;

/**
 * Sums it up, and yields after each slice of rows so that whoever drives it can let others have their turn.
 *
 * @param warmUpUs requests that arrived before do not count, as in the summary
 */
export function* latencyParts({ requests, summary }: Run, warmUpUs: number): Generator<void, LatencyParts> {
  const { rows, outcome, arrivalUs, endUs } = requests;
  // A percentile is one of the times, in whole microseconds; as milliseconds it may have been rounded.
  const slowUs = Math.round(summary.latencyMs.p99 * 1000);
  const sums = { all: new Float64Array(LATENCY_PARTS.length), slow: new Float64Array(LATENCY_PARTS.length) };
  const counts = { all: 0, slow: 0 };
  for (let first = 0; first < rows; first += ROWS_AT_A_TIME) {
    if (first > 0) yield;
    const last = Math.min(rows, first + ROWS_AT_A_TIME);
    for (let row = first; row < last; row++) {
      if (outcome[row] !== OK || arrivalUs[row] < warmUpUs) continue;
      counts.all++;
      addRow(requests, row, sums.all);
      if (endUs[row] - arrivalUs[row] < slowUs) continue;
      counts.slow++;
      addRow(requests, row, sums.slow);
    }
  }
  return { requests: counts.all, mean: meanOf(sums.all, counts.all), slowest: meanOf(sums.slow, counts.slow) };
}

/** Each part lasts until the next stamp that lies later; stamps that were never come to are below zero. */
function addRow(columns: Run["requests"], row: number, sums: Float64Array): void {
  const { pageEndUs, sentUs, gatewayUs, securityUs, invokedUs, handlerUs, databaseUs } = columns;
  const isCold = columns.cold[row] === 1;
  let fromUs = columns.arrivalUs[row];
  fromUs = addUntil(sums, PART.pageLoad, fromUs, pageEndUs[row]);
  fromUs = addUntil(sums, PART.earlierAttempts, fromUs, sentUs[row]);
  fromUs = addUntil(sums, PART.network, fromUs, gatewayUs[row]);
  fromUs = addUntil(sums, PART.gateway, fromUs, securityUs[row]);
  fromUs = addUntil(sums, securityUs[row] >= 0 ? PART.security : PART.gateway, fromUs, invokedUs[row]);
  fromUs = addUntil(sums, isCold ? PART.coldStart : PART.waitForInstance, fromUs, handlerUs[row]);
  fromUs = addUntil(sums, PART.handler, fromUs, databaseUs[row]);
  fromUs = addUntil(sums, databaseUs[row] >= 0 ? PART.database : PART.handler, fromUs, columns.handlerEndUs[row]);
  fromUs = addUntil(sums, PART.gateway, fromUs, columns.answeredUs[row]);
  addUntil(sums, PART.network, fromUs, columns.endUs[row]);
}

function addUntil(sums: Float64Array, part: number, fromUs: number, toUs: number): number {
  if (!(toUs > fromUs)) return fromUs;
  sums[part] += toUs - fromUs;
  return toUs;
}

function meanOf(sumsUs: Float64Array, count: number): MeanParts {
  const ms = (part: LatencyPart) => (count === 0 ? 0 : sumsUs[PART[part]] / count / 1000);
  return Object.fromEntries(LATENCY_PARTS.map((part) => [part, ms(part)])) as Record<LatencyPart, number>;
}
