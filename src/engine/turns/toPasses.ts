// From events to passes: what is under way when a calm part of a run begins. Requests that are on their way to the gateway or their
// function become rows of the window; handlers that run are concluded ahead, as nothing will disturb them, and end in the calendar.
import { takeOffers } from "../events/alwaysOn.ts";
import { isSurplus, reclaim } from "../events/instances.ts";
import { settleHandler } from "../events/functions.ts";
import { endAsPlanned } from "../events/handler.ts";
import { passAnswer } from "../events/gateway.ts";
import { takeAnswer } from "../events/client.ts";
import { isStale } from "../events/run.ts";
import { scheduleOther } from "../events/schedule.ts";
import { checkToken } from "../events/security.ts";
import { AT, dropReference, releaseSlot } from "../events/slots.ts";
import { STEP, type Simulation } from "../events/state.ts";
import { isForeseeable } from "../foreseeable.ts";
import { addIdle, drainIdle, makeRoomForIdle } from "../instances/idleList.ts";
import { enter, pageOf } from "../kernel/calendar.ts";
import { FOR } from "../kernel/draws.ts";
import { CLASS, eachEvent, findNext, popFound } from "../kernel/eventQueue.ts";
import { ownColumns } from "../layout.ts";
import type { Intervention, Model, Settings } from "../model.ts";
import { createCounts, type Counts } from "../passes/counts.ts";
import { requestsOf } from "../passes/finish.ts";
import { createFlow, TIME, type Flow } from "../passes/flow.ts";
import { joinLate } from "../passes/line.ts";
import type { Recorded } from "../passes/recorded.ts";
import { ordinals } from "../passes/release.ts";
import { makeRoomForInstances } from "../passes/serve.ts";
import { DONE, makeRoom, PENDING } from "../passes/window.ts";
import { foreseeWork } from "../passes/work.ts";
import { networkUs } from "../rules/client.ts";
import { overheadUs, payloadKbOf } from "../rules/gateway.ts";

/** Whether passes can play calm parts of the run while these settings are in force. */
export function suitPasses(model: Model, settings: Settings): boolean {
  const { client, database, nextVersion } = settings;
  return (
    client.retries === 0 &&
    nextVersion === null &&
    (!database.enabled || database.capacityPerS === null) &&
    isForeseeable({ ...model, settings, interventions: [] })
  );
}

/** How long the security service decides after the gateway has been reached. */
export function aheadUs({ setup, keys }: Simulation): number {
  return setup.settings.gateway.enabled ? overheadUs(setup, keys, 0, 0, 0, 1) : 0;
}

/** The same model with these settings, undisturbed. Field by field: after some runs a copy by `...` is of another hidden class, which costs all that was compiled for it. */
function calmModel(model: Model, settings: Settings): Model {
  const { seed, durationUs, warmUpUs, recordLimit, trigger, streams, zones, logKbPerInvocation, server, prices } =
    model;
  const interventions: readonly Intervention[] = [];
  return {
    seed,
    durationUs,
    warmUpUs,
    recordLimit,
    trigger,
    streams,
    zones,
    logKbPerInvocation,
    settings,
    interventions,
    server,
    prices,
  };
}

/**
 * Hands the run over to passes, which may play until `untilUs`: all that was due by `nowUs` has happened. Null, and nothing has changed, while
 * something is under way that passes do not know.
 */
export function toPasses(sim: Simulation, nowUs: number, untilUs: number): Flow | null {
  if (!isReady(sim, nowUs, untilUs)) return null;
  const { model, setup, instances: all, recorder } = sim;
  const under = settle(sim);
  takeOffers(sim);
  const calm = calmModel(model, setup.settings);
  const flow = createFlow(calm, sim.server, recorder.memory, {
    ...sim,
    log: all.log,
    nextZone: all.nextZone,
    fresh: freshOf(sim),
    counts: countsOf(sim),
    record: recordOf(sim),
    fingerprint: recorder.fingerprint,
    nowUs: Math.max(0, nowUs + 1),
    untilUs,
  });
  flow.times[TIME.last] = under.lastUs;
  flow.ends.page = pageOf(flow.ends.perUs, Math.max(0, nowUs));
  makeRoomForInstances(flow, under.running.length);
  for (const each of under.running) enterRunning(flow, each);
  moveIdle(sim, flow, nowUs);
  enterRows(sim, flow, under.waiting);
  return flow;
}

