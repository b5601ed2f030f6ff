// The record's columns: blocks of rows are copied from the window.
import { createColumn, grownColumn, KIND_OF, type Column } from "../columns.ts";
import { roundedRows, type Memory } from "../kernel/memory.ts";
import { completeColumns, constantsOf, ownColumns, type Layout } from "../layout.ts";
import type { Model } from "../model.ts";
import type { ColumnName as Name, RequestColumns } from "../record.ts";
import type { Window } from "./window.ts";

type InWindow = Exclude<Name, "version" | "attempts">;

export interface Recorded extends Layout {
  readonly limit: number;
  readonly memory: Memory;
  rows: number;
  capacity: number;
  /** Columns with memory of their own. */
  readonly own: Map<InWindow, Column>;
  readonly same: Map<Name, InWindow>;
  attempts: Column | null;
}

/** Has room for the rows that are expected, as far as the limit goes. */
export function createRecord(model: Model, expectedRows: number, window: Window, memory: Memory): Recorded {
  const retries = model.settings.client.retries > 0;
  const constants = constantsOf(model);
  const same = new Map<Name, InWindow>();
  if (window.sentUs === window.arrivalUs) same.set("sentUs", "arrivalUs");
  if (window.gatewayUs === window.sentUs) same.set("gatewayUs", "sentUs");
  if (window.invokedUs === window.gatewayUs) same.set("invokedUs", "gatewayUs");
  if (window.endUs === window.answeredUs) same.set("endUs", "answeredUs");
  if (!retries) same.set("answeredUs", "handlerEndUs");
  const capacity = Math.min(model.recordLimit, roundedRows(expectedRows));
  const make = (name: Name): Column => createColumn(KIND_OF[name], capacity, memory);
  const names = ownColumns({ constants, same }).filter((name) => name !== "attempts");
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

/** The columns of the rows written. */
export function finishRecord(record: Recorded): RequestColumns {
  const own = new Map<Name, Column>(record.own);
  if (record.attempts !== null) own.set("attempts", record.attempts);
  return completeColumns(record.rows, own, record);
}
