// What the answers of a class come to: of a belief before and after, of a brief which combinations met it.
import { CHOICES, type Choice } from "#teaching/belief";
import type { NamedBrief } from "#teaching/brief";
import { beliefAnswerIn, briefAnswerIn } from "./answers.ts";

type Says = Readonly<Record<string, number>>;
/** How many chose each. */
export type Counts = Readonly<Record<Choice, number>>;

/**
 * What became of a conviction among those who held it: "fell" where fewer than half of them still do, "shaken" where some no longer do,
 * "stands" where all still do, "unheld" where nobody held it.
 */
export type Fate = "fell" | "shaken" | "stands" | "unheld";

export interface BeliefSummary {
  readonly devices: number;
  /** Of devices that tell what they said first. */
  readonly before: Counts;
  readonly after: Counts;
  /** How many devices tell nothing of before. */
  readonly withoutBefore: number;
  /** Of those who held it before, how many do now. */
  readonly heldNow: number;
  readonly fate: Fate;
}

export function summaryOfBelief(says: Says): BeliefSummary {
  const answers = Object.values(says).flatMap((each) => beliefAnswerIn(each) ?? []);
  const known = answers.filter(({ first }) => first !== null);
  const before = countsOf(known.map(({ first }) => first));
  const heldNow = known.filter(({ first, last }) => first === "true" && last === "true").length;
  return {
    devices: answers.length,
    before,
    after: countsOf(answers.map(({ last }) => last)),
    withoutBefore: answers.length - known.length,
    heldNow,
    fate: fateOf(before.true, heldNow),
  };
}

function fateOf(heldBefore: number, heldNow: number): Fate {
  if (heldBefore === 0) return "unheld";
  if (heldNow * 2 < heldBefore) return "fell";
  return heldNow < heldBefore ? "shaken" : "stands";
}

function countsOf(choices: readonly (Choice | null)[]): Counts {
  const count = (choice: Choice) => choices.filter((each) => each === choice).length;
  return Object.fromEntries(CHOICES.map((choice) => [choice, count(choice)])) as unknown as Counts;
}

export interface BriefSummary {
  readonly devices: number;
  readonly met: number;
  /** The combinations that met it, the most frequent first. */
  readonly combinations: readonly { readonly at: number; readonly devices: number }[];
}

export function summaryOfBrief(brief: Pick<NamedBrief, "unlocked">, says: Says): BriefSummary {
  const answers = Object.values(says).flatMap((each) => briefAnswerIn(brief, each) ?? []);
  const counts = new Map<number, number>();
  for (const answer of answers) if (answer.met) counts.set(answer.at, (counts.get(answer.at) ?? 0) + 1);
  const combinations = [...counts]
    .map(([at, devices]) => ({ at, devices }))
    .toSorted((one, other) => other.devices - one.devices || one.at - other.at);
  return { devices: answers.length, met: answers.filter(({ met }) => met).length, combinations };
}
