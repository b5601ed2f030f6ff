// The answers that this device has collected for a class. They stay when the page is left, until they are forgotten.
import { useCallback, useState, useSyncExternalStore } from "react";
import { createAnswersStore, type AnswersStore, type ClassAnswers } from "#teaching/class";

let store: AnswersStore | null = null;

export interface Collected {
  readonly answers: ClassAnswers;
  readonly set: (answers: ClassAnswers) => void;
  readonly forget: () => void;
  /** Whether what was set last outlives the page. */
  readonly isKept: boolean;
}

/** @param query that of the class's address */
export function useCollected(query: string): Collected {
  const here = (store ??= createAnswersStore());
  const [isKept, setIsKept] = useState(true);
  const read = useCallback(() => here.get(query), [here, query]);
  const answers = useSyncExternalStore(here.subscribe, read, () => NONE);
  return {
    answers,
    set: (next) => setIsKept(here.set(query, next)),
    forget: () => here.clear(query),
    isKept,
  };
}

const NONE: ClassAnswers = {};
