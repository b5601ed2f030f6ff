// A run's way from the worker to the page: its buffers are handed over, each once, and a column in which all rows say the same travels
// as what they say. The engine keeps such columns for all its runs, so the worker must not lose them; the page keeps its own.
import { COLUMN_NAMES, roundedRows, type ColumnName, type RequestColumns, type Run } from "#engine";
import type { BucketIndex, MomentIndices } from "./moment/index.ts";

type Column = Float64Array | Int32Array | Uint8Array | Uint16Array;
type Columns = Record<ColumnName, Column>;

export interface PackedRun {
  readonly run: Run;
  /** What all rows say in the columns that are left empty. */
  readonly constants?: Readonly<Partial<Record<ColumnName, number>>>;
}

/** Takes the constant columns out of a run, which itself stays as it is. */
export function packRun(run: Run): PackedRun {
  const { constantColumns } = run;
  const constants: Partial<Record<ColumnName, number>> = {};
  const requests: RequestColumns & Columns = { ...run.requests };
  const columns: Columns = requests;
  for (const name of constantColumns) {
    [constants[name]] = columns[name];
    columns[name] = columns[name].slice(0, 0);
  }
  return { run: { ...run, requests }, constants };
}

/** The buffers of all typed arrays in a packed run and its indices, each once. */
export function buffersOf(run: Run, { requestLives, tallies, bucket }: MomentIndices): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  for (const columns of [run.requests, run.instances, run.series, requestLives, tallies, bucket ?? {}]) {
    for (const value of Object.values(columns)) {
      if (ArrayBuffer.isView(value) && value.buffer instanceof ArrayBuffer) buffers.add(value.buffer);
    }
  }
  return [...buffers];
}

/**
 * The buffers of all columns as long as a run's requests, each once, but for those in which all rows say the same: other runs share them.
 */
export function columnBuffers({ requests, constantColumns }: Run, bucket: BucketIndex | null = null): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  if (bucket?.takenUs.buffer instanceof ArrayBuffer) buffers.add(bucket.takenUs.buffer);
  for (const name of COLUMN_NAMES) {
    const { buffer } = requests[name];
    if (buffer instanceof ArrayBuffer && !constantColumns.includes(name)) buffers.add(buffer);
  }
  return [...buffers];
}

/** Constant columns by width and value, as long as any run needed them. Nobody writes to them. */
const known = new Map<string, Column>();

/** The whole run. */
export function unpackRun({ run, constants = {} }: PackedRun): Run {
  const columns: Columns = run.requests;
  for (const [name, value] of Object.entries(constants) as [ColumnName, number][])
    columns[name] = constantColumn(columns[name], value, run.requests.rows);
  return run;
}

function constantColumn(like: Column, value: number, rows: number): Column {
  const key = `${like.BYTES_PER_ELEMENT} ${value}`;
  let column = known.get(key);
  if (!column || column.length < rows) {
    column = filled(new (like.constructor as new (length: number) => Column)(roundedRows(rows)), value);
    known.set(key, column);
  }
  return column.subarray(0, rows);
}

/** Fresh memory says 0, and takes time only where it is written to. */
const filled = (column: Column, value: number): Column => (value === 0 ? column : column.fill(value));
