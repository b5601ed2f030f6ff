// The runs of a comparison under way: as they finish, side by side in workers; begun anew when what is compared changes.
import { useEffect, useState } from "react";
import { createLanes, runOnceEach } from "#player";
import { reasonOf } from "#ui";
import { readFound, type Found, type Task } from "./runs.ts";

export interface Runs {
  /** In the order of the tasks; null for those that have not finished. */
  readonly found: readonly (Found | null)[];
  readonly failure: string | null;
}

/** A slider that is dragged would begin runs by the dozen. */
const REST_MS = 250;

/** @param tasks null: nothing is to be run */
export function useRuns(tasks: readonly Task[] | null): Runs {
  const [runs, setRuns] = useState<Runs & { readonly of: readonly Task[] | null }>({
    of: null,
    found: [],
    failure: null,
  });
  useEffect(() => {
    if (!tasks) return;
    const stop = new AbortController();
    const lanes = createLanes();
    const blank = { of: tasks, found: tasks.map(() => null), failure: null };
    const change = (next: (before: Runs) => Runs) =>
      setRuns((before) => ({ of: tasks, ...next(before.of === tasks ? before : blank) }));
    const timer = setTimeout(() => {
      runOnceEach(
        tasks.map(({ scenario }) => scenario),
        lanes,
        (index, { run }) =>
          change(({ found, failure }) => ({ found: found.with(index, readFound(run.summary)), failure })),
        stop.signal,
      ).catch((error: unknown) => {
        if (!stop.signal.aborted) change(({ found }) => ({ found, failure: reasonOf(error) }));
      });
    }, REST_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
      lanes.dispose();
    };
  }, [tasks]);
  return runs.of === tasks ? runs : { found: tasks?.map(() => null) ?? [], failure: null };
}
