// What ran on each instance of the run on show, counted anew for each run.
import { useCallback } from "react";
import type { Run } from "#engine";
import { useAnswer } from "#ui";
import { usesOf, type Uses } from "./uses.ts";

/** Null until it is counted. */
export function useUses(run: Run): Uses | null {
  const ask = useCallback((signal: AbortSignal) => usesOf(run, signal), [run]);
  const answer = useAnswer(ask);
  return answer?.ask === ask ? answer.result : null;
}
