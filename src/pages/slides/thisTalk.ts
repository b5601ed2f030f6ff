// What is answered and bet in a talk. Answers are kept with the page, bets with the tab: the same deck is shown to the next room unanswered.
import { createBetStore, type BetStore } from "#teaching/bets";
import { createLearner, type Learner } from "#teaching/lesson";

let learner: Learner | null = null;
let bets: BetStore | null = null;

export function thisTalksLearner(): Learner {
  learner ??= createLearner(false);
  return learner;
}

export function thisTalksBets(): BetStore {
  bets ??= createBetStore();
  return bets;
}