function isReady(sim: Simulation, nowUs: number, untilUs: number): boolean {
  const { setup, instances: all, queue, functionCount } = sim;
  for (let id = 0; id < all.capacity; id++)
    if (all.alive[id] === 1 && (all.shared[id] === 1 || all.connected[id] === 1)) return false;
  for (let pool = 0; pool < all.idle.length; pool++) {
    const most = pool < functionCount ? setup.functions[pool].provisioned : 0;
    if (all.provisionedCount[pool] > most || all.open[pool].length > 0) return false;
    if (pool >= functionCount && all.idle[pool].count + all.idleProvisioned[pool].count > 0) return false;
  }
  const checkedUs = Math.min(untilUs - 1, nowUs + aheadUs(sim));
  let ready = true;
  eachEvent(queue, (timeUs, payload) => {
    if (!isKnown(sim, payload, timeUs, untilUs, checkedUs)) ready = false;
  });
  return ready;
}

function isKnown(sim: Simulation, payload: number, timeUs: number, untilUs: number, checkedUs: number): boolean {
  const { data } = sim.slots;
  const step = payload & 15;
  const slot = payload - step;
  if (step === STEP.intervention) return true;
  const isFirst = data[slot + AT.attempt] === 0 && data[slot + AT.orphan] === 0;
  switch (step) {
    case STEP.gateway:
    case STEP.invoke:
      return isFirst;
    case STEP.security:
      return isFirst && timeUs <= checkedUs;
    case STEP.end:
      return isFirst && timeUs < untilUs;
    default:
      return false;
  }
}

interface Running {
  /** Its instance, by its place in the log, and when that will be gone, if nothing comes. */
  readonly id: number;
  readonly goneUs: number;
  readonly endUs: number;
  readonly functionIndex: number;
  readonly number: number;
}
interface Waiting {
  readonly slot: number;
  readonly step: number;
  readonly dueUs: number;
}
interface UnderWay {
  readonly running: Running[];
  readonly waiting: Waiting[];
  /** The time of the latest event that nothing follows. */
  lastUs: number;
}

/** Empties the queue of events, but for interventions: tokens are checked, handlers concluded ahead. */
function settle(sim: Simulation): UnderWay {
  const { queue, slots } = sim;
  const under: UnderWay = { running: [], waiting: [], lastUs: 0 };
  const interventions: number[] = [];
  for (let timeUs = findNext(queue); timeUs < Infinity; timeUs = findNext(queue)) {
    const payload = popFound(queue);
    const step = payload & 15;
    const slot = payload - step;
    if (step === STEP.intervention) interventions.push(payload >> 4);
    else if (slots.data[slot + AT.references] > 0 && isStale(sim, slot, step, timeUs)) {
      dropReference(slots, slot);
      under.lastUs = timeUs;
    } else if (step === STEP.end) under.running.push(concludeAhead(sim, slot, timeUs));
    else if (step !== STEP.security) under.waiting.push({ slot, step, dueUs: timeUs });
    else if (checkToken(sim, slot, timeUs) === STEP.invoke)
      under.waiting.push({ slot, step: STEP.invoke, dueUs: sim.nextUs });
    else takeAnswer(sim, slot);
  }
  for (const index of interventions)
    scheduleOther(sim, STEP.intervention, index, sim.model.interventions[index].atUs, CLASS.intervention);
  return under;
}

/** The handler will end at this moment, and its request be answered. */
function concludeAhead(sim: Simulation, slot: number, endUs: number): Running {
  const { instances: all } = sim;
  const { data } = sim.slots;
  const id = data[slot + AT.instance];
  const keepUs = settleHandler(sim, slot, id, endUs);
  const isGone = keepUs < 0 || isSurplus(sim, id, keepUs);
  const running = {
    id: all.logIndex[id],
    goneUs: isGone ? endUs : endUs + keepUs,
    endUs,
    functionIndex: data[slot + AT.functionIndex],
    number: data[slot + AT.number],
  };
  remove(sim, id);
  endAsPlanned(sim, slot, id);
  passAnswer(sim, slot, endUs);
  takeAnswer(sim, slot);
  return running;
}

/** The instance is the passes' now. */
function remove({ instances: all }: Simulation, id: number): void {
  if (all.provisioned[id] === 1) all.provisionedCount[all.pool[id]]--;
  all.alive[id] = 0;
  all.free.push(id);
}

function enterRunning(flow: Flow, { id, goneUs, endUs, functionIndex, number }: Running): void {
  const { ends, log, pools } = flow;
  log.reclaimedUs[id] = goneUs;
  ends.timeUs[id] = endUs;
  ends.pool[id] = functionIndex;
  ends.number[id] = number;
  enter(ends, id);
  pools[functionIndex].inFlight++;
  flow.inFlightTotal++;
}

