// Writes finished requests down: into the columns while there is room, and into the aggregates always.
import { addNumbers, createFingerprint, type Fingerprint } from "./fingerprint.ts";
import { addLatency, createLatency, type Latency } from "./latency.ts";
import type { Model } from "./model.ts";
import { OUTCOMES, type Outcome, type RequestColumns } from "./record.ts";
import { addRequest, binOf, createSeries, type SeriesState } from "./series.ts";
import { AT, type Slots } from "./slots.ts";

const FLOATS = [
  "arrivalUs",
  "pageEndUs",
  "sentUs",
  "gatewayUs",
  "securityUs",
  "invokedUs",
  "initUs",
  "handlerUs",
  "databaseUs",
  "handlerEndUs",
  "answeredUs",
  "endUs",
  "billedUs",
  "costUsd",
] as const;
const INTS = ["functionIndex", "instance", "user"] as const;
const BYTES = ["outcome", "endedAt", "cold", "page", "token", "version"] as const;
const SHORTS = ["attempts", "databaseAttempts"] as const;

type Writable = { -readonly [K in keyof RequestColumns]: RequestColumns[K] };

export interface Recorder {
  readonly limit: number;
  readonly columns: Writable;
  capacity: number;
  readonly series: SeriesState;
  readonly latency: Latency;
  /** Counted requests by function and outcome, function-major. */
  readonly outcomes: Float64Array;
  readonly attempts: Float64Array;
  /** Counted attempts that were given an instance, and those that started it. */
  readonly served: Float64Array;
  readonly cold: Float64Array;
  readonly costUsd: Float64Array;
  readonly fingerprint: Fingerprint;
}

/** Codes of OUTCOMES. */
export const OUTCOME = {
  ok: 0,
  notFound: 1,
  payloadTooLarge: 2,
  rateLimited: 3,
  unauthorized: 4,
  forbidden: 5,
  throttled: 6,
  functionError: 7,
  functionTimeout: 8,
  gatewayTimeout: 9,
  databaseError: 10,
  unavailable: 11,
  deadLettered: 12,
} as const satisfies Record<Outcome, number>;

export function createRecorder(model: Model, expectedRows: number): Recorder {
  const functions = model.settings.functions.length;
  const recorder: Recorder = {
    limit: model.recordLimit,
    capacity: 0,
    columns: {
      rows: 0,
      arrivalUs: new Float64Array(0),
      pageEndUs: new Float64Array(0),
      sentUs: new Float64Array(0),
      gatewayUs: new Float64Array(0),
      securityUs: new Float64Array(0),
      invokedUs: new Float64Array(0),
      initUs: new Float64Array(0),
      handlerUs: new Float64Array(0),
      databaseUs: new Float64Array(0),
      handlerEndUs: new Float64Array(0),
      answeredUs: new Float64Array(0),
      endUs: new Float64Array(0),
      billedUs: new Float64Array(0),
      costUsd: new Float64Array(0),
      functionIndex: new Int32Array(0),
      instance: new Int32Array(0),
      user: new Int32Array(0),
      outcome: new Uint8Array(0),
      endedAt: new Uint8Array(0),
      cold: new Uint8Array(0),
      page: new Uint8Array(0),
      token: new Uint8Array(0),
      version: new Uint8Array(0),
      attempts: new Uint16Array(0),
      databaseAttempts: new Uint16Array(0),
    },
    series: createSeries(model.durationUs),
    latency: createLatency(functions),
    outcomes: new Float64Array(functions * OUTCOMES.length),
    attempts: new Float64Array(functions),
    served: new Float64Array(functions),
    cold: new Float64Array(functions),
    costUsd: new Float64Array(functions),
    fingerprint: createFingerprint(),
  };
  resize(recorder, Math.max(1, expectedRows));
  return recorder;
}

/** Makes room for rows up to `end`, or to the record limit. */
export function makeRoomFor(recorder: Recorder, end: number): void {
  if (end > recorder.capacity) resize(recorder, Math.min(recorder.limit, Math.max(end, recorder.capacity * 2)));
}

function resize(recorder: Recorder, capacity: number): void {
  const { columns } = recorder;
  const resized = <T extends Float64Array | Int32Array | Uint8Array | Uint16Array>(from: T, to: T): T => {
    to.set(from);
    return to;
  };
  for (const name of FLOATS) columns[name] = resized(columns[name], new Float64Array(capacity));
  for (const name of INTS) columns[name] = resized(columns[name], new Int32Array(capacity));
  for (const name of BYTES) columns[name] = resized(columns[name], new Uint8Array(capacity));
  for (const name of SHORTS) columns[name] = resized(columns[name], new Uint16Array(capacity));
  recorder.capacity = capacity;
}

