// One pair from its button to its result: idle, running, there, or failed. A run that is no longer wanted is stopped.
import { useEffect, useRef, useState } from "react";
import { reasonOf } from "#ui";
import { runScenario } from "#teaching/lesson";
import type { Belief, Pair } from "./belief.ts";
import { runPair, type PairResult } from "./runPair.ts";

export type PairState =
  | { readonly name: "idle" }
  | { readonly name: "running"; readonly done: number }
  | { readonly name: "there"; readonly result: PairResult }
  | { readonly name: "failed"; readonly detail: string };

export interface PairRuns {
  readonly state: PairState;
  readonly start: () => void;
}

export function usePair(belief: Belief, pair: Pair, onResult: (result: PairResult) => void): PairRuns {
  const [state, setState] = useState<PairState>({ name: "idle" });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  function start(): void {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const ifWanted = (then: () => void) => (controller.signal.aborted ? undefined : then());
    const onRun = (done: number) => ifWanted(() => setState({ name: "running", done }));
    onRun(0);
    runPair(belief, pair, runScenario, controller.signal, onRun).then(
      (result) =>
        ifWanted(() => {
          setState({ name: "there", result });
          onResult(result);
        }),
      (error: unknown) => ifWanted(() => setState({ name: "failed", detail: reasonOf(error) })),
    );
  }
  return { state, start };
}
