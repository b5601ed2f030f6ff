// Fourth pass: the functions, in the order of invocations and of handlers' ends. At its invocation a request's whole future is known;
// only the release of its instance is still to come.
import { billedUs } from "../billing.ts";
import { STAGE } from "../components/client.ts";
import { reclaim, startInstance, takeIdleInstance } from "../instances/instances.ts";
import { addIdle } from "../instances/idleList.ts";
import { FOR } from "../kernel/draws.ts";
import { firstTime, popEvent, pushEvent } from "../kernel/eventHeap.ts";
import { enqueue, peek, peekLast } from "../kernel/numberQueue.ts";
import { draw } from "../kernel/sampler.ts";
import { takeToken } from "../kernel/tokenBucket.ts";
import { OUTCOME } from "../recorder.ts";
import { neverRuns } from "./admit.ts";
import { CLASS, rankOf } from "../kernel/eventQueue.ts";
import { rankOfRow, streamOf, type Foreseen } from "./state.ts";
import { foreseeHandler } from "./work.ts";
import { DONE, placeOf, ROW } from "./rows.ts";

/** Plays all invocations and releases before `untilUs`. */
export function serve(run: Foreseen, untilUs: number): void {
  const { rows, events, invocations, releases } = run;
  const { data } = rows;
  for (;;) {
    const row = invocations.head < invocations.tail ? peek(invocations) : -1;
    const id = releases.head < releases.tail ? peek(releases) : -1;
    const invokedUs = row < 0 ? Infinity : data[placeOf(rows, row) + ROW.invokedUs];
    const endUs = id < 0 ? Infinity : run.endUs[id];
    const eventUs = firstTime(events);
    const timeUs = Math.min(invokedUs, endUs, eventUs);
    if (timeUs >= untilUs || timeUs === Infinity) return;
    run.lastUs = Math.max(run.lastUs, timeUs);
    const tie =
      (invokedUs === endUs && invokedUs === timeUs) || (eventUs === timeUs && eventUs === Math.min(invokedUs, endUs));
    const source = tie
      ? firstOfTied(run, timeUs, row, id)
      : timeUs === invokedUs
        ? INVOCATION
        : timeUs === endUs
          ? RELEASE
          : EVENT;
    if (source === INVOCATION) {
      invocations.head++;
      invoke(run, row);
    } else if (source === RELEASE) {
      releases.head++;
      release(run, id);
    } else {
      const payload = popEvent(events);
      if (payload < 0) release(run, ~payload);
      else invoke(run, payload);
    }
  }
}

const INVOCATION = 0;
const RELEASE = 1;
const EVENT = 2;

/** Which of those that are due at this moment comes first. */
function firstOfTied(run: Foreseen, timeUs: number, row: number, id: number): number {
  const { rows, events } = run;
  const rowRank =
    row >= 0 && rows.data[placeOf(rows, row) + ROW.invokedUs] === timeUs ? rankOfRow(run, row, timeUs) : Infinity;
  const endRank = id >= 0 && run.endUs[id] === timeUs ? run.endRank[id] : Infinity;
  const eventRank = firstTime(events) === timeUs ? events.ranks[0] : Infinity;
  if (endRank < rowRank && endRank < eventRank) return RELEASE;
  return rowRank < eventRank ? INVOCATION : EVENT;
}

/** Limits, then an idle instance by the reuse policy, else a new one if the start rate allows. */
function invoke(run: Foreseen, row: number): void {
  const { sim, rows } = run;
  const { data } = rows;
  const { setup } = sim;
  const place = placeOf(rows, row);
  const functionIndex = data[place + ROW.functionIndex];
  const timeUs = data[place + ROW.invokedUs];
  const { model } = setup.functions[functionIndex];
  if (data[place + ROW.payloadKb] > model.payloadLimitKb) return refuse(run, place, OUTCOME.payloadTooLarge);
  if (sim.inFlight[functionIndex] >= model.maxConcurrency || sim.inFlightTotal >= setup.settings.accountConcurrency)
    return refuse(run, place, OUTCOME.throttled);
  data[place + ROW.cold] = 0;
  data[place + ROW.initUs] = -1;
  let id = takeIdleInstance(sim, functionIndex, timeUs);
  if (id < 0) {
    if (!takeToken(sim.startBuckets[functionIndex], timeUs)) return refuse(run, place, OUTCOME.throttled);
    id = coldStart(run, place);
  }
  sim.inFlight[functionIndex]++;
  sim.inFlightTotal++;
  if (sim.instances.ranOnce[id] === 0) runFirst(run, place, id);
  runHandler(run, place, id);
}

function refuse(run: Foreseen, place: number, outcome: number): void {
  run.rows.data[place + ROW.answeredUs] = run.rows.data[place + ROW.invokedUs];
  neverRuns(run, place, outcome, STAGE.function);
}

function coldStart(run: Foreseen, place: number): number {
  const { sim } = run;
  const { data } = run.rows;
  const { keys } = sim;
  const functionIndex = data[place + ROW.functionIndex];
  const of = sim.setup.functions[functionIndex];
  const stream = streamOf(run, functionIndex);
  const number = data[place + ROW.number];
  const timeUs = data[place + ROW.invokedUs];
  const initUs = timeUs + Math.round(draw(of.start, keys, FOR.start, stream, number, 0));
  data[place + ROW.cold] = 1;
  data[place + ROW.initUs] = initUs;
  return startInstance(
    sim,
    functionIndex,
    timeUs,
    initUs + Math.round(draw(of.init, keys, FOR.init, stream, number, 0)),
    false,
  );
}

