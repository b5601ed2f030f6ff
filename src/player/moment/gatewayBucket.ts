// The level of the gateway's token bucket at a moment, worked out again from the requests that took a token of it.

import { OUTCOMES, STAGES, type Model, type RequestColumns } from "#engine";
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
export function indexBucket(columns: RequestColumns, total: number, model: Model): BucketIndex | null {
  if (model.trigger !== "http" || columns.rows < total) return null;
  const limits = bucketLimits(model);
  if (limits.some((limit) => !limit.enabled)) return null;
  const takenUs = tokensTaken(columns);
  if (takenUs === null) return null;
  const levels = new Float64Array(Math.ceil(takenUs.length / CHECKPOINT) + 1);
  const state = { level: limits[0].burst, atUs: 0, limit: 0 };
  for (let i = 0; i < takenUs.length; i++) {
    if (i % CHECKPOINT === 0) levels[i / CHECKPOINT] = state.level;
    advance(state, limits, takenUs[i]);
    state.level -= 1;
  }
  if (takenUs.length % CHECKPOINT === 0) levels[takenUs.length / CHECKPOINT] = state.level;
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
  for (let i = checkpoint * CHECKPOINT; i < taken; i++) {
    advance(at, limits, takenUs[i]);
    at.level -= 1;
  }
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

/** Refills continuously until t, under the limits in force on the way. */
function advance(state: { level: number; atUs: number; limit: number }, limits: readonly Limit[], tUs: number): void {
  while (state.atUs < tUs) {
    const { perUs, burst } = limits[state.limit];
    const next = limits[state.limit + 1];
    const untilUs = next === undefined ? tUs : Math.min(tUs, next.fromUs);
    state.level = Math.min(burst, state.level + (untilUs - state.atUs) * perUs);
    state.atUs = untilUs;
    if (next !== undefined && next.fromUs <= untilUs) state.level = Math.min(limits[++state.limit].burst, state.level);
  }
}

/** When tokens were taken, in order of time; null when some request was tried more than once. */
function tokensTaken(columns: RequestColumns): Float64Array | null {
  const { rows, attempts, gatewayUs, endedAt, outcome } = columns;
  const times = new Float64Array(rows);
  let count = 0;
  for (let row = 0; row < rows; row++) {
    if (attempts[row] > 1) return null;
    const atUs = gatewayUs[row];
    if (atUs < 0 || (endedAt[row] === GATEWAY && NO_TOKEN_TAKEN[outcome[row]] === 1)) continue;
    times[count++] = atUs;
  }
  return sortNearlySorted(times.subarray(0, count));
}

/** Requests overtake each other by little, so insertion is several times faster than sorting; where they do not, it gives up. */
function sortNearlySorted(times: Float64Array): Float64Array {
  let moves = 20 * times.length;
  for (let i = 1; i < times.length; i++) {
    const atUs = times[i];
    let hole = i;
    while (hole > 0 && times[hole - 1] > atUs) {
      times[hole] = times[hole - 1];
      hole--;
    }
    times[hole] = atUs;
    moves -= i - hole;
    if (moves < 0) return times.sort();
  }
  return times;
}
