// How many bytes a request takes in the record of a run.
import type { Run } from "../record.ts";

type Column = Float64Array | Int32Array | Uint8Array | Uint16Array;

const columnsOf = (columns: object): Column[] =>
  Object.values(columns).filter((value): value is Column => ArrayBuffer.isView(value));

/** `memory`: rows of columns that each run writes anew. `transfer`: buffers that go from the worker to the page, each once; constant columns stay. */
export function bytesOfRow(simulate: () => Run): { memory: number; transfer: number } {
  // Columns in which all rows say the same may be kept from run to run: those nobody writes.
  const kept = new Set(columnsOf(simulate().requests).map(({ buffer }) => buffer));
  const { requests, instances, series } = simulate();
  const written = new Map<ArrayBufferLike, number>();
  for (const { buffer, byteLength } of columnsOf(requests))
    if (!kept.has(buffer)) written.set(buffer, Math.max(byteLength, written.get(buffer) ?? 0));
  const sent = new Set([requests, instances, series].flatMap(columnsOf).map(({ buffer }) => buffer));
  for (const buffer of kept) sent.delete(buffer);
  return {
    memory: sum(written.values()) / requests.rows,
    transfer: sum([...sent].map(({ byteLength }) => byteLength)) / requests.rows,
  };
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
