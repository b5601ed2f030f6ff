// Truths about a model's runs, and what is read from them.
import type { Distribution } from "../model.ts";
import type { Run } from "../record.ts";
import { simulate } from "../testing/engine.ts";
import { constantUs, exponentialUs, modelOf, type ModelOverrides } from "../testing/model.ts";
import { type Expected, expectMeans, lognormalUs } from "./support.ts";

/** Runs the model under many seeds: each figure measured must have the mean expected. Only what a model says is recorded. */
export function expectTruth<Name extends string>(
  overrides: ModelOverrides,
  measure: (run: Run) => Readonly<Record<NoInfer<Name>, number>>,
  expected: Readonly<Record<Name, number | Expected>>,
): void {
  expectMeans((seed) => measure(simulate(modelOf({ recordLimit: 0, ...overrides, seed }))), expected);
}

export const share = (run: Run, outcome: keyof Run["summary"]["requests"]["byOutcome"]): number =>
  run.summary.requests.byOutcome[outcome] / run.summary.requests.total;

/** A handler's name and its distribution. */
export type NamedHandler = readonly [name: string, handler: Distribution];

/** The handlers for which a truth holds alike: constant, exponential and lognormal (p99 ten times p50), all of this mean. */
export const handlersOf = (meanUs: number): readonly NamedHandler[] => [
  ["constant", constantUs(meanUs)],
  ["exponential", exponentialUs(meanUs)],
  ["lognormal", lognormalUs(meanUs, 10)],
];