/** Provisioned instances on which nothing has run. */
function freshOf({ instances: all }: Simulation): Uint8Array {
  const fresh = new Uint8Array(all.log.count);
  for (let id = 0; id < all.capacity; id++)
    if (all.alive[id] === 1 && all.ranOnce[id] === 0) fresh[all.logIndex[id]] = 1;
  return fresh;
}

function moveIdle(sim: Simulation, flow: Flow, nowUs: number): void {
  const { instances: all } = sim;
  const { log, ends } = flow;
  for (const { index, idle, idleProvisioned } of flow.pools) {
    for (const id of drainIdle(all.idle[index], all.serial)) {
      if (all.expiryUs[id] <= nowUs) {
        reclaim(sim, id, all.expiryUs[id]);
        continue;
      }
      const at = all.logIndex[id];
      log.reclaimedUs[at] = all.expiryUs[id];
      ends.timeUs[at] = all.releasedUs[id];
      makeRoomForIdle(idle, idle.count + 1);
      addIdle(idle, at, ordinals(log.count));
      remove(sim, id);
    }
    for (const id of drainIdle(all.idleProvisioned[index], all.serial)) {
      addIdle(idleProvisioned, all.logIndex[id], ordinals(log.count));
      remove(sim, id);
    }
  }
}

/** What the passes count is counted together with what events did, but for levels, which are added up at the end (`toEvents.ts`). */
function countsOf({ recorder, instances, functionCount, model }: Simulation): Counts {
  const { series } = recorder;
  return createCounts(functionCount, model.durationUs, {
    latency: recorder.latency,
    outcomes: recorder.outcomes,
    attempts: Float64Array.from({ length: functionCount }, (_, f) => -requestsOf(recorder.outcomes, f)),
    served: recorder.served,
    cold: recorder.cold,
    costUsd: recorder.costUsd,
    busyUs: instances.busyUs,
    requests: series.requests,
    servedInBin: series.served,
    coldInBin: series.cold,
    costInBin: series.costUsd,
    latencyBuckets: series.latencyBuckets,
  });
}

/** Rows are written into the columns that events write into. */
function recordOf({ recorder, total }: Simulation): Recorded {
  const { columns, layout } = recorder;
  // Passes write none: all that they play is of the version in force.
  columns.version.fill(0, total);
  const own = ownColumns(layout).filter((name) => name !== "attempts" && name !== "version");
  return {
    limit: recorder.limit,
    memory: recorder.memory,
    rows: columns.rows,
    capacity: recorder.capacity,
    own: new Map(own.map((name) => [name, columns[name]])),
    constants: layout.constants,
    same: new Map(layout.same) as Recorded["same"],
    attempts: layout.constants.has("attempts") ? null : columns.attempts,
  };
}

/** Requests under way become rows; what else arrived since the first of them is done. */
function enterRows(sim: Simulation, flow: Flow, waiting: readonly Waiting[]): void {
  const { window } = flow;
  const { data } = sim.slots;
  const first = waiting.reduce((least, { slot }) => Math.min(least, data[slot + AT.row]), sim.total);
  window.head = first;
  window.tail = first;
  makeRoom(window, sim.total - first);
  window.tail = sim.total;
  for (let row = first; row < sim.total; row++) window.instance[row & window.mask] = DONE;
  for (const each of waiting) enterRow(sim, flow, each);
}

const CARRIED = [
  "arrivalUs",
  "pageEndUs",
  "sentUs",
  "gatewayUs",
  "securityUs",
  "page",
  "user",
  "token",
  "functionIndex",
  "number",
] as const;

function enterRow(sim: Simulation, flow: Flow, { slot, step, dueUs }: Waiting): void {
  const { window, toGateway, toFunction, setup, keys } = flow;
  const { data } = sim.slots;
  const row = data[slot + AT.row];
  const at = row & window.mask;
  const stream = data[slot + AT.stream];
  const number = data[slot + AT.number];
  for (const name of CARRIED) window[name][at] = data[slot + AT[name]];
  if (row < sim.recorder.capacity) sim.recorder.columns.version[row] = 0;
  window.pastUsd[at] = data[slot + AT.costUsd];
  window.backUs[at] = networkUs(setup, keys, FOR.networkDown, stream, number, 0, 1);
  window.payloadKb[at] = payloadKbOf(setup, keys, stream, number);
  window.initUs[at] = -1;
  window.instance[at] = PENDING;
  foreseeWork(flow, at, at + 1);
  const isAtGateway = step === STEP.gateway;
  if (isAtGateway) window.gatewayUs[at] = dueUs;
  window.invokedUs[at] = isAtGateway ? -1 : dueUs;
  if (isAtGateway) joinLate(toGateway, window, window.gatewayUs, row);
  else joinLate(toFunction, window, window.invokedUs, row);
  releaseSlot(sim.slots, slot);
}
