// What two handlers leave in a table when an event reaches them more than once: the logic of both, run on the trace's deliveries.
import type { RequestTrace } from "#engine";
import { hex } from "../travel/identifiers.ts";

/** A run of the handler that came as far as writing. */
export interface Write {
  readonly delivery: number;
  readonly attempt: number;
  readonly timeUs: number;
  /** Index of the step in which it wrote. */
  readonly step: number;
}

/** A row of the table. */
export interface Row {
  readonly key: string;
  readonly by: Write;
}

/** The writes of a trace, in order: one for each run of the handler whose call the database took. */
export function writesOf({ spans }: RequestTrace): readonly Write[] {
  const writes = new Map<string, Write>();
  spans.forEach((span, step) => {
    const { kind, operation, failure, delivery, attempt, endUs } = span;
    if (kind !== "databaseCall" || operation !== "write" || failure !== null) return;
    const run = `${delivery} ${attempt}`;
    if (!writes.has(run)) writes.set(run, { delivery, attempt, timeUs: endUs, step });
  });
  return [...writes.values()].toSorted((a, b) => a.timeUs - b.timeUs);
}

/** A handler that makes up a new key each time: every run leaves a row. */
export function rowsWrittenEachTime({ seed, row }: RequestTrace, writes: readonly Write[]): readonly Row[] {
  return writes.map((by) => ({ key: hex(8, seed, row, "made up", by.delivery, by.attempt), by }));
}

/** A handler that takes the event's own identifier for a key, and writes only where it is not yet there. */
export function rowsWrittenOnce({ seed, row }: RequestTrace, writes: readonly Write[]): readonly Row[] {
  const table = new Map<string, Row>();
  for (const by of writes) {
    const key = hex(8, seed, row, "event");
    if (!table.has(key)) table.set(key, { key, by });
  }
  return [...table.values()];
}
