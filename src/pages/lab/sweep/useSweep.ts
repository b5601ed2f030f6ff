// A sweep under way, as the panel shows it: how far it has come, what it has found, how it ended.
import { useEffect, useRef, useState } from "react";
import type { PointResult, SweepPlan } from "#experiments";
import type { Scenario } from "#scenario";
import { reasonOf } from "#ui";
import { createLanes, runSweep, timeOneRun } from "./runSweep.ts";

export interface Sweeping {
  readonly plan: SweepPlan;
  /** In the order of the plan; null for those that have not finished. */
  readonly points: readonly (PointResult | null)[];
  readonly done: number;
  /** What these have taken, in milliseconds. */
  readonly tookMs: number;
  readonly ended: "no" | "done" | "cancelled" | { readonly failed: string };
}

export interface Sweeps {
  readonly sweeping: Sweeping | null;
  /** What one run of the scenario takes, in milliseconds, once it was timed. */
  readonly oneRunMs: number | null;
  /** How many run side by side. */
  readonly lanes: number;
  readonly start: (plan: SweepPlan) => void;
  readonly cancel: () => void;
}

/** @param scenario what is on show: it is run once more, to say how long a sweep takes */
export function useSweep(scenario: Scenario): Sweeps {
  const [sweeping, setSweeping] = useState<Sweeping | null>(null);
  const [oneRunMs, setOneRunMs] = useState<number | null>(null);
  const [lanes] = useState(() => createLanes());
  const under = useRef<AbortController | null>(null);
  useEffect(() => {
    const timing = new AbortController();
    timeOneRun(lanes, scenario, timing.signal).then(setOneRunMs, () => {});
    return () => timing.abort();
  }, [lanes, scenario]);
  useEffect(
    () => () => {
      under.current?.abort();
      lanes.dispose();
    },
    [lanes],
  );
  const start = (plan: SweepPlan) => {
    under.current?.abort();
    const mine = new AbortController();
    under.current = mine;
    const startedMs = performance.now();
    setSweeping({ plan, points: plan.points.map(() => null), done: 0, tookMs: 0, ended: "no" });
    const change = (next: (before: Sweeping) => Sweeping) =>
      setSweeping((before) => (before?.plan === plan ? next(before) : before));
    const events = {
      onProgress: (done: number) => {
        const tookMs = performance.now() - startedMs;
        change((before) => ({ ...before, done, tookMs }));
      },
      onPoint: (index: number, point: PointResult) =>
        change((before) => ({ ...before, points: before.points.with(index, point) })),
    };
    runSweep(plan, lanes, events, mine.signal).then(
      () => change((before) => ({ ...before, ended: "done" })),
      (error: unknown) => {
        const ended = mine.signal.aborted ? "cancelled" : { failed: reasonOf(error) };
        mine.abort();
        change((before) => ({ ...before, ended }));
      },
    );
  };
  return { sweeping, oneRunMs, lanes: lanes.all.length, start, cancel: () => under.current?.abort() };
}
