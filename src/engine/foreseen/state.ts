// What a foreseen run keeps beside the columns.
import type { Recorder } from "../recorder.ts";
import { resize } from "../recorder.ts";
import type { Simulation } from "../simulation.ts";

/** What a request needs until its invocation, by its place: its row, or, beyond the record limit, a place that is used again. */
interface Pending {
  row: Float64Array;
  number: Int32Array;
  costUsd: Float64Array;
  readonly free: number[];
  places: number;
}

/** By instance: whether its handler times out, and how long it is kept after. */
interface Releases {
  timesOut: Uint8Array;
  keepAliveUs: Float64Array;
}

export interface Foreseen {
  readonly sim: Simulation;
  readonly recorder: Recorder;
  readonly pending: Pending;
  readonly releases: Releases;
  /** One stream per function, rather than one for all. */
  readonly streamOfFunction: boolean;
  readonly usd: Float64Array;
  readonly used: Float64Array;
}

export function createForeseen(sim: Simulation): Foreseen {
  const { recorder } = sim;
  const { capacity } = recorder;
  return {
    sim,
    recorder,
    pending: {
      row: new Float64Array(capacity),
      number: new Int32Array(capacity),
      costUsd: new Float64Array(capacity),
      free: [],
      places: 0,
    },
    releases: { timesOut: new Uint8Array(64), keepAliveUs: new Float64Array(64) },
    streamOfFunction: sim.model.streams.length > 1,
    usd: sim.items.usdPerUnit,
    used: sim.items.used,
  };
}

/** A place in the columns for a row: its own, or, beyond the record limit, one behind them. */
export function takePlace(run: Foreseen, row: number): number {
  const { pending, recorder } = run;
  const place = row < recorder.limit ? row : (pending.free.pop() ?? recorder.limit + pending.places++);
  if (place >= recorder.capacity) {
    resize(recorder, Math.max(place + 256, Math.min(recorder.limit + 256, recorder.capacity * 2)));
    pending.row = grown(pending.row, new Float64Array(recorder.capacity));
    pending.number = grown(pending.number, new Int32Array(recorder.capacity));
    pending.costUsd = grown(pending.costUsd, new Float64Array(recorder.capacity));
  }
  pending.row[place] = row;
  return place;
}

/** The request is written down; a place beyond the record limit can be used again. */
export function leavePlace(run: Foreseen, place: number): void {
  if (place >= run.recorder.limit) run.pending.free.push(place);
}

/** Notes what becomes of an instance when its handler ends. */
export function planRelease(run: Foreseen, id: number, timesOut: boolean, keepAliveUs: number): void {
  const { releases } = run;
  if (id >= releases.timesOut.length) {
    releases.timesOut = grown(releases.timesOut, new Uint8Array(id * 2));
    releases.keepAliveUs = grown(releases.keepAliveUs, new Float64Array(id * 2));
  }
  releases.timesOut[id] = timesOut ? 1 : 0;
  releases.keepAliveUs[id] = keepAliveUs;
}

function grown<T extends Float64Array | Int32Array | Uint8Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
