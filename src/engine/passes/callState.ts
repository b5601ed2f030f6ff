// What is under way at a database with a capacity.
import { grown } from "../kernel/grown.ts";
import { createBucket, type TokenBucket } from "../kernel/tokenBucket.ts";
import type { DatabaseModel } from "../model.ts";

/** By instance, whose one handler calls. */
export interface CallState {
  readonly bucket: TokenBucket;
  /** The row whose handler runs here, and when that must have ended. */
  row: Int32Array;
  deadlineUs: Float64Array;
  /** The call that is next, and its attempts so far; or 1 in `ends`: the handler's end is next. */
  call: Int32Array;
  attempt: Int32Array;
  ends: Uint8Array;
}

/** Null where nobody's calls matter to anybody else's. */
export function createCallState({ enabled, capacityPerS, burst }: DatabaseModel): CallState | null {
  if (!enabled || capacityPerS === null) return null;
  return {
    bucket: createBucket(capacityPerS, burst),
    row: new Int32Array(64),
    deadlineUs: new Float64Array(64),
    call: new Int32Array(64),
    attempt: new Int32Array(64),
    ends: new Uint8Array(64),
  };
}

/** Makes room for so many instances in all. */
export function makeRoomForCalls(calls: CallState, count: number): void {
  if (count <= calls.row.length) return;
  for (const name of ["row", "call", "attempt"] as const) calls[name] = grown(calls[name], 2 * count);
  calls.ends = grown(calls.ends, 2 * count);
  calls.deadlineUs = grown(calls.deadlineUs, 2 * count);
}
