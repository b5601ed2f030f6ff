// What is kept of a reader's work on a brief, as plain data, and whether something from a file is that.
import { isObject } from "#ui";

/** One attempt: a combination of values, run with every seed. */
export interface KeptAttempt {
  /** The combination's index. */
  readonly at: number;
  /** For each goal in order, whether it was met with all seeds. */
  readonly met: readonly boolean[];
  /** With how many seeds all goals were met. */
  readonly metOn: number;
  /** What is to be as little as can be, in its unit: the mean over the seeds; null where a run lacks it. */
  readonly least: number | null;
  /** 0 to 1. */
  readonly score: number;
}

export interface KeptBrief {
  /** What exactly was asked: after a change of the brief, what was kept no longer counts. */
  readonly of: string;
  readonly tries: number;
  /** How many of the three hints were read. */
  readonly hints: number;
  readonly first: KeptAttempt | null;
  /** The first of those with the highest score. */
  readonly best: KeptAttempt | null;
  /** The last ones, oldest first. */
  readonly attempts: readonly KeptAttempt[];
}

/** How many attempts are kept with all that came of them: platforms keep little. */
export const MOST_ATTEMPTS = 12;
const MOST_HINTS = 3;

export function isKeptBrief(value: unknown): value is KeptBrief {
  if (!isObject(value) || typeof value.of !== "string" || !Array.isArray(value.attempts)) return false;
  if (!isCount(value.tries) || !isCount(value.hints, MOST_HINTS) || value.attempts.length > MOST_ATTEMPTS) return false;
  return [value.first, value.best].every((each) => each === null || isAttempt(each)) && value.attempts.every(isAttempt);
}

function isAttempt(value: unknown): value is KeptAttempt {
  if (!isObject(value) || !Array.isArray(value.met) || !value.met.every((each) => typeof each === "boolean"))
    return false;
  if (!isCount(value.at) || !isCount(value.metOn)) return false;
  if (value.least !== null && !Number.isFinite(value.least)) return false;
  return typeof value.score === "number" && value.score >= 0 && value.score <= 1;
}

function isCount(value: unknown, most = Number.MAX_SAFE_INTEGER): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= most;
}
