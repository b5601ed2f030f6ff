// One lifecycle as it is computed: at first nothing, then the run, or why there is none; an earlier one stays while the next comes.
import { useEffect, useState } from "react";
import type { Scenario } from "#scenario";
import { reasonOf } from "#ui";
import type { Lifecycle } from "../steps/context.ts";
import { play, type Runner } from "../stories/play.ts";
import type { WatchRule } from "../stories/types.ts";

/** What to run and whom to follow; the same object while it is the same. */
export interface Wanted {
  readonly scenario: Scenario;
  readonly follow: WatchRule | number;
}

export interface Played {
  /** Of what is wanted now; null while it is computed. */
  readonly lifecycle: Lifecycle | null;
  readonly failure: string | null;
  readonly retry: () => void;
}

export function useLifecycle(runner: Runner | null, wanted: Wanted | null): Played {
  const [done, setDone] = useState<{
    readonly of: Wanted;
    readonly lifecycle: Lifecycle | null;
    readonly failure: string | null;
  } | null>(null);
  const current = done?.of === wanted ? done : null;
  const failure = current?.failure ?? null;
  useEffect(() => {
    // After a failure nothing is run until it is asked for again.
    if (!wanted || !runner || failure !== null) return;
    const controller = new AbortController();
    play(runner, wanted.scenario, wanted.follow, controller.signal).then(
      (lifecycle) => controller.signal.aborted || setDone({ of: wanted, lifecycle, failure: null }),
      (error: unknown) =>
        controller.signal.aborted || setDone({ of: wanted, lifecycle: null, failure: reasonOf(error) }),
    );
    return () => controller.abort();
  }, [runner, wanted, failure]);
  return { lifecycle: current?.lifecycle ?? null, failure, retry: () => setDone(null) };
}
