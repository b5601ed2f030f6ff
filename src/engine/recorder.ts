// What is written of finished requests: columns while there is room, aggregates always.
import { OUTCOME } from "./codes.ts";
import { COLUMN_NAMES, createColumn, grownColumn, KIND_OF, type Column } from "./columns.ts";
import type { Counted } from "./counted.ts";
import { createFingerprint, type Fingerprint } from "./fingerprint.ts";
import { roundedRows, type Memory } from "./kernel/memory.ts";
import { addLatency, createLatency } from "./latency.ts";
import type { Model } from "./model.ts";
import { OUTCOMES, type ColumnName, type RequestColumns } from "./record.ts";
import { createSeries, type SeriesState } from "./series.ts";

type Writable = { -readonly [K in keyof RequestColumns]: RequestColumns[K] };
type Columns = Record<ColumnName, Column>;

/** Time in which instances worked is counted with the instances. */
export interface Recorder extends Omit<Counted, "busyUs"> {
  readonly limit: number;
  readonly memory: Memory;
  readonly columns: Writable;
  capacity: number;
  readonly series: SeriesState;
  readonly fingerprint: Fingerprint;
}

/** Has room for the rows that are expected, as far as the limit goes. */
export function createRecorder(model: Model, expectedRows: number, memory: Memory): Recorder {
  const functions = model.settings.functions.length;
  const limit = model.recordLimit;
  const capacity = Math.min(limit, roundedRows(expectedRows));
  const named = COLUMN_NAMES.map((name) => [name, createColumn(KIND_OF[name], capacity, memory)]);
  const recorder: Recorder = {
    limit,
    memory,
    capacity,
    columns: { rows: 0, ...Object.fromEntries(named) } as Writable,
    series: createSeries(model.durationUs),
    latency: createLatency(functions),
    outcomes: new Float64Array(functions * OUTCOMES.length),
    attempts: new Float64Array(functions),
    served: new Float64Array(functions),
    cold: new Float64Array(functions),
    costUsd: new Float64Array(functions),
    fingerprint: createFingerprint(),
  };
  clearSums(recorder, 0);
  return recorder;
}

/** Makes room for rows up to `end`, or to the record limit. */
export function makeRoomFor(recorder: Recorder, end: number): void {
  if (end > recorder.capacity) resize(recorder, Math.min(recorder.limit, Math.max(end, recorder.capacity * 2)));
}

function resize(recorder: Recorder, capacity: number): void {
  const { capacity: rows, memory } = recorder;
  const columns: Columns = recorder.columns;
  for (const name of COLUMN_NAMES) columns[name] = grownColumn(columns[name], KIND_OF[name], rows, capacity, memory);
  recorder.capacity = capacity;
  clearSums(recorder, rows);
}

/** To these a row is added bit by bit; the others are written once. */
function clearSums({ columns }: Recorder, from: number): void {
  columns.billedUs.fill(0, from);
  columns.costUsd.fill(0, from);
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

/** The columns, cut to the rows written. */
export function finishColumns({ columns, capacity }: Recorder): RequestColumns {
  const { rows } = columns;
  const all: Columns = columns;
  if (rows < capacity) for (const name of COLUMN_NAMES) all[name] = all[name].subarray(0, rows);
  return columns;
}
