// What the elements of a lesson share: which lesson it is, the reader's record, how links lead on, and one worker for all experiments.
import { createContext, useContext, useSyncExternalStore, type ComponentType, type ReactNode } from "react";
import type { Counts } from "#host/predict";
import type { Learner, LearnerRecord } from "./learner.ts";

/** A link within the site. The page brings the router's. */
export type LinkComponent = ComponentType<{
  readonly to: string;
  readonly className?: string;
  readonly children?: ReactNode;
}>;

export interface LessonScope {
  readonly lesson: string;
  readonly learner: Learner;
  readonly Link: LinkComponent;
  /** Which answer to a task counts; left out, the first. */
  readonly counts?: Counts;
  /** Whether runs are at the reader's provider as well: in lessons, not where somebody shows them to others. */
  readonly isAtReaders?: boolean;
}

export const LessonContext = createContext<LessonScope | null>(null);

/** The lesson around this element. Throws where there is none. */
export function useLesson(): LessonScope {
  const scope = useContext(LessonContext);
  if (!scope) throw new Error("an element of a lesson stands outside of one");
  return scope;
}

export function useLearnerRecord(learner: Learner): LearnerRecord {
  return useSyncExternalStore(learner.subscribe, learner.getRecord, learner.getRecord);
}
