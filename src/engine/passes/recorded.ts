// The record's columns. A column that says the same for all rows as another is that other one; a column in which nothing has
// happened yet is not written; only what a row alone says takes memory: a fresh page of it costs more time than filling it.
import type { Model } from "../model.ts";
import type { ColumnName as Name, RequestColumns } from "../record.ts";
import type { Window } from "./window.ts";

type Column = Float64Array | Int32Array | Uint8Array | Uint16Array;
type InWindow = Exclude<Name, "version" | "attempts">;
type Kind = "float" | "int" | "short" | "byte";

const KIND_OF: Readonly<Record<Name, Kind>> = {
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
};

export interface Recorded {
  readonly limit: number;
  rows: number;
  capacity: number;
  /** Columns with memory of their own. */
  readonly own: Map<InWindow, Column>;
  readonly constants: ReadonlyMap<Name, number>;
  /** Columns that are another one. */
  readonly same: Map<Name, InWindow>;
  attempts: Uint16Array | null;
}

export function createRecord(model: Model, capacity: number, window: Window): Recorded {
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
  const names = (Object.keys(KIND_OF) as Name[]).filter((name) => !constants.has(name) && !same.has(name));
  return {
    limit: model.recordLimit,
    rows: 0,
    capacity,
    own: new Map(
      names.filter((name) => name !== "attempts").map((name) => [name as InWindow, make(KIND_OF[name], capacity)]),
    ),
    constants,
    same,
    attempts: retries ? new Uint16Array(capacity) : null,
  };
}

function make(kind: Kind, length: number): Column {
  switch (kind) {
    case "float":
      return new Float64Array(length);
    case "int":
      return new Int32Array(length);
    case "short":
      return new Uint16Array(length);
    case "byte":
      return new Uint8Array(length);
  }
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
  record.rows = end;
}

/** From now on answers do not leave when handlers end: so far they did. */
function tellAnswersApart(record: Recorded): void {
  record.same.delete("answeredUs");
  const own = make("float", record.capacity);
  own.set((record.own.get("handlerEndUs") as Column).subarray(0, record.rows));
  record.own.set("answeredUs", own);
}

function grow(record: Recorded, capacity: number): void {
  const larger = <T extends Column>(from: T, to: T): T => {
    to.set(from.subarray(0, record.rows));
    return to;
  };
  for (const [name, column] of record.own) record.own.set(name, larger(column, make(KIND_OF[name], capacity)));
  if (record.attempts !== null) record.attempts = larger(record.attempts, new Uint16Array(capacity));
  record.capacity = capacity;
}

/** Columns in which all rows say the same, of any run: made once, as long as the longest. Nobody may write to them. */
const constantColumns = new Map<string, Column>();

function constantColumn(kind: Kind, value: number, rows: number): Column {
  const key = `${kind} ${value}`;
  let column = constantColumns.get(key);
  if (column === undefined || column.length < rows) {
    column = make(kind, rows);
    if (value !== 0) column.fill(value);
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
    return value === undefined ? (cut.get(name) as Column) : constantColumn(KIND_OF[name], value, rows);
  };
  const columns = Object.fromEntries((Object.keys(KIND_OF) as Name[]).map((name) => [name, columnOf(name)]));
  return { rows, ...columns } as unknown as RequestColumns;
}
