// An instance whose handler has ended goes back among the idle ones.
import { addIdle } from "../instances/idleList.ts";
import type { Flow, Pool } from "./flow.ts";

/** A handler has ended: its instance is kept, or, after a timeout or without keep-alive, gone. */
export function release(flow: Flow, pool: Pool, id: number, endUs: number): void {
  pool.inFlight--;
  if (flow.log.reclaimedUs[id] <= endUs) return;
  const { idle } = pool;
  if (!pool.plain) return releaseByPolicy(flow, pool, id);
  idle.items[(idle.head + idle.count++) & (idle.items.length - 1)] = id;
}

function releaseByPolicy({ log }: Flow, pool: Pool, id: number): void {
  if (log.provisioned[id] === 1) addIdle(pool.idleProvisioned, id, NO_SERIAL);
  else addIdle(pool.idle, id, pool.idle.reuse === "newestInstance" ? ordinals(id + 1) : NO_SERIAL);
}

export const NO_SERIAL = new Float64Array(0);

/** Instances are numbered in the order of their start. */
let ordinalNumbers = new Float64Array(0);
export function ordinals(count: number): Float64Array {
  if (ordinalNumbers.length < count) ordinalNumbers = Float64Array.from({ length: 2 * count }, (_, i) => i);
  return ordinalNumbers;
}