/** A request has its final outcome. `failedAt` is the stage code where it was turned back. Its cost is added, not yet written. */
export function recordRequest(
  recorder: Recorder,
  slots: Slots,
  slot: number,
  outcome: number,
  failedAt: number,
  answeredUs: number,
  endUs: number,
): void {
  const { data } = slots;
  const row = data[slot + AT.row];
  const arrivalUs = data[slot + AT.arrivalUs];
  const functionIndex = data[slot + AT.functionIndex];
  const given = data[slot + AT.given] === 1;
  if (data[slot + AT.counted] === 1)
    countOutcome(recorder, functionIndex, outcome, endUs - arrivalUs, data[slot + AT.attempts]);
  addToSeries(recorder, arrivalUs, outcome, endUs - arrivalUs, given, data[slot + AT.cold]);
  addNumbers(recorder.fingerprint, row, endUs, data[slot + AT.instance] * 16 + outcome, data[slot + AT.handlerUs]);
  if (row < recorder.limit) writeRow(recorder, slots, slot, row, outcome, failedAt, answeredUs, endUs);
  addCost(recorder, slots, slot);
}

/** Counts a request of the window. */
export function countOutcome(
  recorder: Recorder,
  functionIndex: number,
  outcome: number,
  latencyUs: number,
  attempts: number,
): void {
  recorder.outcomes[functionIndex * OUTCOMES.length + outcome]++;
  recorder.attempts[functionIndex] += attempts;
  if (outcome === OUTCOME.ok) addLatency(recorder.latency, latencyUs, functionIndex);
}

/** Adds a finished request to its arrival's bin. `given`: its last attempt was given an instance. */
function addToSeries(
  recorder: Recorder,
  arrivalUs: number,
  outcome: number,
  latencyUs: number,
  given: boolean,
  cold: number,
): void {
  const { series } = recorder;
  const bin = binOf(series, arrivalUs);
  addRequest(series, bin, outcome, outcome === OUTCOME.ok ? latencyUs : -1);
  if (!given) return;
  series.served[bin]++;
  series.cold[bin] += cold;
}

function writeRow(
  recorder: Recorder,
  slots: Slots,
  slot: number,
  row: number,
  outcome: number,
  failedAt: number,
  answeredUs: number,
  endUs: number,
): void {
  makeRoomFor(recorder, row + 1);
  const { columns } = recorder;
  if (row >= columns.rows) columns.rows = row + 1;
  columns.arrivalUs[row] = slots.data[slot + AT.arrivalUs];
  columns.pageEndUs[row] = slots.data[slot + AT.pageEndUs];
  columns.sentUs[row] = slots.data[slot + AT.sentUs];
  columns.gatewayUs[row] = slots.data[slot + AT.gatewayUs];
  columns.securityUs[row] = slots.data[slot + AT.securityUs];
  columns.invokedUs[row] = slots.data[slot + AT.invokedUs];
  columns.initUs[row] = slots.data[slot + AT.initUs];
  columns.handlerUs[row] = slots.data[slot + AT.handlerUs];
  columns.databaseUs[row] = slots.data[slot + AT.databaseUs];
  columns.handlerEndUs[row] = slots.data[slot + AT.handlerEndUs];
  columns.answeredUs[row] = answeredUs;
  columns.endUs[row] = endUs;
  columns.functionIndex[row] = slots.data[slot + AT.functionIndex];
  columns.instance[row] = slots.data[slot + AT.instance];
  columns.user[row] = slots.data[slot + AT.user];
  columns.outcome[row] = outcome;
  columns.endedAt[row] = failedAt;
  columns.cold[row] = slots.data[slot + AT.cold];
  columns.page[row] = slots.data[slot + AT.page];
  columns.token[row] = slots.data[slot + AT.token];
  columns.version[row] = slots.data[slot + AT.version];
  columns.attempts[row] = slots.data[slot + AT.attempts];
  columns.databaseAttempts[row] = slots.data[slot + AT.databaseAttempts];
}

/** Adds what the slot was charged to its row, series and function: also after its request has ended (rule 4). */
export function addCost(recorder: Recorder, slots: Slots, slot: number): void {
  const row = slots.data[slot + AT.row];
  const costUsd = slots.data[slot + AT.costUsd];
  if (row < recorder.limit) {
    makeRoomFor(recorder, row + 1);
    recorder.columns.costUsd[row] += costUsd;
    recorder.columns.billedUs[row] += slots.data[slot + AT.billedUs];
  }
  if (slots.data[slot + AT.counted] === 1) recorder.costUsd[slots.data[slot + AT.functionIndex]] += costUsd;
  recorder.series.costUsd[binOf(recorder.series, slots.data[slot + AT.arrivalUs])] += costUsd;
}

/** The columns, cut to the rows written. */
export function finishColumns(recorder: Recorder): RequestColumns {
  const { columns } = recorder;
  const { rows } = columns;
  if (rows < recorder.capacity) {
    for (const name of FLOATS) columns[name] = columns[name].subarray(0, rows);
    for (const name of INTS) columns[name] = columns[name].subarray(0, rows);
    for (const name of BYTES) columns[name] = columns[name].subarray(0, rows);
    for (const name of SHORTS) columns[name] = columns[name].subarray(0, rows);
  }
  return columns;
}
