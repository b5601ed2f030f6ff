// What a device answers, in the figures of a code: of a belief what was said first and last, of a brief the best combination that met it.
import { CHOICES, saidOf, type Choice, type NamedBelief } from "#teaching/belief";
import { encodeBet, MOST } from "#teaching/bets";
import { combinationsOf, keptOf, type NamedBrief } from "#teaching/brief";
import type { Learner } from "#teaching/lesson";
import type { ClassTask } from "./tasks.ts";

export interface BeliefAnswer {
  /** Before any run; null where only what was said last is known. */
  readonly first: Choice | null;
  readonly last: Choice;
}

export type BriefAnswer = { readonly met: true; readonly at: number } | { readonly met: false };

const UNKNOWN = CHOICES.length;

/** @returns 0 to 1023 */
export function saysOfBelief({ first, last }: BeliefAnswer): number {
  return (first === null ? UNKNOWN : CHOICES.indexOf(first)) * CHOICES.length + CHOICES.indexOf(last);
}

/** Null where a belief cannot be answered so. */
export function beliefAnswerIn(says: number): BeliefAnswer | null {
  const first = Math.floor(says / CHOICES.length);
  if (first > UNKNOWN) return null;
  return { first: first === UNKNOWN ? null : CHOICES[first], last: CHOICES[says % CHOICES.length] };
}

/** @returns 0 to 1023: combinations are fewer, so that the last figure is free for "not met" */
export function saysOfBrief(answer: BriefAnswer): number {
  return answer.met ? answer.at : MOST;
}

/** Null where the brief has no such combination. */
export function briefAnswerIn(brief: Pick<NamedBrief, "unlocked">, says: number): BriefAnswer | null {
  if (says === MOST) return { met: false };
  return says < combinationsOf(brief) ? { met: true, at: says } : null;
}

type Work = Pick<Learner, "get" | "brief">;

/** What this device would answer; null where it has not tried. */
export function beliefAnswerOf(learner: Work, belief: NamedBelief): BeliefAnswer | null {
  const said = saidOf(learner, belief);
  return said && { first: said.first, last: said.choice };
}

/** What this device would answer; null where it has not tried. */
export function briefAnswerOf(learner: Work, brief: NamedBrief): BriefAnswer | null {
  const { best } = keptOf(learner, brief);
  return best && (best.met.every(Boolean) ? { met: true, at: best.at } : { met: false });
}

/** The code of what this device answers to a task; null where it has not tried. @param who the device's name, asked for with the first code */
export function codeOf(learner: Work, task: ClassTask, who: () => string): string | null {
  const says = saysOf(learner, task);
  return says === null ? null : encodeBet({ question: task.mark, who: who(), says });
}

function saysOf(learner: Work, task: ClassTask): number | null {
  if (task.kind === "belief") {
    const answer = beliefAnswerOf(learner, task.belief);
    return answer && saysOfBelief(answer);
  }
  const answer = briefAnswerOf(learner, task.brief);
  return answer && saysOfBrief(answer);
}

/** Whether a code says something that can be answered to the task. */
export function fits(task: ClassTask, says: number): boolean {
  return (task.kind === "belief" ? beliefAnswerIn(says) : briefAnswerIn(task.brief, says)) !== null;
}
