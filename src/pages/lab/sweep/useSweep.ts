// A sweep under way, as the panel shows it: how far it has come, what it has found, how it ended.
import { useEffect, useRef, useState } from "react";
import type { PointResult, SweepPlan } from "#experiments";
import { createLanes } from "#player";
import { reasonOf } from "#ui";
import { runSweep } from "./runSweep.ts";

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
  /** How many run side by side. */
  readonly lanes: number;
  readonly start: (plan: SweepPlan) => void;
  readonly cancel: () => void;
}

export function useSweep(): Sweeps {
  const [sweeping, setSweeping] = useState<Sweeping | null>(null);
  const [lanes] = useState(() => createLanes());
  const under = useRef<AbortController | null>(null);
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
  return { sweeping, lanes: lanes.all.length, start, cancel: () => under.current?.abort() };
}
