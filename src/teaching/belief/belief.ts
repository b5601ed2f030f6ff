// A conviction that a run can contradict or uphold: plain data, as its file in content/en/beliefs says.
import type { NumberQuantity, ScenarioChange } from "#host/predict";
import type { ScenarioSource } from "#teaching/reading";

/** What a reader may say of a conviction, in the order in which it is offered. */
export const CHOICES = ["true", "false", "depends"] as const;
export type Choice = (typeof CHOICES)[number];

/** One of the two runs that are held against each other. */
export interface Side {
  /** What is set here. `{function.memoryMb}` stands for that setting of its scenario. */
  readonly label: string;
  /** In place of the pair's. */
  readonly scenario?: ScenarioSource;
  readonly change?: ScenarioChange;
  /** Read in place of the figure's, where the two sides of one run are compared. */
  readonly quantity?: BeliefQuantity;
}

/** A quantity of the summary; of `functions.*.…`, the median over the functions that were called. */
export type BeliefQuantity = NumberQuantity | `functions.*.${string}`;

/** Two runs, and what they teach: one sentence for each entry of `why`, with placeholders for its figures (see texts.ts). */
export interface Pair {
  readonly scenario: ScenarioSource;
  readonly a: Side;
  readonly b: Side;
  readonly why: readonly string[];
}

export const RATIOS = ["a", "b", "b/a", "a/b", "b-a"] as const;

/** What would be so, if the conviction were right: a figure within bounds, both of which may be met. */
export interface Claim {
  /** The same in words. */
  readonly says: string;
  readonly of: (typeof RATIOS)[number];
  readonly atLeast?: number;
  readonly atMost?: number;
}

export interface Belief {
  /** Its place in the list. */
  readonly order: number;
  /** The conviction, as people say it. */
  readonly says: string;
  /** The figure that decides. */
  readonly figure: {
    readonly name: string;
    readonly quantity: BeliefQuantity;
    /** The figure is a share of this one. */
    readonly of?: NumberQuantity;
  };
  readonly claim: Claim;
  readonly here: Pair;
  /** Where the conviction becomes the opposite of what it was here. */
  readonly turns: Pair & {
    /** The setting at which it does, on a button and above its result. */
    readonly setting: string;
  };
  /** Where a lesson speaks of it, as an address: "/learn/limitations#the-first-visitor-waits". */
  readonly lesson: string;
  /** What is published and no run shows: ids of references.json. */
  readonly sources: readonly string[];
}
