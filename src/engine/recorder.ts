// Writes finished requests down: into the columns while there is room, and into the aggregates always.
import { addLatency, createLatency, type Latency } from "./latency.ts";
import type { Model } from "./model.ts";
import { OUTCOMES, type RequestColumns } from "./record.ts";
import { addRequest, createSeries, type SeriesState } from "./series.ts";
import type { Slots } from "./slots.ts";

const FLOATS = [
  "arrivalUs", "pageEndUs", "sentUs", "gatewayUs", "securityUs", "invokedUs", "initUs", "handlerUs", "databaseUs", "handlerEndUs",
  "answeredUs", "endUs", "billedUs", "costUsd",
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
  readonly latencyByFunction: (Latency | null)[];
  /** Counted requests by function and outcome, function-major. */
  readonly outcomes: Float64Array;
  readonly attempts: Float64Array;
  /** Counted attempts that were given an instance, and those that started it. */
  readonly served: Float64Array;
  readonly cold: Float64Array;
  readonly costUsd: Float64Array;
}

export const OUTCOME = Object.fromEntries(OUTCOMES.map((name, code) => [name, code])) as { readonly [N in (typeof OUTCOMES)[number]]: number };

export function createRecorder(model: Model, expectedRows: number): Recorder {
  const functions = model.settings.functions.length;
  const recorder: Recorder = {
    limit: model.recordLimit, capacity: 0, columns: { rows: 0 } as Writable,
    series: createSeries(model.durationUs),
    latency: createLatency(), latencyByFunction: Array.from({ length: functions }, () => null),
    outcomes: new Float64Array(functions * OUTCOMES.length), attempts: new Float64Array(functions),
    served: new Float64Array(functions), cold: new Float64Array(functions), costUsd: new Float64Array(functions),
  };
  resize(recorder, Math.max(1, expectedRows));
  return recorder;
}

function resize(recorder: Recorder, capacity: number): void {
  const { columns } = recorder;
  const resized = <T extends Float64Array | Int32Array | Uint8Array | Uint16Array>(from: T | undefined, to: T): T => {
    if (from) to.set(from as never);
    return to;
  };
  for (const name of FLOATS) columns[name] = resized(columns[name], new Float64Array(capacity));
  for (const name of INTS) columns[name] = resized(columns[name], new Int32Array(capacity));
  for (const name of BYTES) columns[name] = resized(columns[name], new Uint8Array(capacity));
  for (const name of SHORTS) columns[name] = resized(columns[name], new Uint16Array(capacity));
  recorder.capacity = capacity;
}

/** A request has its final outcome. `failedAt` is the stage code where it was turned back. Its cost is added, not yet written. */
export function recordRequest(recorder: Recorder, slots: Slots, slot: number, outcome: number, failedAt: number, answeredUs: number, endUs: number): void {
  const arrivalUs = slots.arrivalUs[slot];
  const functionIndex = slots.functionIndex[slot];
  const latencyUs = outcome === OUTCOME.ok ? endUs - arrivalUs : -1;
  if (slots.counted[slot] === 1) {
    recorder.outcomes[functionIndex * OUTCOMES.length + outcome]++;
    recorder.attempts[functionIndex] += slots.attempts[slot];
    if (latencyUs >= 0) {
      addLatency(recorder.latency, latencyUs);
      if (recorder.latencyByFunction.length > 1) addLatency((recorder.latencyByFunction[functionIndex] ??= createLatency()), latencyUs);
    }
  }
  const { series } = recorder;
  const bin = Math.floor(arrivalUs / series.binUs);
  addRequest(series, bin, outcome, latencyUs);
  if (slots.instance[slot] >= 0) {
    series.served[bin]++;
    series.cold[bin] += slots.cold[slot];
  }
  const row = slots.row[slot];
  if (row < recorder.limit) writeRow(recorder, slots, slot, row, outcome, failedAt, answeredUs, endUs);
  addCost(recorder, slots, slot);
}

function writeRow(recorder: Recorder, slots: Slots, slot: number, row: number, outcome: number, failedAt: number, answeredUs: number, endUs: number): void {
  if (row >= recorder.capacity) resize(recorder, Math.min(recorder.limit, Math.max(row + 1, recorder.capacity * 2)));
  const { columns } = recorder;
  if (row >= columns.rows) columns.rows = row + 1;
  columns.arrivalUs[row] = slots.arrivalUs[slot];
  columns.pageEndUs[row] = slots.pageEndUs[slot];
  columns.sentUs[row] = slots.sentUs[slot];
  columns.gatewayUs[row] = slots.gatewayUs[slot];
  columns.securityUs[row] = slots.securityUs[slot];
  columns.invokedUs[row] = slots.invokedUs[slot];
  columns.initUs[row] = slots.initUs[slot];
  columns.handlerUs[row] = slots.handlerUs[slot];
  columns.databaseUs[row] = slots.databaseUs[slot];
  columns.handlerEndUs[row] = slots.handlerEndUs[slot];
  columns.answeredUs[row] = answeredUs;
  columns.endUs[row] = endUs;
  columns.functionIndex[row] = slots.functionIndex[slot];
  columns.instance[row] = slots.instance[slot];
  columns.user[row] = slots.user[slot];
  columns.outcome[row] = outcome;
  columns.endedAt[row] = failedAt;
  columns.cold[row] = slots.cold[slot];
  columns.page[row] = slots.page[slot];
  columns.token[row] = slots.token[slot];
  columns.version[row] = slots.version[slot];
  columns.attempts[row] = slots.attempts[slot];
  columns.databaseAttempts[row] = slots.databaseAttempts[slot];
}

/** Adds what the slot was charged to its row, series and function: also after its request has ended (rule 4). */
export function addCost(recorder: Recorder, slots: Slots, slot: number): void {
  const row = slots.row[slot];
  const costUsd = slots.costUsd[slot];
  if (row < recorder.limit) {
    if (row >= recorder.capacity) resize(recorder, Math.min(recorder.limit, Math.max(row + 1, recorder.capacity * 2)));
    recorder.columns.costUsd[row] += costUsd;
    recorder.columns.billedUs[row] += slots.billedUs[slot];
  }
  if (slots.counted[slot] === 1) recorder.costUsd[slots.functionIndex[slot]] += costUsd;
  recorder.series.costUsd[Math.floor(slots.arrivalUs[slot] / recorder.series.binUs)] += costUsd;
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
