// A relational database that is billed by capacity and pauses when nobody calls: the call that wakes it waits for it, and so do those
// that come meanwhile. It begins paused, as functions begin without instances.
import { withinWindow } from "../instances/levels.ts";
import type { DatabaseModel, Model } from "../model.ts";

export interface DatabasePause {
  /** Awake since; -1 before the first call. */
  sinceUs: number;
  /** It can be used from then on. */
  readyUs: number;
  /** The latest end of a call. */
  quietUs: number;
  /** Time awake within the window, in stretches that are over. */
  awakeUs: number;
}

export function createDatabasePause(): DatabasePause {
  return { sinceUs: -1, readyUs: -Infinity, quietUs: -Infinity, awakeUs: 0 };
}

/** How long a call that begins now waits for the database to be awake. A pause begins at exactly `pauseAfterUs` after the last call. */
export function wakeWaitUs(pause: DatabasePause, model: Model, database: DatabaseModel, timeUs: number): number {
  const { pauseAfterUs, wakeUs } = database;
  if (pauseAfterUs === null) return 0;
  if (timeUs >= pause.quietUs + pauseAfterUs) {
    pause.awakeUs += stretchUs(pause, model, database);
    pause.sinceUs = timeUs;
    pause.readyUs = timeUs + wakeUs;
    pause.quietUs = pause.readyUs;
  }
  return Math.max(0, pause.readyUs - timeUs);
}

/** A call lasts until then: until so long after that the database stays awake. */
export function stayAwake(pause: DatabasePause, untilUs: number): void {
  if (untilUs > pause.quietUs) pause.quietUs = untilUs;
}

/** Time within the window in which the database was awake. Call when the run has ended. */
export function awakeUs(pause: DatabasePause, model: Model, database: DatabaseModel): number {
  return pause.awakeUs + stretchUs(pause, model, database);
}

/** The part of the latest stretch awake that lies in the window. */
function stretchUs({ sinceUs, quietUs }: DatabasePause, model: Model, { pauseAfterUs }: DatabaseModel): number {
  return sinceUs < 0 ? 0 : withinWindow(model, sinceUs, quietUs + (pauseAfterUs ?? 0));
}
