// What tests ask about the rows of a run.
import { OUTCOMES, type Outcome, type RequestColumns, type Run } from "../record.ts";

export const rowsOf = (run: Run): number[] => Array.from({ length: run.requests.rows }, (_, row) => row);

export const outcomeOf = (requests: RequestColumns, row: number): Outcome => OUTCOMES[requests.outcome[row]];

/** Largest number of intervals [from, until) that overlap; at one moment, ends come before starts. */
export function mostAtOnce(intervals: readonly (readonly [fromUs: number, untilUs: number])[]): number {
  const changes = intervals
    .filter(([fromUs, untilUs]) => untilUs > fromUs)
    .flatMap(([fromUs, untilUs]) => [[fromUs, 1] as const, [untilUs, -1] as const])
    .toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
  let [now, most] = [0, 0];
  for (const [, change] of changes) most = Math.max(most, (now += change));
  return most;
}

export const sum = (values: Iterable<number>): number => {
  let total = 0;
  for (const value of values) total += value;
  return total;
};
