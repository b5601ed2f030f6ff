// Runs in which a request's whole future is known when its function is invoked, block by block: each component takes all requests of
// the block that come to it, in one tight pass over the columns it needs. Nobody intervenes, shares an instance or waits for a
// database; who fails may come again. The only file that knows the order of the passes.
import { isForeseeable } from "../foreseeable.ts";
import { addIdle } from "../instances/idleList.ts";
import { addInstances } from "../instances/levels.ts";
import { createMemory, type Memory } from "../kernel/memory.ts";
import { dequeue, type NumberQueue } from "../kernel/numberQueue.ts";
import type { Model } from "../model.ts";
import { nextToNothing } from "../nextToNothing.ts";
import type { Run } from "../record.ts";
import { mayEndOtherwise } from "../rules/client.ts";
import { createServer } from "../server.ts";
import { admit } from "./admit.ts";
import { arrive } from "./arrive.ts";
import { answer, takeFingerprints } from "./answer.ts";
import { playCalls } from "./calls.ts";
import { addGiven, addRows, addWork } from "./count.ts";
import { finishFlow } from "./finish.ts";
import { createFlow, TIME, type Flow } from "./flow.ts";
import { nextDueUs } from "./line.ts";
import { price } from "./price.ts";
import { writeDown } from "./recorded.ts";
import { sendAgain } from "./retry.ts";
import { ordinals } from "./release.ts";
import { lastEndUs, makeRoomForInstances, serve, start } from "./serve.ts";
import { travel } from "./travel.ts";
import { DONE, PENDING } from "./window.ts";
import { foreseeAgain, foreseeWork } from "./work.ts";

/** Never let go (nextToNothing.ts). */
let kept: { readonly flow: Flow; readonly run: Run } | null = null;

/** Runs a foreseeable model in steps of some 4 ms, its columns in this memory; yields the share of simulated time that is done. */
export function* runInPasses(model: Model, memory = createMemory()): Generator<number, Run> {
  keepOne(model);
  return (yield* play(model, memory)).run;
}

/** To be called before the first run of any model in passes, be it in parts: what is not foreseeable from its start is left to the next. */
export function keepOne(model: Model): void {
  if (kept !== null) return;
  const tiny = nextToNothing(model);
  if (!isForeseeable(tiny)) return;
  const steps = play(tiny, createMemory());
  let step = steps.next();
  while (!step.done) step = steps.next();
  kept = step.value;
}

const BLOCKS_PER_STEP = 8;

function* play(model: Model, memory: Memory): Generator<number, { flow: Flow; run: Run }> {
  const flow = createFlow(model, createServer(model), memory);
  startProvisioned(flow);
  yield* playBlocks(flow);
  if (flow.calls !== null) {
    playCalls(flow, flow.calls, Infinity, Infinity);
    conclude(flow);
  }
  flow.times[TIME.last] = Math.max(flow.times[TIME.last], lastEndUs(flow));
  addInstances(flow.counts, flow.log, Math.max(flow.times[TIME.last], model.durationUs));
  return { flow, run: finishFlow(flow) };
}

/** Plays all arrivals, and all that follows, before `flow.untilUs`; what ends later is not concluded. */
export function* playBlocks(flow: Flow): Generator<number, void> {
  const { window, arrivals, model } = flow;
  const blocksPerStep = Math.ceil(BLOCKS_PER_STEP / Math.max(1, model.settings.database.callsPerRequest));
  let block = 0;
  while (arrivals.nextUs < flow.untilUs) {
    const from = window.tail;
    const count = arrive(flow);
    const untilUs = Math.min(arrivals.nextUs, flow.untilUs);
    travel(flow, from, count);
    foreseeWork(flow, from & window.mask, (from & window.mask) + count);
    if (flow.retries === 0) {
      admit(flow, untilUs);
      serve(flow, untilUs);
    } else playSlices(flow, untilUs);
    conclude(flow);
    if (++block % blocksPerStep === 0 && untilUs < Infinity) yield untilUs / model.durationUs;
  }
  if (flow.retries > 0) return;
  // Requests that were under way when this part of the run began may be the only ones.
  admit(flow, flow.untilUs);
  serve(flow, flow.untilUs);
  conclude(flow);
}

