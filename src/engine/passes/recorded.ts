// The record's columns. A column that says the same for all rows as another is that other one; a column in which nothing has
// happened yet is not written; only what a row alone says takes memory: a fresh page of it costs more time than filling it.
import {
  COLUMN_NAMES,
  constantColumn,
  createColumn,
  grownColumn,
  KIND_OF,
  type Column,
  type Kind,
} from "../columns.ts";
import { roundedRows, type Memory } from "../kernel/memory.ts";
import type { Model } from "../model.ts";
import type { ColumnName as Name, RequestColumns } from "../record.ts";
import type { Window } from "./window.ts";

type InWindow = Exclude<Name, "version" | "attempts">;

export interface Recorded {
  readonly limit: number;
  readonly memory: Memory;
  rows: number;
  capacity: number;
  /** Columns with memory of their own. */
  readonly own: Map<InWindow, Column>;
  readonly constants: ReadonlyMap<Name, number>;
  /** Columns that are another one. */
  readonly same: Map<Name, InWindow>;
  attempts: Column | null;
}

/** Has room for the rows that are expected, as far as the limit goes. */
export function createRecord(model: Model, expectedRows: number, window: Window, memory: Memory): Recorded {
  const { client, webServer, security, database, functions } = model.settings;
  const retries = client.retries > 0;
  const constants = new Map<Name, number>([["version", 0]]);
  const say = (value: number, ...names: Name[]) => names.forEach((name) => constants.set(name, value));
  if (!retries) say(1, "attempts");
  if (!webServer.enabled) say(-1, "pageEndUs");
  if (!webServer.enabled) say(0, "page");
  if (!security.enabled) say(-1, "securityUs", "user");
  if (!security.enabled) say(0, "token");
  if (!database.enabled) say(-1, "databaseUs");
  if (!database.enabled) say(0, "databaseAttempts");
  if (functions.length === 1) say(0, "functionIndex");
  const same = new Map<Name, InWindow>();
  if (window.sentUs === window.arrivalUs) same.set("sentUs", "arrivalUs");
  if (window.gatewayUs === window.sentUs) same.set("gatewayUs", "sentUs");
  if (window.invokedUs === window.gatewayUs) same.set("invokedUs", "gatewayUs");
  if (window.endUs === window.answeredUs) same.set("endUs", "answeredUs");
  if (!retries) same.set("answeredUs", "handlerEndUs");
  const capacity = Math.min(model.recordLimit, roundedRows(expectedRows));
  const make = (name: Name): Column => createColumn(KIND_OF[name], capacity, memory);
  const names = COLUMN_NAMES.filter((name) => name !== "attempts" && !constants.has(name) && !same.has(name));
  return {
    limit: model.recordLimit,
    memory,
    rows: 0,
    capacity,
    own: new Map(names.map((name) => [name as InWindow, make(name)])),
    constants,
    same,
    attempts: retries ? make("attempts") : null,
  };
}

/** Writes rows [from, to) down, as far as the limit goes. */
export function writeDown(record: Recorded, window: Window, from: number, to: number): void {
  const end = Math.min(to, record.limit);
  if (from >= end) return;
  if (end > record.capacity) grow(record, Math.min(record.limit, Math.max(end, record.capacity * 2)));
  if (window.refused && record.same.get("answeredUs") === "handlerEndUs") tellAnswersApart(record);
  const { mask } = window;
  for (let row = from; row < end;) {
    const at = row & mask;
    const count = Math.min(end - row, mask + 1 - at);
    for (const [name, column] of record.own) {
      if (!window.refused && (name === "outcome" || name === "endedAt")) continue;
      column.set(window[name].subarray(at, at + count), row);
    }
    if (record.attempts !== null) for (let k = 0; k < count; k++) record.attempts[row + k] = window.attempt[at + k] + 1;
    row += count;
  }
  record.rows = Math.max(record.rows, end);
}

/** From now on answers do not leave when handlers end: so far they did. */
function tellAnswersApart(record: Recorded): void {
  record.same.delete("answeredUs");
  const own = createColumn("float", record.capacity, record.memory);
  own.set((record.own.get("handlerEndUs") as Column).subarray(0, record.rows));
  record.own.set("answeredUs", own);
}

function grow(record: Recorded, capacity: number): void {
  const { own, rows, memory } = record;
  for (const [name, column] of own) own.set(name, grownColumn(column, KIND_OF[name], rows, capacity, memory));
  if (record.attempts !== null)
    record.attempts = grownColumn(record.attempts, KIND_OF.attempts, rows, capacity, memory);
  record.capacity = capacity;
}

/** Columns in which all rows say the same, of any run: made once, as long as the longest. Nobody may write to them. */
const constantColumns = new Map<string, Column>();

function sharedColumn(kind: Kind, value: number, rows: number): Column {
  const key = `${kind} ${value}`;
  let column = constantColumns.get(key);
  if (column === undefined || column.length < rows) {
    column = constantColumn(kind, value, rows);
    constantColumns.set(key, column);
  }
  return column.subarray(0, rows);
}

/** The columns of the rows written. */
export function finishRecord({ rows, own, same, constants, attempts }: Recorded): RequestColumns {
  const cut = new Map<Name, Column>([...own].map(([name, column]) => [name, column.subarray(0, rows)]));
  if (attempts !== null) cut.set("attempts", attempts.subarray(0, rows));
  const columnOf = (name: Name): Column => {
    const other = same.get(name);
    if (other !== undefined) return columnOf(other);
    const value = constants.get(name);
    return value === undefined ? (cut.get(name) as Column) : sharedColumn(KIND_OF[name], value, rows);
  };
  const columns = Object.fromEntries(COLUMN_NAMES.map((name) => [name, columnOf(name)]));
  return { rows, ...columns } as unknown as RequestColumns;
}
