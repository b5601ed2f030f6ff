// Third pass: how long each handler will run, once it runs, and what its database calls will take. Nothing that happens meanwhile
// changes it, but for the first run on an instance.
import { OUTCOME } from "../codes.ts";
import { FOR } from "../kernel/draws.ts";
import { roundUs } from "../kernel/roundUs.ts";
import { isConstant } from "../kernel/sampler.ts";
import { callErrs, callKey, callPauseUs, isRead, latencyUs } from "../rules/database.ts";
import { handlerErrs, keepAliveUs, recordedUs, runUs } from "../rules/functions.ts";
import { drawBlock, drawTimes } from "./draws.ts";
import type { Flow } from "./flow.ts";

/** Foresees the handlers of the rows at [from, to). */
export function foreseeWork(flow: Flow, from: number, to: number): void {
  const { window, setup, samplers } = flow;
  const { database } = setup.settings;
  drawBlock(flow, samplers.cpu, FOR.cpu, from, to, window.cpuUs);
  drawBlock(flow, samplers.wait, FOR.wait, from, to, window.waitUs);
  takeRecordedDurations(flow, from, to);
  addUp(flow, from, to);
  foreseeErrors(flow, from, to);
  if (database.enabled) {
    if (flow.calls !== null) offerCalls(flow, from, to);
    else if (database.errorShare === 0 && isConstant(setup.databaseLatency)) callEach(flow, from, to);
    else for (let at = from; at < to; at++) callDatabase(flow, at);
    for (let at = from; at < to; at++) window.serverUs[at] = roundUs(window.serverUs[at]);
  }
  timeOut(flow, from, to);
  drawTimes(flow, samplers.keepAlive, FOR.keepAlive, from, to, window.keepAliveUs);
}

/** A recorded workload brings its own durations. */
function takeRecordedDurations({ model, window, streamOfFunction }: Flow, from: number, to: number): void {
  const { number, functionIndex, cpuUs, waitUs } = window;
  for (let at = from; at < to; at++) {
    const us = recordedUs(model.streams[streamOfFunction ? functionIndex[at] : 0], number[at]);
    if (us < 0) {
      if (!streamOfFunction) return;
      continue;
    }
    cpuUs[at] = 0;
    waitUs[at] = us;
  }
}

/** The handler's own work: CPU at its function's speed, then waiting; the always-on alternative has a whole CPU. */
function addUp({ window, speeds, setup }: Flow, from: number, to: number): void {
  const { cpuUs, waitUs, wholeUs, serverUs, functionIndex } = window;
  const calls = setup.settings.database.enabled;
  for (let at = from; at < to; at++) {
    const cpu = cpuUs[at];
    const wait = waitUs[at];
    const own = runUs(cpu, speeds[functionIndex[at]], wait, 1);
    window.runUs[at] = own;
    wholeUs[at] = own;
    serverUs[at] = calls ? cpu + wait : roundUs(cpu + wait);
  }
}

/** Foresees the handler of a further attempt: the same work, other chances. */
export function foreseeAgain(flow: Flow, at: number): void {
  const { window, setup, keys, streamOfFunction } = flow;
  const f = window.functionIndex[at];
  const serverUs = window.serverUs[at];
  addUp(flow, at, at + 1);
  foreseeErrors(flow, at, at + 1);
  if (setup.settings.database.enabled && flow.calls === null) callDatabase(flow, at);
  timeOut(flow, at, at + 1);
  const stream = streamOfFunction ? f : 0;
  window.keepAliveUs[at] = keepAliveUs(setup.functions[f], keys, stream, window.number[at], window.attempt[at]);
  window.serverUs[at] = serverUs;
}

/** How each handler ends, unless it times out or its database fails. */
function foreseeErrors(flow: Flow, from: number, to: number): void {
  const { keys, window, setup, streamOfFunction } = flow;
  const { result, number, functionIndex, attempt } = window;
  result.fill(OUTCOME.ok, from, to);
  for (let f = 0; f < flow.functionCount; f++) {
    const { model } = setup.functions[f];
    if (model.errorShare === 0) continue;
    const stream = streamOfFunction ? f : 0;
    for (let at = from; at < to; at++) {
      if (functionIndex[at] !== f) continue;
      if (handlerErrs(model, keys, stream, number[at], attempt[at])) result[at] = OUTCOME.functionError;
    }
  }
}

