// Fifth pass: the functions, in the order of invocations, each after the handlers that end before it. At its invocation a request's
// whole future is known; only the release of its instance is still to come.
import { makeRoomForIdle, takeIdle, type IdleList } from "../instances/idleList.ts";
import { logStart, makeRoomInLog } from "../instances/log.ts";
import { enqueue } from "../kernel/numberQueue.ts";
import { takeToken } from "../kernel/tokenBucket.ts";
import { OUTCOME, STAGE } from "../codes.ts";
import {
  enterBeyond,
  enterNear,
  enterOn,
  makeRoomForEntries,
  PAGE_MASK,
  pageAfter,
  pageOf,
  PAGES,
  rankOfEntry,
} from "../kernel/calendar.ts";
import { firstRunCpuUs, initUs, refusalOf, startUs } from "../rules/functions.ts";
import { givesUpUs } from "../rules/gateway.ts";
import { beginHandler, playCalls } from "./calls.ts";
import { makeRoomForCalls } from "./callState.ts";
import { rankOfRow, takeDue } from "./line.ts";
import { NO_SERIAL, ordinals, release } from "./release.ts";
import { refuse } from "./window.ts";
import { TIME, type Flow, type Pool } from "./flow.ts";
import { foreseeFirstRun } from "./work.ts";

/** Plays all invocations before `untilUs`. */
export function serve(flow: Flow, untilUs: number): void {
  const { window, toFunction, due, pools, ends, setup, calls } = flow;
  const { settings } = setup;
  const { gateway } = settings;
  const count = takeDue(toFunction, window, window.invokedUs, untilUs, due);
  if (count === 0) return;
  const { rows } = due;
  const { failed } = window;
  const {
    invokedUs,
    functionIndex,
    payloadKb,
    wholeUs,
    keepAliveUs,
    handlerUs,
    handlerEndUs,
    instance,
    number,
    result,
    mask,
  } = window;
  // Each may start an instance: with room for all, the arrays stay the same in the loop.
  makeRoomForInstances(flow, count);
  const { first, perUs, next, timeUs: endsUs, pool: poolOf, number: numberOf } = ends;
  const { reclaimedUs, readyUs, provisioned } = flow.log;
  let { page } = ends;
  let { inFlightTotal } = flow;
  for (let k = 0; k < count; k++) {
    const row = rows[k];
    const at = row & mask;
    const timeUs = invokedUs[at];
    // Handlers end before this invocation.
    const lastPage = pageOf(perUs, timeUs);
    if (calls !== null) {
      playCalls(flow, calls, timeUs, rankOfRow(window, row, timeUs));
      ({ inFlightTotal } = flow);
    } else
      for (;;) {
        const place = page & PAGE_MASK;
        let id = first[place];
        if (id >= 0) {
          do {
            const endUs = endsUs[id];
            if (endUs >= timeUs && (endUs > timeUs || rankOfEntry(ends, id) > rankOfRow(window, row, timeUs))) break;
            inFlightTotal--;
            release(flow, pools[poolOf[id]], id, endUs);
            id = next[id];
          } while (id >= 0);
          first[place] = id;
        }
        if (page >= lastPage) break;
        page = pageAfter(ends, page, lastPage, inFlightTotal);
        if (ends.beyond.size > 0) enterNear(ends, page);
      }
    const pool = pools[functionIndex[at]];
    const refusal = refusalOf(pool.model, settings, payloadKb[at], pool.inFlight, inFlightTotal);
    if (refusal !== OUTCOME.ok) {
      refuse(window, row, refusal, STAGE.function, timeUs);
      continue;
    }
    let beginsUs = timeUs;
    let id = pool.plain ? takeLatest(pool.idle, reclaimedUs, timeUs) : takeByPolicy(flow, pool, at, timeUs);
    if (id < 0) {
      id = startCold(flow, pool, row, at, timeUs);
      if (id < 0) continue;
      if (readyUs[id] > timeUs) beginsUs = readyUs[id];
    }
    pool.inFlight++;
    inFlightTotal++;
    if (calls !== null) {
      flow.inFlightTotal = inFlightTotal;
      beginHandler(flow, calls, row, id, beginsUs, timeUs);
      continue;
    }
    const workUs = wholeUs[at];
    const endUs = beginsUs + workUs;
    handlerUs[at] = beginsUs;
    handlerEndUs[at] = endUs;
    instance[at] = id;
    // Until when the instance will be kept, if nothing comes: known already. A timeout ends it.
    if (workUs >= pool.timeoutUs) reclaimedUs[id] = endUs;
    else if (pool.plain || provisioned[id] === 0) reclaimedUs[id] = endUs + keepAliveUs[at];
    endsUs[id] = endUs;
    poolOf[id] = pool.index;
    numberOf[id] = number[at];
    const endPage = pageOf(perUs, endUs);
    const endPlace = endPage & PAGE_MASK;
    const after = first[endPlace];
    if (endPage - page >= PAGES) enterBeyond(ends, id);
    else if (after < 0 || endsUs[after] > endUs) {
      next[id] = after;
      first[endPlace] = id;
    } else enterOn(ends, endPlace, id);
    if (failed !== null && (result[at] !== OUTCOME.ok || endUs >= givesUpUs(gateway, timeUs))) enqueue(failed, row);
  }
  if (calls === null) {
    ends.page = page;
    flow.inFlightTotal = inFlightTotal;
  }
  flow.times[TIME.last] = Math.max(flow.times[TIME.last], invokedUs[rows[count - 1] & mask]);
}

