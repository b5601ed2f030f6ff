// Whole cold starts as a caller saw them, by the language of a runtime.
import type { MeasuredColdStartsFile } from "./schema.ts";

export type MeasuredRuntime = MeasuredColdStartsFile["runtimes"][number];

/** What was measured for the language of this runtime (`nodejs22.x`, …), or else what stands for those that were not measured. */
export function measuredFor(runtime: string, { runtimes, otherwise }: MeasuredColdStartsFile): MeasuredRuntime {
  const own = runtimes.find(({ family }) => runtime.startsWith(family)) ?? runtimes.find(({ id }) => id === otherwise);
  if (own === undefined) throw new RangeError(`No cold starts were measured for "${otherwise}".`);
  return own;
}
