// A brief: goals that a run must meet, and the few settings that may be changed to meet them. Plain data, as its file in content/en/briefs says.
import type { NumberQuantity, ScenarioChange } from "#host/predict";
import type { ScenarioSource } from "#teaching/reading";

/** What a setting may be set to. */
export type SettingValue = number | string | boolean | null | Readonly<Record<string, unknown>>;

/** A figure that must lie within every bound given. */
export interface Goal {
  /** The same in words: "99 of 100 answers within 300 ms". */
  readonly says: string;
  readonly quantity: NumberQuantity;
  /** The figure is a share of this one. */
  readonly of?: NumberQuantity;
  readonly atLeast?: number;
  readonly atMost?: number;
}

/** A setting that may be changed, and to what. The value that the scenario has is among them. */
export interface Unlocked {
  /** Its path in a scenario: `function.memoryMb`, `functions.takeOrder.memoryMb`. */
  readonly setting: string;
  /** Two or more, in the order in which they are offered. */
  readonly values: readonly SettingValue[];
  /** In place of the name that the Lab gives the setting. */
  readonly label?: string;
  /** In place of the values as the Lab writes them, one for each. */
  readonly labels?: readonly string[];
}

export interface Brief {
  readonly version: 1;
  /** Its place in the list. */
  readonly order: number;
  readonly title: string;
  readonly level: "gentle" | "usual" | "capstone";
  /** Who asks, and for what: two or three sentences. */
  readonly asks: string;
  /** What whoever meets it has learnt: one sentence. */
  readonly teaches: string;
  readonly scenario: ScenarioSource;
  /** Made before anything else. */
  readonly change?: ScenarioChange;
  /** A solution must hold with so many seeds: the scenario's, and those that follow it. */
  readonly seeds: number;
  readonly goals: readonly Goal[];
  readonly unlocked: readonly Unlocked[];
  /** What is to be as little as can be once the goals are met; par is the least there is. */
  readonly least: { readonly name: string; readonly quantity: NumberQuantity };
  /** From a nudge to nearly the answer. */
  readonly hints: readonly [string, string, string];
  /** What most people try first, and why it does not do. */
  readonly wrongFix: { readonly says: string; readonly change: ScenarioChange; readonly why: string };
  /** Three sentences that name the real services, with figures in braces. */
  readonly debrief: readonly string[];
  /** Where a lesson teaches it, as an address. */
  readonly lesson: string;
  /** Ids of references.json. */
  readonly sources: readonly string[];
}
