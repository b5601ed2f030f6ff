// What is written of finished requests: columns while there is room, aggregates always.
import { OUTCOME } from "./codes.ts";
import type { Counted } from "./counted.ts";
import { createFingerprint, type Fingerprint } from "./fingerprint.ts";
import { grown } from "./kernel/grown.ts";
import { addLatency, createLatency } from "./latency.ts";
import type { Model } from "./model.ts";
import { OUTCOMES, type RequestColumns } from "./record.ts";
import { createSeries, type SeriesState } from "./series.ts";

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

/** Time in which instances worked is counted with the instances. */
export interface Recorder extends Omit<Counted, "busyUs"> {
  readonly limit: number;
  readonly columns: Writable;
  capacity: number;
  readonly series: SeriesState;
  readonly fingerprint: Fingerprint;
}

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
  for (const name of FLOATS) columns[name] = grown(columns[name], capacity);
  for (const name of INTS) columns[name] = grown(columns[name], capacity);
  for (const name of BYTES) columns[name] = grown(columns[name], capacity);
  for (const name of SHORTS) columns[name] = grown(columns[name], capacity);
  recorder.capacity = capacity;
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
