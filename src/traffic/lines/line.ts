// What one line of a record tells, or why it was not understood.

/**
 * How times are written: seconds or milliseconds since 1970, ISO 8601 with or without its zone, a clock's time of one day, or as a
 * number of seconds (of minutes, beside counts) from the start.
 */
export type TimeUnit = "epochS" | "epochMs" | "iso" | "isoWithoutZone" | "clock" | "fromStart" | "accessLog";

export interface Row {
  /** Milliseconds, since 1970 or since the start; null where the line carries no time. */
  readonly timeMs: number | null;
  readonly unit: TimeUnit | null;
  /** Requests of a minute, for forms that count; else 1. */
  readonly count: number;
  readonly durationMs?: number;
  readonly initMs?: number;
  readonly memoryMb?: number;
  /** What the line itself says is billed. */
  readonly billedMs?: number;
}

/** What would have been allowed where something else was found. */
export type Expected = "count" | "time" | "sameTime" | "duration" | "accessTime" | "report" | "shorterLine" | "anyForm";

export interface Mistake {
  readonly found: string;
  readonly expected: Expected;
}

/** A line that was not understood; the first line is 1. */
export interface Problem extends Mistake {
  readonly line: number;
}

/** Null for a line that has nothing to tell here, as others of a log. */
export type ReadLine = (line: string) => Row | Mistake | null;

export function isMistake(read: Row | Mistake): read is Mistake {
  return "expected" in read;
}
