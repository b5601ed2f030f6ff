// A wall clock that moves only when a test says so.
import type { TimeSource } from "../timeSource.ts";

export interface FakeTime extends TimeSource {
  /** Lets `ms` pass, then gives the frame that is awaited, if any. */
  frame(ms: number): void;
  setVisible(visible: boolean): void;
  setPrefersSteps(steps: boolean): void;
  /** Whether a frame is awaited. */
  readonly awaited: boolean;
}

export function fakeTime(): FakeTime {
  let nowMs = 1000;
  let waiting: { readonly handle: number; readonly callback: () => void } | null = null;
  let handles = 0;
  let visible = true;
  let steps = false;
  const watchers = new Set<() => void>();
  return {
    now: () => nowMs,
    requestFrame(callback) {
      waiting = { handle: ++handles, callback };
      return handles;
    },
    cancelFrame(handle) {
      if (waiting?.handle === handle) waiting = null;
    },
    isVisible: () => visible,
    onVisibilityChange(callback) {
      watchers.add(callback);
      return () => watchers.delete(callback);
    },
    prefersSteps: () => steps,
    frame(ms) {
      nowMs += ms;
      const due = waiting;
      waiting = null;
      due?.callback();
    },
    setVisible(next) {
      visible = next;
      for (const watcher of watchers) watcher();
    },
    setPrefersSteps(next) {
      steps = next;
    },
    get awaited() {
      return waiting !== null;
    },
  };
}
