// Which answer to a task counts, as a host says it.
import type { Counts } from "#embedding";
import { refuse } from "./guest.ts";

const COUNTS: readonly Counts[] = ["first", "last", "best", "none"];

/** @throws RangeError on any other word, with those that are allowed */
export function countsFrom(wished: unknown): Counts {
  return COUNTS.find((each) => each === wished) ?? refuse(`settings.counts: one of ${COUNTS.join(", ")}`);
}
