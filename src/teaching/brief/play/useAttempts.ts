// What combinations came to in this visit: each is run with every seed when it is first asked for.
import { useCallback, useEffect, useRef, useState } from "react";
import type { Scenario } from "#scenario";
import { reasonOf } from "#ui";
import { runScenario } from "#teaching/lesson";
import type { Brief } from "../brief.ts";
import { scenarioFrom, startIndex, startOf } from "../combinations.ts";
import type { Outcome } from "../outcome.ts";
import { outcomeAt } from "../search.ts";

/** A combination, its scenario with the first seed, and what it came to with all of them. */
export interface Attempt {
  readonly index: number;
  readonly scenario: Scenario;
  readonly outcome: Outcome;
}

export type Progress =
  { readonly name: "idle" } | { readonly name: "running" } | { readonly name: "failed"; readonly detail: string };

export interface Attempts {
  readonly progress: Progress;
  /** The brief as it stands; null until it has been run. */
  readonly begin: Attempt | null;
  /** Resolves to null where another was asked for meanwhile, or it failed: `progress` then says so. */
  readonly run: (index: number | null) => Promise<Attempt | null>;
}

/** @param brief the same object for as long as it is played */
export function useAttempts(brief: Brief): Attempts {
  const [progress, setProgress] = useState<Progress>({ name: "running" });
  const [begin, setBegin] = useState<Attempt | null>(null);
  const known = useRef(new Map<number, Attempt>());
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const run = useCallback(
    async (asked: number | null) => {
      running.current?.abort();
      const controller = new AbortController();
      running.current = controller;
      const { signal } = controller;
      const attemptAt = async (index: number, start: Scenario) => {
        const before = known.current.get(index);
        if (before) return before;
        const outcome = await outcomeAt(brief, start, index, runScenario, signal);
        const attempt = { index, scenario: scenarioFrom(start, brief, index), outcome };
        known.current.set(index, attempt);
        return attempt;
      };
      setProgress({ name: "running" });
      try {
        const start = await startOf(brief);
        const beginning = await attemptAt(startIndex(brief, start), start);
        const attempt = asked === null ? beginning : await attemptAt(asked, start);
        if (signal.aborted) return null;
        setBegin(beginning);
        setProgress({ name: "idle" });
        return attempt;
      } catch (error) {
        if (!signal.aborted) setProgress({ name: "failed", detail: reasonOf(error) });
        return null;
      }
    },
    [brief],
  );
  return { progress, begin, run };
}
