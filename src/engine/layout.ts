// Which columns of a record say something: those that say the same for all rows by the model's nature, or the same as another, are not
// written. A fresh page of memory costs more time than filling it.
import { COLUMN_NAMES, KIND_OF, constantColumn, type Column, type Kind } from "./columns.ts";
import { roundedRows } from "./kernel/memory.ts";
import type { Model, Settings } from "./model.ts";
import type { ColumnName as Name, RequestColumns } from "./record.ts";

export interface Layout {
  /** What all rows say. */
  readonly constants: ReadonlyMap<Name, number>;
  /** Columns that are another one. */
  readonly same: ReadonlyMap<Name, Name>;
}

/** The settings of the start, and those of each change. */
export function settingsOf({ settings, interventions }: Model): readonly Settings[] {
  return [settings, ...interventions.flatMap((each) => (each.kind === "settings" ? [each.settings] : []))];
}

/** Columns in which all rows say the same, whatever happens. */
export function constantsOf(model: Model): ReadonlyMap<Name, number> {
  const all = settingsOf(model);
  const constants = new Map<Name, number>();
  const say = (value: number, ...names: Name[]) => names.forEach((name) => constants.set(name, value));
  const isHttp = model.trigger === "http";
  if (all.every(({ nextVersion }) => nextVersion === null)) say(0, "version");
  if (isHttp && all.every(({ client }) => client.retries === 0)) say(1, "attempts");
  if (!isHttp || all.every(({ webServer }) => !webServer.enabled)) {
    say(-1, "pageEndUs");
    say(0, "page");
  }
  if (!isHttp || all.every(({ security }) => !security.enabled)) {
    say(-1, "securityUs", "user");
    say(0, "token");
  }
  if (all.every(({ database }) => !database.enabled)) {
    say(-1, "databaseUs");
    say(0, "databaseAttempts");
  }
  if (model.settings.functions.length === 1) say(0, "functionIndex");
  return constants;
}

/** Columns with memory of their own. */
export function ownColumns({ constants, same }: Layout): readonly Name[] {
  return COLUMN_NAMES.filter((name) => !constants.has(name) && !same.has(name));
}

/** Columns in which all rows say the same, of any run: made once, as long as the longest. Nobody may write to them. */
const constantColumns = new Map<string, Column>();

function sharedColumn(kind: Kind, value: number, rows: number): Column {
  const key = `${kind} ${value}`;
  let column = constantColumns.get(key);
  if (column === undefined || column.length < rows) {
    column = constantColumn(kind, value, roundedRows(rows));
    constantColumns.set(key, column);
  }
  return column.subarray(0, rows);
}

/** All columns of a record, cut to its rows. `own` are those that were written. */
export function completeColumns(
  rows: number,
  own: ReadonlyMap<Name, Column>,
  { constants, same }: Layout,
): RequestColumns {
  const cut = new Map([...own].map(([name, column]) => [name, column.subarray(0, rows)] as const));
  const columnOf = (name: Name): Column => {
    const other = same.get(name);
    if (other !== undefined) return columnOf(other);
    const value = constants.get(name);
    return value === undefined ? (cut.get(name) as Column) : sharedColumn(KIND_OF[name], value, rows);
  };
  const columns = Object.fromEntries(COLUMN_NAMES.map((name) => [name, columnOf(name)]));
  return { rows, ...columns } as unknown as RequestColumns;
}
