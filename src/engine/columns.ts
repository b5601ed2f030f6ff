// The columns of requests: which kind of number each holds, and how one is made.
import { giveUp, takeBuffer, type Memory } from "./kernel/memory.ts";
import type { ColumnName } from "./record.ts";

export type Column = Float64Array | Int32Array | Uint8Array | Uint16Array;

const KINDS = { float: Float64Array, int: Int32Array, short: Uint16Array, byte: Uint8Array } as const;
export type Kind = keyof typeof KINDS;

export const KIND_OF = {
  arrivalUs: "float",
  pageEndUs: "float",
  sentUs: "float",
  gatewayUs: "float",
  securityUs: "float",
  invokedUs: "float",
  initUs: "float",
  handlerUs: "float",
  databaseUs: "float",
  handlerEndUs: "float",
  answeredUs: "float",
  endUs: "float",
  billedUs: "float",
  costUsd: "float",
  functionIndex: "int",
  instance: "int",
  user: "int",
  outcome: "byte",
  endedAt: "byte",
  cold: "byte",
  page: "byte",
  token: "byte",
  version: "byte",
  attempts: "short",
  databaseAttempts: "short",
} as const satisfies Record<ColumnName, Kind>;

export const COLUMN_NAMES = Object.keys(KIND_OF) as readonly ColumnName[];

/** A column in memory that earlier runs may have written in: 0 throughout where it holds bytes, anything where it holds more. */
export function createColumn(kind: Kind, length: number, memory: Memory): Column {
  const column = new KINDS[kind](takeBuffer(memory, length * KINDS[kind].BYTES_PER_ELEMENT), 0, length);
  return kind === "byte" ? column.fill(0) : column;
}

/** A longer column of the same kind, with the rows written so far; the former's memory is given up. */
export function grownColumn(column: Column, kind: Kind, rows: number, length: number, memory: Memory): Column {
  const longer = createColumn(kind, length, memory);
  longer.set(column.subarray(0, rows));
  giveUp(memory, column.buffer as ArrayBuffer);
  return longer;
}

/** A column of its own, that says the same throughout. */
export function constantColumn(kind: Kind, value: number, length: number): Column {
  const column = new KINDS[kind](length);
  return value === 0 ? column : column.fill(value);
}