/**
 * Who fails comes again: so far as that can be soon, gateway and functions take turns. No request comes again sooner than the network
 * takes, back and forth.
 */
function playSlices(flow: Flow, untilUs: number): void {
  const { window, toGateway, toFunction, networkUs } = flow;
  const aheadUs = 2 * Math.max(0, networkUs);
  for (;;) {
    const gatewayUs = nextDueUs(toGateway, window.gatewayUs, window.mask);
    const invokedUs = nextDueUs(toFunction, window.invokedUs, window.mask);
    const nextUs = Math.min(gatewayUs, invokedUs);
    if (nextUs >= untilUs || nextUs === Infinity) return;
    const horizonUs = Math.min(untilUs, nextUs + aheadUs + 1);
    admit(flow, horizonUs);
    serve(flow, horizonUs);
    retryFailed(flow, window.failed);
  }
}

/** Of the attempts that have just failed, those that may end otherwise are settled, and made once more. */
function retryFailed(flow: Flow, failed: NumberQueue | null): void {
  const { window, retries } = flow;
  while (failed !== null && failed.head < failed.tail) {
    const row = dequeue(failed);
    const at = row & window.mask;
    if (window.attempt[at] >= retries) continue;
    answer(flow, at, at + 1);
    if (!mayEndOtherwise(window.outcome[at])) continue;
    price(flow, at, at + 1);
    window.pastUsd[at] = window.costUsd[at];
    window.pastBilledUs[at] = window.billedUs[at];
    if (window.instance[at] >= 0) {
      window.pastCalls[at] += window.databaseAttempts[at];
      addGiven(flow, at);
      addWork(flow, at, at + 1);
    }
    sendAgain(flow, row);
    foreseeAgain(flow, at);
  }
}

/** Requests whose end is known, up to the first whose is not, are answered, priced, counted and written down, in order of arrival. */
function conclude(flow: Flow): void {
  const { window } = flow;
  const { instance, mask, tail } = window;
  let row = window.head;
  while (row < tail) {
    const to = settledFrom(flow, row);
    concludeRows(flow, row, to);
    row = to;
    if (row === tail || instance[row & mask] !== DONE) break;
    row++;
  }
  window.head = row;
}

/** Requests whose end is known are concluded though others before them are not. */
export function concludeOutOfTurn(flow: Flow): void {
  const { head, tail, instance, mask } = flow.window;
  for (let row = head; row < tail; row++) {
    const to = settledFrom(flow, row);
    concludeRows(flow, row, to);
    for (; row < to; row++) instance[row & mask] = DONE;
  }
}

/** The first row from `from` on whose end is not known, or not before `untilUs`, or which is concluded already. */
function settledFrom({ window, untilUs }: Flow, from: number): number {
  const { instance, handlerEndUs, answeredUs, mask, tail } = window;
  let row = from;
  for (; row < tail; row++) {
    const at = row & mask;
    if (instance[at] <= PENDING || (instance[at] < 0 ? answeredUs : handlerEndUs)[at] >= untilUs) break;
  }
  return row;
}

function concludeRows(flow: Flow, first: number, to: number): void {
  const { window, retries } = flow;
  const { mask } = window;
  // The window is a ring: its end may lie between.
  for (let row = first; row < to;) {
    const from = row & mask;
    const end = Math.min(from + (to - row), mask + 1);
    answer(flow, from, end);
    price(flow, from, end);
    if (retries > 0) for (let at = from; at < end; at++) window.databaseAttempts[at] += window.pastCalls[at];
    addRows(flow, from, end);
    takeFingerprints(flow, from, end, row - from);
    writeDown(flow.record, window, row, row + end - from);
    row += end - from;
  }
}

/** Provisioned instances of the start are ready at 0 (rule 7). */
function startProvisioned(flow: Flow): void {
  for (const pool of flow.pools) {
    const { provisioned } = flow.setup.functions[pool.index];
    makeRoomForInstances(flow, provisioned);
    for (let i = 0; i < provisioned; i++)
      addIdle(pool.idleProvisioned, start(flow, pool.index, 0, 0, true), ordinals(0));
  }
}
