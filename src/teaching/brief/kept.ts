// What a reader has tried of a brief: kept with the answers to the lessons, and so exported and imported with them.
import { questionKey } from "#host/predict";
import { MOST_ATTEMPTS, type KeptAttempt, type KeptBrief, type Learner } from "#teaching/lesson";
import type { Brief } from "./brief.ts";

export type { KeptAttempt, KeptBrief } from "#teaching/lesson";

/** A brief by the name that it is kept under. */
type Named = Brief & { readonly name: string };
type Keeper = Pick<Learner, "brief" | "keepBrief">;

/** What decides whether it is met, and by what: after a change of any of it, what was kept no longer counts. */
const keyOf = ({ scenario, change, seeds, goals, unlocked, least }: Named): string =>
  questionKey(scenario, change ?? {}, seeds, goals, unlocked, least);

/** What was kept of exactly this brief; nothing tried where it is another by now. */
export function keptOf(learner: Pick<Learner, "brief">, brief: Named): KeptBrief {
  const of = keyOf(brief);
  const kept = learner.brief(brief.name);
  return kept?.of === of ? kept : { of, tries: 0, hints: 0, first: null, best: null, attempts: [] };
}

/** Keeps an attempt. Of several with the highest score, the earliest stays the best. */
export function keepAttempt(learner: Keeper, brief: Named, attempt: KeptAttempt): void {
  const kept = keptOf(learner, brief);
  learner.keepBrief(brief.name, {
    ...kept,
    tries: kept.tries + 1,
    first: kept.first ?? attempt,
    best: kept.best && kept.best.score >= attempt.score ? kept.best : attempt,
    attempts: [...kept.attempts, attempt].slice(-MOST_ATTEMPTS),
  });
}

/** Keeps that the first `hints` hints were read, 0 to 3; those that were read stay read. */
export function keepHint(learner: Keeper, brief: Named, hints: number): void {
  const kept = keptOf(learner, brief);
  if (hints > kept.hints) learner.keepBrief(brief.name, { ...kept, hints });
}
