// The trace of the picked request: asked for when it is picked, given up when another is.
import { useEffect, useReducer, useState } from "react";
import type { RequestTrace, Run } from "#engine";
import { TraceCancelled, usePlayer } from "#player";
import { reasonOf } from "#ui";

export type TraceState =
  | { readonly kind: "tracing" }
  | { readonly kind: "traced"; readonly trace: RequestTrace }
  /** Another scenario is being simulated; its run will bring its own trace. */
  | { readonly kind: "cancelled" }
  | { readonly kind: "failed"; readonly detail: string };

const TRACING: TraceState = { kind: "tracing" };

/** The trace of the request in `row` of the run on show, and how to ask again after a failure. */
export function useTrace(run: Run, row: number): { readonly state: TraceState; readonly retry: () => void } {
  const player = usePlayer();
  const [round, retry] = useReducer((count: number) => count + 1, 0);
  const [answer, setAnswer] = useState<{ run: Run; row: number; round: number; state: TraceState } | null>(null);
  useEffect(() => {
    const asked = new AbortController();
    const settle = (state: TraceState): void => {
      if (!asked.signal.aborted) setAnswer({ run, row, round, state });
    };
    player.trace([row], asked.signal).then(
      ([trace]) => settle({ kind: "traced", trace }),
      (error: unknown) =>
        settle(error instanceof TraceCancelled ? { kind: "cancelled" } : { kind: "failed", detail: reasonOf(error) }),
    );
    return () => asked.abort();
  }, [player, run, row, round]);
  const current = answer?.run === run && answer.row === row && answer.round === round;
  return { state: current ? answer.state : TRACING, retry };
}
