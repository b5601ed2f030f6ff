// The level of the gateway's token bucket at a moment, worked out again from the requests that took a token of it.

import { OUTCOMES, roundedRows, STAGES, takeBuffer, type Memory, type Model, type RequestColumns } from "#engine";
import { countUpTo } from "./search.ts";

const GATEWAY = STAGES.indexOf("gateway");
/** By outcome code: 1 for what the gateway answers without taking a token. */
const NO_TOKEN_TAKEN = Uint8Array.from(OUTCOMES, (name) =>
  name === "notFound" || name === "payloadTooLarge" || name === "rateLimited" || name === "unavailable" ? 1 : 0,
);
const CHECKPOINT = 256;

export interface BucketLevel {
  /** Tokens in the bucket. */
  readonly level: number;
  /** The most that it can hold. */
  readonly burst: number;
}

/** The tokens taken, in order of time, and the level of the bucket before every 256th. */
export interface BucketIndex {
  readonly takenUs: Float64Array;
  readonly levels: Float64Array;
}

/**
 * Null when the record cannot tell: no gateway, an asynchronous trigger, requests that were tried more than once (only the last
 * attempt has times), or requests that were not recorded.
 */
export function indexBucket(columns: RequestColumns, total: number, model: Model, memory: Memory): BucketIndex | null {
  if (model.trigger !== "http" || columns.rows < total) return null;
  const limits = bucketLimits(model);
  if (limits.some((limit) => !limit.enabled)) return null;
  const takenUs = tokensTaken(columns, memory);
  const levels = new Float64Array(Math.floor(takenUs.length / CHECKPOINT) + 1);
  const state = { level: limits[0].burst, atUs: 0, limit: 0 };
  levels[0] = state.level;
  for (let n = 1; n < levels.length; n++) {
    take(state, limits, takenUs, (n - 1) * CHECKPOINT, n * CHECKPOINT);
    levels[n] = state.level;
  }
  return { takenUs, levels };
}

/** The gateway's bucket at t, in the run of this model; null when the record cannot tell. */
export function gatewayBucketAt(
  { bucket }: { readonly bucket: BucketIndex | null },
  model: Model,
  tUs: number,
): BucketLevel | null {
  if (!bucket) return null;
  const { takenUs, levels } = bucket;
  const limits = bucketLimits(model);
  const taken = countUpTo(takenUs, tUs);
  const checkpoint = Math.floor(taken / CHECKPOINT);
  const atUs = checkpoint === 0 ? 0 : takenUs[checkpoint * CHECKPOINT - 1];
  const at = { level: levels[checkpoint], atUs, limit: limitAt(limits, atUs) };
  take(at, limits, takenUs, checkpoint * CHECKPOINT, taken);
  advance(at, limits, tUs);
  return { level: Math.max(0, at.level), burst: limits[at.limit].burst };
}

interface Limit {
  readonly fromUs: number;
  readonly enabled: boolean;
  readonly perUs: number;
  readonly burst: number;
}

function bucketLimits(model: Model): readonly Limit[] {
  const limit = (fromUs: number, { gateway }: Model["settings"]): Limit => ({
    fromUs,
    enabled: gateway.enabled,
    perUs: gateway.ratePerS / 1e6,
    burst: gateway.burst,
  });
  const changes = model.interventions.flatMap((each) =>
    each.kind === "settings" ? [limit(each.atUs, each.settings)] : [],
  );
  return [limit(0, model.settings), ...changes];
}

function limitAt(limits: readonly Limit[], tUs: number): number {
  let index = 0;
  while (index + 1 < limits.length && limits[index + 1].fromUs <= tUs) index++;
  return index;
}

interface Level {
  level: number;
  atUs: number;
  limit: number;
}

/** Takes the tokens [from, to). As long as the limits stay the same, the level is kept out of memory: that halves the time. */
function take(state: Level, limits: readonly Limit[], takenUs: Float64Array, from: number, to: number): void {
  let i = from;
  for (;;) {
    const { perUs, burst } = limits[state.limit];
    const untilUs = limits[state.limit + 1]?.fromUs ?? Infinity;
    let { level, atUs } = state;
    for (; i < to && takenUs[i] < untilUs; i++) {
      level = Math.min(burst, level + (takenUs[i] - atUs) * perUs) - 1;
      atUs = takenUs[i];
    }
    state.level = level;
    state.atUs = atUs;
    if (i >= to) return;
    advance(state, limits, takenUs[i++]);
    state.level -= 1;
  }
}

/** Refills continuously until t, under the limits in force on the way. */
function advance(state: Level, limits: readonly Limit[], tUs: number): void {
  while (state.atUs < tUs) {
    const { perUs, burst } = limits[state.limit];
    const next = limits[state.limit + 1];
    const untilUs = next === undefined ? tUs : Math.min(tUs, next.fromUs);
    state.level = Math.min(burst, state.level + (untilUs - state.atUs) * perUs);
    state.atUs = untilUs;
    if (next !== undefined && next.fromUs <= untilUs) state.level = Math.min(limits[++state.limit].burst, state.level);
  }
}

/** When tokens were taken, in order of time. Requests overtake each other by little: each is put into its place as it comes. */
function tokensTaken({ rows, gatewayUs, endedAt, outcome }: RequestColumns, memory: Memory): Float64Array {
  const times = new Float64Array(takeBuffer(memory, 8 * roundedRows(rows)), 0, rows);
  let count = 0;
  let moves = 20 * rows;
  for (let row = 0; row < rows; row++) {
    const atUs = gatewayUs[row];
    if (atUs < 0 || (endedAt[row] === GATEWAY && NO_TOKEN_TAKEN[outcome[row]] === 1)) continue;
    let hole = count++;
    // Where they overtake each other by much, sorting at the end takes less.
    if (moves > 0) {
      for (; hole > 0 && times[hole - 1] > atUs; hole--) times[hole] = times[hole - 1];
      moves -= count - 1 - hole;
    }
    times[hole] = atUs;
  }
  const taken = times.subarray(0, count);
  return moves > 0 ? taken : taken.sort();
}
