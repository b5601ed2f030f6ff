// What a record was understood to say.
import type { Form } from "./forms.ts";
import type { Problem, TimeUnit } from "./lines/line.ts";

export interface Arrivals {
  /** Seconds since the first, ascending. */
  readonly timesS: Float64Array;
  /** In the same order; null where not every arrival has one. */
  readonly durationsMs: Float64Array | null;
  /** The record's times are whole seconds, and several requests share one. */
  readonly isToTheSecond: boolean;
}

/** What was read and could not be kept. */
export interface Dropped {
  /** Minutes, or arrivals, later than a run can be. */
  readonly tooLate: number;
  /** Requests beyond those that are kept at all. */
  readonly tooMany: number;
  /** REPORT lines that carry no time, where others do. */
  readonly withoutTime: number;
}

/** What REPORT lines of one memory size say. */
export interface Reported {
  /** Null: the lines do not say it. */
  readonly memoryMb: number | null;
  /** The handlers' run times, ascending; and the same with the initialisation that came before it, where there was one. */
  readonly durationsMs: Float64Array;
  readonly withInitMs: Float64Array;
  /** The sum of what the lines themselves say is billed; null where one does not say it. */
  readonly billedMs: number | null;
}

export interface Traffic {
  /** Null: none of the forms; then nothing else was understood either. */
  readonly form: Form | null;
  readonly lines: number;
  /** Blank lines, a head, and the other lines of a log. */
  readonly passedOver: number;
  /** The first ten. */
  readonly problems: readonly Problem[];
  readonly problemCount: number;
  readonly unit: TimeUnit | null;
  /** The first moment, in milliseconds since 1970; null where times count from a start. */
  readonly fromMs: number | null;
  readonly requests: number;
  /** From the first to the last arrival, or the minutes that were counted. */
  readonly lengthS: number;
  readonly arrivals: Arrivals | null;
  /** Requests of each minute; null where there are no times, or more minutes than a scenario may hold. */
  readonly countsPerMinute: readonly number[] | null;
  /** How many minutes one count of the record stands for; below 1 where several counts make a minute. */
  readonly minutesPerCount: number;
  /** Ascending; null where the record has none. */
  readonly durationsMs: Float64Array | null;
  readonly initsMs: Float64Array | null;
  /** The memory sizes of the function, the commonest first. */
  readonly memories: readonly { readonly memoryMb: number; readonly requests: number }[];
  /** By memory size, the commonest first; empty for other forms. */
  readonly reported: readonly Reported[];
  readonly dropped: Dropped;
}

/** As many arrivals are kept; of more, the first that were read. */
export const MOST_READ = 5_000_000;