/** The instance released last, unless its keep-alive has run out: then those of all others have. */
function takeLatest(idle: IdleList, reclaimedUs: Float64Array, timeUs: number): number {
  const { items } = idle;
  while (idle.count > 0) {
    const id = items[(idle.head + --idle.count) & (items.length - 1)];
    if (timeUs < reclaimedUs[id]) return id;
  }
  return -1;
}

/** Provisioned instances first; then by the reuse policy, whose keep-alive has not run out. */
function takeByPolicy(flow: Flow, pool: Pool, at: number, timeUs: number): number {
  const { reclaimedUs } = flow.log;
  const { idle, idleProvisioned } = pool;
  const provisioned = takeIdle(idleProvisioned, NO_SERIAL);
  if (provisioned >= 0) {
    if (flow.fresh[provisioned] === 1) runFirst(flow, at, provisioned);
    return provisioned;
  }
  if (idle.reuse === "mostRecentlyUsed") return takeLatest(idle, reclaimedUs, timeUs);
  for (;;) {
    const id = takeIdle(idle, ordinals(reclaimedUs.length));
    if (id < 0 || timeUs < reclaimedUs[id]) return id;
  }
}

/** A new instance, if the start rate allows; -1: the request is throttled. */
function startCold(flow: Flow, pool: Pool, row: number, at: number, timeUs: number): number {
  const { window, keys, setup } = flow;
  if (!takeToken(pool.startBucket, timeUs)) {
    refuse(window, row, OUTCOME.throttled, STAGE.function, timeUs);
    return -1;
  }
  const of = setup.functions[pool.index];
  const stream = flow.streamOfFunction ? pool.index : 0;
  const number = window.number[at];
  const attempt = window.attempt[at];
  const startedUs = timeUs + startUs(of, keys, stream, number, attempt, 1);
  window.cold[at] = 1;
  window.initUs[at] = startedUs;
  const readyUs = startedUs + initUs(of, keys, stream, number, attempt, 1);
  const id = start(flow, pool.index, timeUs, readyUs, false);
  runFirst(flow, at, id);
  return id;
}

/** Makes room for so many more instances. */
export function makeRoomForInstances({ log, ends, pools, calls }: Flow, more: number): void {
  const most = log.count + more;
  makeRoomInLog(log, most);
  makeRoomForEntries(ends, most);
  if (calls !== null) makeRoomForCalls(calls, most);
  // At most all of a pool that run or are idle now, and the new ones.
  for (const { idle, inFlight } of pools) makeRoomForIdle(idle, idle.count + inFlight + more);
}

/** Starts an instance; zones take their turn. */
export function start(flow: Flow, pool: number, timeUs: number, readyUs: number, provisioned: boolean): number {
  const zone = flow.nextZone;
  flow.nextZone = (zone + 1) % flow.model.zones;
  return logStart(flow.log, pool, timeUs, readyUs, provisioned, zone, 0);
}

/** The first run on an instance has extra CPU work. */
function runFirst(flow: Flow, at: number, id: number): void {
  const { window, keys, setup, fresh, streamOfFunction } = flow;
  const pool = window.functionIndex[at];
  if (id < fresh.length) fresh[id] = 0;
  const stream = streamOfFunction ? pool : 0;
  const extraCpuUs = firstRunCpuUs(setup.functions[pool], keys, stream, window.number[at], window.attempt[at]);
  if (extraCpuUs > 0) foreseeFirstRun(flow, at, extraCpuUs);
}

/** When the last handler ends. */
export function lastEndUs({ log, ends }: Flow): number {
  let lastUs = 0;
  for (let id = 0; id < log.count; id++) if (ends.timeUs[id] > lastUs) lastUs = ends.timeUs[id];
  return lastUs;
}