/** At the limit a handler has timed out. */
function timeOut({ window, timeoutsUs }: Flow, from: number, to: number): void {
  const { wholeUs, result, functionIndex } = window;
  for (let at = from; at < to; at++) {
    const limitUs = timeoutsUs[functionIndex[at]];
    if (wholeUs[at] < limitUs) continue;
    wholeUs[at] = limitUs;
    result[at] = OUTCOME.functionTimeout;
  }
}

/** What the calls take at the always-on servers, whose database has room for all. */
function offerCalls({ keys, setup, window, streamOfFunction }: Flow, from: number, to: number): void {
  const { serverUs, number, functionIndex } = window;
  const { callsPerRequest } = setup.settings.database;
  for (let at = from; at < to; at++) {
    const stream = streamOfFunction ? functionIndex[at] : 0;
    for (let call = 0; call < callsPerRequest; call++)
      serverUs[at] += latencyUs(setup, keys, stream, number[at], callKey(0, call, 0));
  }
}

/** Calls that never fail and all take the same time. */
function callEach({ keys, setup, window, timeoutsUs, streamOfFunction }: Flow, from: number, to: number): void {
  const { wholeUs, serverUs, databaseAttempts, reads, writes, number, functionIndex } = window;
  const { database } = setup.settings;
  const tookUs = setup.databaseLatency.a;
  const callUs = roundUs(tookUs);
  const perFunction = streamOfFunction ? 1 : 0;
  databaseAttempts.fill(0, from, to);
  reads.fill(0, from, to);
  writes.fill(0, from, to);
  for (let call = 0; call < database.callsPerRequest; call++) {
    for (let at = from; at < to; at++) {
      serverUs[at] += tookUs;
      const f = functionIndex[at];
      if (wholeUs[at] >= timeoutsUs[f]) continue;
      databaseAttempts[at]++;
      if (isRead(database, keys, f * perFunction, number[at], call)) reads[at]++;
      else writes[at]++;
      wholeUs[at] += callUs;
    }
  }
}

/** All calls of a handler to a key-value database without a capacity limit, until it times out. */
function callDatabase({ keys, setup, window, timeoutsUs, streamOfFunction }: Flow, at: number): void {
  const { database } = setup.settings;
  const number = window.number[at];
  const f = window.functionIndex[at];
  const stream = streamOfFunction ? f : 0;
  const leftUs = timeoutsUs[f] - window.runUs[at];
  let tookUs = 0;
  let attempts = 0;
  let reads = 0;
  let goesOn = leftUs > 0;
  for (let call = 0; call < database.callsPerRequest; call++) {
    const firstKey = callKey(window.attempt[at], call, 0);
    const first = latencyUs(setup, keys, stream, number, firstKey);
    window.serverUs[at] += first;
    if (!goesOn) continue;
    const read = isRead(database, keys, stream, number, call);
    for (let attempt = 0; goesOn; attempt++) {
      const key = firstKey + attempt;
      attempts++;
      if (read) reads++;
      tookUs += roundUs(attempt === 0 ? first : latencyUs(setup, keys, stream, number, key));
      const fails = callErrs(database, keys, stream, number, key);
      if (fails && attempt + 1 < database.maxAttempts) {
        tookUs += callPauseUs(database, keys, stream, number, key, attempt + 1);
      } else if (fails) {
        window.result[at] = OUTCOME.databaseError;
        goesOn = false;
      }
      if (tookUs >= leftUs) goesOn = false;
      if (!fails) break;
    }
  }
  window.databaseAttempts[at] = attempts;
  window.reads[at] = reads;
  window.writes[at] = attempts - reads;
  window.wholeUs[at] = window.runUs[at] + tookUs;
}

/** Foresees one handler anew, with extra CPU work: the first run on an instance. The always-on alternative has no first runs. */
export function foreseeFirstRun(flow: Flow, at: number, extraCpuUs: number): void {
  const { window, setup, speeds } = flow;
  const serverUs = window.serverUs[at];
  const own = runUs(window.cpuUs[at] + extraCpuUs, speeds[window.functionIndex[at]], window.waitUs[at], 1);
  window.runUs[at] = own;
  window.wholeUs[at] = own;
  foreseeErrors(flow, at, at + 1);
  if (setup.settings.database.enabled && flow.calls === null) callDatabase(flow, at);
  timeOut(flow, at, at + 1);
  window.serverUs[at] = serverUs;
}
