// What is answered on slides is kept with the page alone: the same deck is shown to the next room unanswered.
import { createLearner, type Learner } from "#widgets/lesson";

let learner: Learner | null = null;

export function thisTalksLearner(): Learner {
  learner ??= createLearner(false);
  return learner;
}
