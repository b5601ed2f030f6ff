// Runs of one model under many seeds, and what the truths read from them.
import type { Distribution } from "../model.ts";
import type { Run } from "../record.ts";
import { simulate } from "../testing/engine.ts";
import { constantUs, exponentialUs, modelOf, type ModelOverrides } from "../testing/model.ts";
import { lognormalUs, seeds } from "./support.ts";

/** Runs the model once per seed and keeps only what is measured. Requests are not recorded unless the model asks for it. */
export function overSeeds<Measure>(overrides: ModelOverrides, measure: (run: Run) => Measure, count = 30): Measure[] {
  return seeds(count).map((seed) => measure(simulate(modelOf({ recordLimit: 0, ...overrides, seed }))));
}

/** Several figures from the same runs, each as a list over the seeds. */
export function measuresOverSeeds<Name extends string>(
  overrides: ModelOverrides,
  measure: (run: Run) => Record<Name, number>,
  count = 30,
): Record<Name, number[]> {
  const rows = overSeeds(overrides, measure, count);
  const names = Object.keys(rows[0]) as Name[];
  return Object.fromEntries(names.map((name) => [name, rows.map((row) => row[name])])) as Record<Name, number[]>;
}

export const share = (run: Run, outcome: keyof Run["summary"]["requests"]["byOutcome"]): number =>
  run.summary.requests.byOutcome[outcome] / run.summary.requests.total;

/** The handlers for which a truth holds alike: constant, exponential and lognormal (p99 ten times p50), all of this mean. */
export const handlersOf = (meanUs: number): readonly (readonly [name: string, handler: Distribution])[] => [
  ["constant", constantUs(meanUs)],
  ["exponential", exponentialUs(meanUs)],
  ["lognormal", lognormalUs(meanUs, 10)],
];
