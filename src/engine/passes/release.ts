// An instance whose handler has ended goes back among the idle ones.
import { addIdle } from "../instances/idleList.ts";
import { enterNear, PAGE_MASK, pageAfter, pageOf } from "../kernel/calendar.ts";
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

/** Handlers that end before this moment do so. */
export function releaseBefore(flow: Flow, timeUs: number): void {
  const { ends, pools } = flow;
  const lastPage = pageOf(ends.perUs, timeUs);
  for (;;) {
    const place = ends.page & PAGE_MASK;
    for (let id = ends.first[place]; id >= 0 && ends.timeUs[id] < timeUs; id = ends.first[place]) {
      ends.first[place] = ends.next[id];
      flow.inFlightTotal--;
      release(flow, pools[ends.pool[id]], id, ends.timeUs[id]);
    }
    if (ends.page >= lastPage) return;
    ends.page = pageAfter(ends, ends.page, lastPage, flow.inFlightTotal);
    if (ends.beyond.size > 0) enterNear(ends, ends.page);
  }
}

export const NO_SERIAL = new Float64Array(0);

/** Instances are numbered in the order of their start. */
let ordinalNumbers = new Float64Array(0);
export function ordinals(count: number): Float64Array {
  if (ordinalNumbers.length < count) ordinalNumbers = Float64Array.from({ length: 2 * count }, (_, i) => i);
  return ordinalNumbers;
}
