// Writes the history of a session as it goes on, and takes the session back and forth in it. Plain state without React.
import { createRunOnce, type Player, type RunOnce } from "#player";
import type { Scenario } from "#scenario";
import type { Session } from "../session.ts";
import { beginComparison, beginHistory, changed, finished, gone, pinned, type History } from "./history.ts";

export interface Recorder {
  /** Null before anything was opened. */
  readonly getState: () => History | null;
  readonly subscribe: (listener: () => void) => () => void;
  /** Begins to watch; answers how to stop. */
  readonly start: () => () => void;
  readonly goTo: (step: number) => void;
  readonly pin: (step: number | null) => void;
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
  const listeners = new Set<() => void>();

  function set(next: History | null): void {
    if (next === history) return;
    history = next;
    for (const listener of listeners) listener();
  }

  function follow(): void {
    const { opened, draft, versus } = session.getState();
    const { scenario, run, status } = player.getState();
    // What is not allowed is a draft alone, and what is being opened has not reached the player yet.
    if (!opened || !scenario || draft !== scenario) return;
    let next = history?.opened === opened.scenario ? history : begin(opened.scenario, versus);
    next = changed(next, scenario, now());
    const here = next.steps[next.at];
    // The step on show is the scenario that the player has: what differed was made a step above.
    if (run && status === "ready" && here.summary === null) next = finished(next, here.scenario, run);
    set(next);
    if (status === "ready") void runBeside();
  }

  /** A run that cannot be held against is missing from the table, and nothing else. */
  async function runBeside(): Promise<void> {
    const scenario = waiting;
    waiting = null;
    if (!scenario) return;
    beside ??= openRuns();
    const finishedRun = await beside.run(scenario).catch(() => null);
    if (finishedRun && history) set(finished(history, scenario, finishedRun.run));
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
  };
}