/** The first run on an instance has extra CPU work. */
function runFirst(run: Foreseen, place: number, id: number): void {
  const { sim } = run;
  const { data } = run.rows;
  const functionIndex = data[place + ROW.functionIndex];
  sim.instances.ranOnce[id] = 1;
  const extraCpuUs = draw(
    sim.setup.functions[functionIndex].firstRun,
    sim.keys,
    FOR.firstRun,
    streamOf(run, functionIndex),
    data[place + ROW.number],
    0,
  );
  if (extraCpuUs > 0) foreseeHandler(run, place, extraCpuUs);
}

/** The handler, its bill, the answer and the release. The gateway at exactly its limit has timed out (rule 4). */
function runHandler(run: Foreseen, place: number, id: number): void {
  const { sim } = run;
  const { data } = run.rows;
  const { instances } = sim;
  const { gateway, database } = sim.setup.settings;
  const functionIndex = data[place + ROW.functionIndex];
  const { timeoutUs } = sim.setup.functions[functionIndex].model;
  const invokedUs = data[place + ROW.invokedUs];
  const handlerUs = invokedUs > instances.readyUs[id] ? invokedUs : instances.readyUs[id];
  const runUs = data[place + ROW.runUs];
  const wholeUs = runUs + data[place + ROW.databaseTookUs];
  const timesOut = wholeUs >= timeoutUs;
  const endUs = handlerUs + (timesOut ? timeoutUs : wholeUs);
  const outcome = timesOut ? OUTCOME.functionTimeout : data[place + ROW.fails];
  data[place + ROW.handlerUs] = handlerUs;
  data[place + ROW.databaseUs] = database.enabled && runUs < timeoutUs ? handlerUs + runUs : -1;
  data[place + ROW.handlerEndUs] = endUs;
  data[place + ROW.instance] = instances.logIndex[id];
  data[place + ROW.billedUs] = billedUs(
    endUs - (data[place + ROW.cold] === 1 ? data[place + ROW.initUs] : handlerUs),
    sim.model.prices.billingStepUs,
  );
  const gatewayGivesUp = gateway.enabled && endUs >= invokedUs + gateway.timeoutUs;
  data[place + ROW.answeredUs] = gatewayGivesUp ? invokedUs + gateway.timeoutUs : endUs;
  data[place + ROW.outcome] = gatewayGivesUp ? OUTCOME.gatewayTimeout : outcome;
  data[place + ROW.endedAt] = gatewayGivesUp
    ? STAGE.gateway
    : outcome === OUTCOME.ok
      ? STAGE.client
      : outcome === OUTCOME.databaseError
        ? STAGE.database
        : STAGE.function;
  data[place + ROW.state] = DONE;
  planRelease(run, place, id, timesOut);
}

function planRelease(run: Foreseen, place: number, id: number, timesOut: boolean): void {
  const { data } = run.rows;
  const { expiryUs, provisioned } = run.sim.instances;
  if (id >= run.endUs.length) grow(run, id * 2);
  const endUs = data[place + ROW.handlerEndUs];
  const rank = rankOf(CLASS.stageEnd, data[place + ROW.functionIndex], data[place + ROW.number]);
  run.endUs[id] = endUs;
  run.endRank[id] = rank;
  expiryUs[id] = timesOut ? endUs : provisioned[id] === 1 ? Infinity : endUs + keepAliveUs(run, place);
  if (run.sim.setup.constantRun && !overtakes(run, endUs, rank)) enqueue(run.releases, id);
  else pushEvent(run.events, endUs, rank, ~id);
}

/** Whether a handler ends before one that began earlier. */
function overtakes({ releases, endUs, endRank }: Foreseen, ownEndUs: number, rank: number): boolean {
  if (releases.head === releases.tail) return false;
  const last = peekLast(releases);
  return endUs[last] > ownEndUs || (endUs[last] === ownEndUs && endRank[last] > rank);
}

function keepAliveUs(run: Foreseen, place: number): number {
  const { data } = run.rows;
  const functionIndex = data[place + ROW.functionIndex];
  const { keepAlive } = run.sim.setup.functions[functionIndex];
  const stream = streamOf(run, functionIndex);
  return Math.round(draw(keepAlive, run.sim.keys, FOR.keepAlive, stream, data[place + ROW.number], 0));
}

/** An instance's handler has ended: it is kept, or, after a timeout or without keep-alive, gone. */
function release(run: Foreseen, id: number): void {
  const { sim } = run;
  const all = sim.instances;
  const pool = all.pool[id];
  sim.inFlight[pool]--;
  sim.inFlightTotal--;
  if (all.expiryUs[id] <= run.endUs[id]) reclaim(sim, id, run.endUs[id]);
  else addIdle(all.provisioned[id] === 1 ? all.idleProvisioned[pool] : all.idle[pool], id, all.serial);
}

function grow(run: Foreseen, size: number): void {
  const larger = (from: Float64Array): Float64Array => {
    const to = new Float64Array(size);
    to.set(from);
    return to;
  };
  run.endUs = larger(run.endUs);
  run.endRank = larger(run.endRank);
}
