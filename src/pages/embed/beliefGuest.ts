// A belief as its host sees it: what the reader said, what the record answered, and what that is worth.
import type { TaskReport } from "#embedding";
import { t } from "#messages";
import { CHOICES, isRight, saidOf, type NamedBelief, type Said } from "#teaching/belief";
import type { Learner } from "#teaching/lesson";
import type { Guest } from "./guest.ts";
import { createOneTaskGuest } from "./oneTaskGuest.ts";

/** @param drawAnew shows the belief with another record */
export function createBeliefGuest(belief: NamedBelief, learner: Learner, drawAnew: () => void): Guest {
  const said = () => saidOf(learner, belief);
  return createOneTaskGuest({
    shows: `belief/${belief.name}`,
    learner,
    report: () => reportOf(belief, said()),
    more: () => ({ said: said() }),
    drawAnew,
  });
}

/** As a prediction: right is what the runs say, and that it depends. */
function reportOf({ name, says }: NamedBelief, said: Said | null): TaskReport | null {
  if (!said) return null;
  const { choice, verdict, rightAtFirst, rightOnce, tries } = said;
  const right = CHOICES.flatMap((each, option) => (isRight(each, verdict) ? [option] : []));
  return {
    ...{ id: name, prompt: says, form: "choice", options: CHOICES.map((each) => t(`beliefs.choice.${each}`)) },
    ...{ answer: CHOICES.indexOf(choice), correct: right[0], right, tries },
    points: rightAtFirst ? 1 : 0,
    bestPoints: rightOnce ? 1 : 0,
    lastPoints: isRight(choice, verdict) ? 1 : 0,
  };
}
