// The door to convictions that are put to the test: their list, one of them to be run, and what a reader said of it.
//   <BeliefProbe belief learner Link />
//   beliefs: all of them, in order       saidOf(learner, belief): Said | null
import "#messages/beliefs";

export { CHOICES, type Choice } from "./belief.ts";
export { BeliefProbe } from "./BeliefProbe.tsx";
export { beliefs, type NamedBelief } from "./beliefs.ts";
export { beliefKey, keep, saidOf, type Said } from "./kept.ts";
export { runPair } from "./runPair.ts";
export { isRight, type Verdict } from "./verdict.ts";
