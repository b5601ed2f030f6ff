// What a reader has tried of a brief: kept with the answers to the lessons, and so exported and imported with them.
import { questionKey } from "#host/predict";
import { MOST_ATTEMPTS, type KeptAttempt, type KeptBrief, type Learner } from "#teaching/lesson";
import type { Brief } from "./brief.ts";
import type { NamedBrief } from "./briefs.ts";

export type { KeptAttempt, KeptBrief } from "#teaching/lesson";

type Keeper = Pick<Learner, "brief" | "keepBrief">;

/** Of what decides whether it is met, and by what: after a change of any of it, what was kept no longer counts. Its words are none of it. */
export function briefKey({ scenario, change, seeds, goals, unlocked, least }: Brief): string {
  return questionKey(
    scenario,
    change ?? {},
    seeds,
    goals.map(({ quantity, of, atLeast, atMost }) => [quantity, of, atLeast, atMost]),
    unlocked.map(({ setting, values }) => [setting, values]),
    least.quantity,
  );
}

/** What was kept of exactly this brief; nothing tried where it is another by now. */
export function keptOf(learner: Pick<Learner, "brief">, brief: NamedBrief): KeptBrief {
  const of = briefKey(brief);
  const kept = learner.brief(brief.name);
  return kept?.of === of ? kept : { of, tries: 0, hints: 0, first: null, best: null, attempts: [] };
}

/** Keeps an attempt. Of several with the highest score, the earliest stays the best. */
export function keepAttempt(learner: Keeper, brief: NamedBrief, attempt: KeptAttempt): void {
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
export function keepHint(learner: Keeper, brief: NamedBrief, hints: number): void {
  const kept = keptOf(learner, brief);
  if (hints > kept.hints) learner.keepBrief(brief.name, { ...kept, hints });
}
