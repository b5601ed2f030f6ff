// Writes the history of a session as it goes on, and takes the session back and forth in it. Plain state without React.
import type { Run } from "#engine";
import type { LatencyParts } from "#experiments";
import { createRunOnce, type Player, type RunOnce } from "#player";
import type { Scenario } from "#scenario";
import type { Session } from "../session.ts";
import { measure } from "./measuring.ts";
import {
  beginComparison,
  beginHistory,
  changed,
  finished,
  gone,
  measured,
  pinned,
  settled,
  type History,
  type Step,
} from "./history.ts";

export interface Recorder {
  /** Null before anything was opened. */
  readonly getState: () => History | null;
  readonly subscribe: (listener: () => void) => () => void;
  /** Begins to watch; answers how to stop. */
  readonly start: () => () => void;
  readonly goTo: (step: number) => void;
  readonly pin: (step: number | null) => void;
  /** The reader has turned to something else than the control that was moved last. */
  readonly settle: () => void;
}

/** @param openRuns of what runs the scenario that the session's is held against, once its own run is there */
export function createRecorder(
  session: Session,
  player: Player,
  now: () => number = () => performance.now(),
  openRuns: () => RunOnce = createRunOnce,
): Recorder {
  let history: History | null = null;
  /** What the scenario that was opened is held against, until it is run. */
  let waiting: Scenario | null = null;
  let beside: RunOnce | null = null;
  /** What stops each that is under way. */
  const measuring = new Map<Scenario, () => void>();
  const listeners = new Set<() => void>();

  function set(next: History | null): void {
    if (next === history) return;
    history = next;
    for (const listener of listeners) listener();
  }

  function follow(): void {
    const { opened, draft, versus } = session.getState();
    const { scenario, run, model, status } = player.getState();
    // What is not allowed is a draft alone, and what is being opened has not reached the player yet.
    if (!opened || !scenario || draft !== scenario) return;
    let next = history?.opened === opened.scenario ? history : begin(opened.scenario, versus);
    next = changed(next, scenario, now());
    const here = next.steps[next.at];
    // The step on show is the scenario that the player has: what differed was made a step above.
    const isNew = run !== null && status === "ready" && here.summary === null;
    if (isNew) next = finished(next, here.scenario, run);
    set(next);
    stopMeasuring(next.steps);
    if (isNew && model) measureRun(here.scenario, run, model.warmUpUs, player.hold(run));
    if (status === "ready") void runBeside();
  }

  /** A run that cannot be held against is missing from the table, and nothing else. */
  async function runBeside(): Promise<void> {
    const scenario = waiting;
    waiting = null;
    if (!scenario) return;
    beside ??= openRuns();
    const finishedRun = await beside.run(scenario).catch(() => null);
    if (!finishedRun || !history) return;
    const { run, model } = finishedRun;
    set(finished(history, scenario, run));
    measureRun(scenario, run, model.warmUpUs, () => {});
  }

  function measureRun(scenario: Scenario, run: Run, warmUpUs: number, release: () => void): void {
    const onDone = (parts: LatencyParts) => history && set(measured(history, scenario, parts));
    const onEnd = () => {
      measuring.delete(scenario);
      release();
    };
    measuring.set(scenario, measure({ run, warmUpUs, onDone, onEnd }));
  }

  /** A control on its way leaves runs behind that no step is about. */
  function stopMeasuring(kept: readonly Step[]): void {
    for (const [scenario, stop] of measuring) if (!kept.some((step) => step.scenario === scenario)) stop();
  }

  function begin(opened: Scenario, versus: Scenario | null): History {
    waiting = versus;
    return versus ? beginComparison(opened, versus) : beginHistory(opened);
  }

  return {
    getState: () => history,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start() {
      follow();
      const stops = [session.subscribe(follow), player.subscribe(follow)];
      return () => {
        for (const stop of stops) stop();
        stopMeasuring([]);
        beside?.dispose();
        beside = null;
      };
    },
    goTo(step) {
      if (!history) return;
      const next = gone(history, step);
      set(next);
      session.edit(next.steps[next.at].scenario);
    },
    pin(step) {
      if (history) set(pinned(history, step));
    },
    settle() {
      if (history) set(settled(history));
    },
  };
}
