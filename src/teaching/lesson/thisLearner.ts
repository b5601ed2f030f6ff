// The record of this device's reader: one for all pages, read when the first of them asks.
import { createLearner, type Learner } from "./learner.ts";

let learner: Learner | null = null;

/** The reader of this device. */
export function thisLearner(): Learner {
  learner ??= createLearner();
  return learner;
}
