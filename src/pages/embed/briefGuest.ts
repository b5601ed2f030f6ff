// A brief as its host sees it: which combination was tried last, and what the first attempt, the best and the last are worth.
import type { TaskReport } from "#embedding";
import { keptOf, type NamedBrief } from "#teaching/brief";
import type { Learner } from "#teaching/lesson";
import type { Guest } from "./guest.ts";
import { createOneTaskGuest } from "./oneTaskGuest.ts";

/** @param drawAnew shows the brief with another record */
export function createBriefGuest(brief: NamedBrief, learner: Learner, drawAnew: () => void): Guest {
  return createOneTaskGuest({
    shows: `brief/${brief.name}`,
    learner,
    report: () => reportOf(brief, learner),
    more: () => ({ met: keptOf(learner, brief).best?.met ?? brief.goals.map(() => false) }),
    drawAnew,
  });
}

/** Told as a number, the combination index: with it in its address (`?at=`) the page of the brief shows what was tried. */
function reportOf(brief: NamedBrief, learner: Learner): TaskReport | null {
  const { first, best, attempts, tries } = keptOf(learner, brief);
  const last = attempts.at(-1);
  if (!first || !best || !last) return null;
  return {
    ...{ id: brief.name, prompt: brief.title, form: "number", options: [], correct: null, right: [] },
    ...{ answer: last.at, tries, points: first.score, bestPoints: best.score, lastPoints: last.score },
  };
}
