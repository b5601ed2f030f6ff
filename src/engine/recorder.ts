// What is written of finished requests: columns while there is room, aggregates always.
import { OUTCOME } from "./codes.ts";
import { COLUMN_NAMES, constantColumn, createColumn, grownColumn, KIND_OF, type Column } from "./columns.ts";
import type { Counted } from "./counted.ts";
import { createFingerprint, type Fingerprint } from "./fingerprint.ts";
import { roundedRows, type Memory } from "./kernel/memory.ts";
import { addLatency, createLatency } from "./latency.ts";
import { completeColumns, constantsOf, ownColumns, type Layout } from "./layout.ts";
import type { Model } from "./model.ts";
import { OUTCOMES, type ColumnName, type RequestColumns } from "./record.ts";
import { createSeries, type SeriesState } from "./series.ts";

type Writable = { -readonly [K in keyof RequestColumns]: RequestColumns[K] };
type Columns = Record<ColumnName, Column>;

/** Time in which instances worked is counted with the instances. */
export interface Recorder extends Omit<Counted, "busyUs"> {
  readonly limit: number;
  readonly memory: Memory;
  readonly layout: Layout;
  /** Those that the layout leaves out have no room: what is stored there falls away. */
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
  const layout: Layout = { constants: constantsOf(model), same: sameOf(model) };
  const own = new Set(ownColumns(layout));
  const made = COLUMN_NAMES.map((name) => [
    name,
    own.has(name) ? createColumn(KIND_OF[name], capacity, memory) : constantColumn(KIND_OF[name], 0, 0),
  ]);
  const recorder: Recorder = {
    limit,
    memory,
    capacity,
    layout,
    columns: { rows: 0, ...Object.fromEntries(made) } as Writable,
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

/** Nobody waits for the answer to an event; and a schedule knows no way to the cloud. */
function sameOf({ trigger }: Model): ReadonlyMap<ColumnName, ColumnName> {
  const same = new Map<ColumnName, ColumnName>();
  if (trigger !== "http") same.set("sentUs", "arrivalUs").set("answeredUs", "endUs");
  if (trigger === "schedule") same.set("gatewayUs", "arrivalUs");
  return same;
}

/** Makes room for rows up to `end`, or to the record limit. */
export function makeRoomFor(recorder: Recorder, end: number): void {
  if (end > recorder.capacity) resize(recorder, Math.min(recorder.limit, Math.max(end, recorder.capacity * 2)));
}

function resize(recorder: Recorder, capacity: number): void {
  const { capacity: rows, memory } = recorder;
  const columns: Columns = recorder.columns;
  for (const name of ownColumns(recorder.layout))
    columns[name] = grownColumn(columns[name], KIND_OF[name], rows, capacity, memory);
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
export function finishColumns({ columns, layout }: Recorder): RequestColumns {
  return completeColumns(columns.rows, new Map(ownColumns(layout).map((name) => [name, columns[name]])), layout);
}
