// What the player shows to the rest of the house: its state, its clock, and how fast the clock may run.
import type { Model, RequestTrace, Run, Summary } from "#engine";
import type { Scenario } from "#scenario";
import type { Moment } from "./moment/index.ts";
import type { Pace } from "./pace.ts";

/** Simulated seconds per second on the wall, or "auto": slower near events, the whole in about a minute and a half. */
export type Speed = "auto" | number;

/** What changes rarely: enough for buttons, not for what moves every frame. */
export interface ClockSnapshot {
  readonly playing: boolean;
  readonly speed: Speed;
  readonly endUs: number;
  /** Where the clock last stood still: after a pause, a step, or a seek while paused. Does not move while playing. */
  readonly settledUs: number;
}

export interface Clock {
  /** Simulated time, integer microseconds from the start, in [0, endUs]. */
  readonly timeUs: number;
  readonly playing: boolean;
  readonly speed: Speed;
  /** How simulated time follows the wall at the speed set, "auto" resolved; the same object until speed or run changes. */
  readonly pace: Pace;
  readonly endUs: number;
  /** Plays on; from the end, plays again from the start. Does nothing before there is a run. */
  readonly play: () => void;
  readonly pause: () => void;
  readonly toggle: () => void;
  /** Moves to a time, held within the run and rounded to whole microseconds. */
  readonly seek: (timeUs: number) => void;
  /** Pauses at the next (1) or previous (-1) event; at the end or the start when there is none. */
  readonly step: (direction: 1 | -1) => void;
  /** A number is held within 0.01 and 600. */
  readonly setSpeed: (speed: Speed) => void;
  /** Calls back at once, on every seek, and on every frame while playing. Returns how to stop. */
  readonly onFrame: (callback: (timeUs: number) => void) => () => void;
  readonly subscribe: (listener: () => void) => () => void;
  /** The same object until something coarse changes. */
  readonly getSnapshot: () => ClockSnapshot;
}

/** What came of the beginning of a run. */
export interface Sample {
  /** Of the requests that arrive before `untilUs`. */
  readonly summary: Summary;
  readonly untilUs: number;
}

export interface PlayerState {
  readonly status: "empty" | "running" | "ready" | "failed";
  /** What was asked for last. */
  readonly scenario: Scenario | null;
  /**
   * The last finished run; it stays while the next one is computed, and when that fails. Once another has taken its place, its columns may be
   * emptied at the next change: whoever reads it beyond one turn holds it (`Player.hold`).
   */
  readonly run: Run | null;
  /** The model of `run`. */
  readonly model: Model | null;
  /** Views of `run` at a time. */
  readonly moment: Moment | null;
  /** What `run` took, from its start to its arrival from the worker, in milliseconds, without a sample that came first; null while there is none. */
  readonly tookMs: number | null;
  /** What went wrong, in the words of whoever failed; null unless `status` is "failed". */
  readonly failure: string | null;
}

/** Of the run under way. It changes often, and next to nothing shows it: apart from the state, of which everything is drawn. */
export interface UnderWay {
  /** Share of simulated time done, 0 to 1. */
  readonly progress: number;
  /** While it takes long: what came of its beginning. */
  readonly sample: Sample | null;
}

export interface Player {
  readonly getState: () => PlayerState;
  readonly getUnderWay: () => UnderWay;
  /** Calls when either has changed. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Runs a scenario from start to end. A run under way for an earlier one gives way to it. Asking again after a failure tries again. */
  readonly setScenario: (scenario: Scenario) => void;
  readonly clock: Clock;
  /** Keeps a run of this player readable until what is returned is called. `PlayerProvider` holds the one that it shows. */
  readonly hold: (run: Run) => () => void;
  /**
   * Everything that happened to these requests (rows) of the run on show, in the order asked for. Rejects with what went wrong, with
   * the signal's reason, or with `TraceCancelled` when another scenario takes the run's place; an Error when there is no run.
   */
  readonly trace: (rows: readonly number[], signal?: AbortSignal) => Promise<RequestTrace[]>;
  /** Ends the workers and stops the clock; the player is of no use afterwards. */
  readonly dispose: () => void;
}
