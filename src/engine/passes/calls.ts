// Handlers that call a database whose capacity others use, too: their end is known only once their last call has come back. Each instance has one
// entry in the calendar: its handler's next call, or its end.
import { OUTCOME } from "../codes.ts";
import { enter, enterNear, PAGE_MASK, pageAfter, pageOf, rankOfEntry } from "../kernel/calendar.ts";
import { roundUs } from "../kernel/roundUs.ts";
import { takeToken } from "../kernel/tokenBucket.ts";
import { callErrs, callKey, callPauseUs, isRead, latencyUs } from "../rules/database.ts";
import type { CallState } from "./callState.ts";
import type { Flow } from "./flow.ts";
import { release } from "./release.ts";

/** Plays all calls and ends before this moment, and at it those that come before `rank`. */
export function playCalls(flow: Flow, calls: CallState, timeUs: number, rank: number): void {
  const { ends } = flow;
  const lastPage = pageOf(ends.perUs, timeUs);
  for (;;) {
    const place = ends.page & PAGE_MASK;
    for (let id = ends.first[place]; id >= 0; id = ends.first[place]) {
      const dueUs = ends.timeUs[id];
      if (dueUs > timeUs || (dueUs === timeUs && rankOfEntry(ends, id) > rank)) break;
      ends.first[place] = ends.next[id];
      goOn(flow, calls, id, dueUs);
    }
    if (ends.page >= lastPage) return;
    ends.page = pageAfter(ends, ends.page, lastPage, flow.inFlightTotal);
    if (ends.beyond.size > 0) enterNear(ends, ends.page);
  }
}

/** The handler of a row begins on an instance, invoked at `timeUs`. */
export function beginHandler(
  flow: Flow,
  calls: CallState,
  row: number,
  id: number,
  beginsUs: number,
  timeUs: number,
): void {
  const { window, ends, log, pools } = flow;
  const at = row & window.mask;
  const { index, timeoutUs } = pools[window.functionIndex[at]];
  window.handlerUs[at] = beginsUs;
  window.databaseAttempts[at] = 0;
  window.reads[at] = 0;
  window.writes[at] = 0;
  log.reclaimedUs[id] = Infinity;
  calls.row[id] = row;
  calls.deadlineUs[id] = beginsUs + timeoutUs;
  calls.call[id] = 0;
  calls.attempt[id] = 0;
  calls.ends[id] = window.runUs[at] >= timeoutUs ? 1 : 0;
  ends.pool[id] = index;
  ends.number[id] = window.number[at];
  plan(flow, calls, id, beginsUs + window.wholeUs[at], timeUs);
}

/** What is next is due at `dueUs`: at once, or entered. */
function plan(flow: Flow, calls: CallState, id: number, dueUs: number, nowUs: number): void {
  flow.ends.timeUs[id] = dueUs;
  if (dueUs > nowUs) enter(flow.ends, id);
  else goOn(flow, calls, id, nowUs);
}

function goOn(flow: Flow, calls: CallState, id: number, nowUs: number): void {
  if (calls.ends[id] === 1) return endHandler(flow, calls, id, nowUs);
  const dueUs = attemptCall(flow, calls, id, nowUs);
  if (dueUs < calls.deadlineUs[id]) return plan(flow, calls, id, dueUs, nowUs);
  calls.ends[id] = 1;
  flow.window.result[calls.row[id] & flow.window.mask] = OUTCOME.functionTimeout;
  plan(flow, calls, id, calls.deadlineUs[id], nowUs);
}

/** One attempt of the handler's current call. Returns when the next thing is due: a call, or, with `ends`, the end. */
function attemptCall(
  { window, setup, keys, streamOfFunction }: Flow,
  calls: CallState,
  id: number,
  nowUs: number,
): number {
  const { database } = setup.settings;
  const at = calls.row[id] & window.mask;
  const number = window.number[at];
  const stream = streamOfFunction ? window.functionIndex[at] : 0;
  const key = callKey(0, calls.call[id], calls.attempt[id]++);
  window.databaseAttempts[at]++;
  let tookUs = -1;
  if (takeToken(calls.bucket, nowUs)) {
    tookUs = roundUs(latencyUs(setup, keys, stream, number, key));
    if (isRead(database, keys, stream, number, calls.call[id])) window.reads[at]++;
    else window.writes[at]++;
  }
  if (tookUs >= 0 && !callErrs(database, keys, stream, number, key)) {
    calls.attempt[id] = 0;
    if (++calls.call[id] >= database.callsPerRequest) calls.ends[id] = 1;
    return nowUs + tookUs;
  }
  const failedUs = nowUs + Math.max(0, tookUs);
  if (calls.attempt[id] < database.maxAttempts)
    return failedUs + callPauseUs(database, keys, stream, number, key, calls.attempt[id]);
  window.result[at] = OUTCOME.databaseError;
  calls.ends[id] = 1;
  return failedUs;
}

function endHandler(flow: Flow, calls: CallState, id: number, nowUs: number): void {
  const { window, pools, log } = flow;
  const at = calls.row[id] & window.mask;
  window.handlerEndUs[at] = nowUs;
  window.instance[at] = id;
  if (window.result[at] === OUTCOME.functionTimeout) log.reclaimedUs[id] = nowUs;
  else if (log.provisioned[id] === 0) log.reclaimedUs[id] = nowUs + window.keepAliveUs[at];
  flow.inFlightTotal--;
  release(flow, pools[window.functionIndex[at]], id, nowUs);
}
