// From passes to events: what is under way when a calm part of a run ends. Whatever is due before `flow.untilUs` has been played, and
// what ends later is undone as far as it was foreseen: handlers begin in events where they began in passes.
import { chargeCall } from "../events/gateway.ts";
import { charge } from "../events/account.ts";
import { setOut, takeAnswer } from "../events/client.ts";
import { callAhead } from "../events/database.ts";
import { afterWork, beginHandler } from "../events/handler.ts";
import { beginBusy, placeInstance } from "../events/instances.ts";
import { schedule } from "../events/schedule.ts";
import { AT, takeSlot } from "../events/slots.ts";
import { STEP, type Simulation } from "../events/state.ts";
import { loadPage } from "../events/webServer.ts";
import { slowness } from "../events/windows.ts";
import { ITEM, KB_PER_GB } from "../charges.ts";
import { addIdle, drainIdle } from "../instances/idleList.ts";
import { grown } from "../kernel/grown.ts";
import { addLevel } from "../levels.ts";
import { finishBin } from "../passes/counts.ts";
import { TIME, type Flow } from "../passes/flow.ts";
import { NO_SERIAL, ordinals, releaseBefore } from "../passes/release.ts";
import { concludeOutOfTurn } from "../passes/run.ts";
import { DONE, PENDING } from "../passes/window.ts";
import { firstRunCpuUs, runUs } from "../rules/functions.ts";
import { requestsOf } from "../passes/finish.ts";

/** Takes the run back from passes. */
export function toEvents(sim: Simulation, flow: Flow): void {
  releaseBefore(flow, flow.untilUs);
  concludeOutOfTurn(flow);
  closeCounts(sim, flow);
  sim.nowUs = Math.max(sim.nowUs, flow.times[TIME.last], lastEndBefore(flow));
  sim.instances.nextZone = flow.nextZone;
  moveIdle(sim, flow);
  const { window } = flow;
  for (let row = window.head; row < window.tail; row++)
    if (window.instance[row & window.mask] !== DONE) resume(sim, flow, row);
}

/** What the passes counted and wrote is the events' again. */
export function closeCounts(sim: Simulation, { counts, record, total, functionCount }: Flow): void {
  const { recorder } = sim;
  const { columns, series } = recorder;
  finishBin(counts);
  addLevel(series.busy, counts.busy);
  for (const level of [counts.busy, counts.waiting]) addLevel(series.inFlight, level);
  // `counts.attempts` began with what had been counted before, taken away.
  for (let f = 0; f < functionCount; f++) recorder.attempts[f] += counts.attempts[f] + requestsOf(counts.outcomes, f);
  sim.total = total;
  for (const [name, column] of record.own) Object.assign(columns, { [name]: column });
  if (record.attempts !== null) Object.assign(columns, { attempts: record.attempts });
  if (record.capacity > recorder.capacity && columns.version.length > 0)
    columns.version = grown(columns.version, record.capacity);
  // Events add to these bit by bit.
  if (record.capacity > recorder.capacity)
    for (const each of [columns.billedUs, columns.costUsd]) each.fill(0, record.rows);
  recorder.capacity = record.capacity;
  columns.rows = Math.max(columns.rows, record.rows);
}

function lastEndBefore({ ends, log, untilUs }: Flow): number {
  let lastUs = 0;
  for (let id = 0; id < log.count; id++)
    if (ends.timeUs[id] < untilUs && ends.timeUs[id] > lastUs) lastUs = ends.timeUs[id];
  return lastUs;
}

/** Instances that are idle; those whose keep-alive has passed are in the log, and gone. */
function moveIdle(sim: Simulation, { pools, log, ends, fresh, untilUs }: Flow): void {
  const { instances: all } = sim;
  const serial = ordinals(log.count);
  for (const { index, idle, idleProvisioned } of pools) {
    for (const at of drainIdle(idle, serial)) {
      const expiryUs = log.reclaimedUs[at];
      if (expiryUs < untilUs) continue;
      const id = adopt(sim, index, at);
      all.releasedUs[id] = ends.timeUs[at];
      all.expiryUs[id] = expiryUs;
      addIdle(all.idle[index], id, all.serial);
    }
    for (const at of drainIdle(idleProvisioned, NO_SERIAL)) {
      const id = adopt(sim, index, at);
      if (at < fresh.length && fresh[at] === 1) all.ranOnce[id] = 0;
      all.releasedUs[id] = ends.timeUs[at];
      all.expiryUs[id] = Infinity;
      addIdle(all.idleProvisioned[index], id, all.serial);
    }
  }
}

/** An instance of the log, on which a handler runs or has run, is the events' again. */
function adopt(sim: Simulation, pool: number, at: number): number {
  const { instances: all } = sim;
  const id = placeInstance(sim, pool, at);
  all.log.reclaimedUs[at] = Infinity;
  all.ranOnce[id] = 1;
  if (all.provisioned[id] === 1) all.provisionedCount[pool]++;
  return id;
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

/** A request that is under way takes its next step as an event. */
function resume(sim: Simulation, flow: Flow, row: number): void {
  const { window, untilUs } = flow;
  const at = row & window.mask;
  const slot = takeSlot(sim.slots);
  const { data } = sim.slots;
  const counted = window.arrivalUs[at] >= sim.model.warmUpUs ? 1 : 0;
  for (const name of CARRIED) data[slot + AT[name]] = window[name][at];
  if (row < sim.recorder.capacity) {
    sim.recorder.columns.billedUs[row] = 0;
    sim.recorder.columns.costUsd[row] = 0;
  }
  data[slot + AT.row] = row;
  data[slot + AT.stream] = flow.streamOfFunction ? window.functionIndex[at] : 0;
  data[slot + AT.counted] = counted;
  data[slot + AT.weight] = counted;
  const isPending = window.instance[at] === PENDING;
  if (isPending && window.gatewayUs[at] >= untilUs) return comeToGateway(sim, flow, slot, at);
  chargePage(sim, flow, slot, at);
  if (isPending) return schedule(sim, STEP.invoke, slot, window.invokedUs[at]);
  if (window.instance[at] >= 0) return goOn(sim, flow, slot, at);
  // It was turned back, but its answer is still to leave.
  sim.nextUs = window.answeredUs[at];
  sim.outcome = window.outcome[at];
  sim.failedAt = window.endedAt[at];
  takeAnswer(sim, slot);
}

/** What the page cost that the request loaded. */
function chargePage(sim: Simulation, { window, fromUs }: Flow, slot: number, at: number): void {
  const { data } = sim.slots;
  if (window.arrivalUs[at] < fromUs) data[slot + AT.costUsd] = window.pastUsd[at];
  else if (window.page[at] !== 0) {
    charge(sim, slot, ITEM.pageRequest, 1);
    charge(sim, slot, ITEM.pageGb, sim.setup.settings.webServer.pageKb / KB_PER_GB);
  }
}

/** On its way, which what begins now may make longer. */
function comeToGateway(sim: Simulation, flow: Flow, slot: number, at: number): void {
  const { window, fromUs } = flow;
  const { data } = sim.slots;
  const arrivalUs = window.arrivalUs[at];
  data[slot + AT.gatewayUs] = -1;
  data[slot + AT.securityUs] = -1;
  data[slot + AT.user] = -1;
  data[slot + AT.token] = 0;
  if (arrivalUs < fromUs) {
    chargePage(sim, flow, slot, at);
    return schedule(sim, STEP.gateway, slot, window.gatewayUs[at]);
  }
  let sentUs = arrivalUs;
  data[slot + AT.pageEndUs] = -1;
  if (window.page[at] !== 0) {
    if (!loadPage(sim, slot, arrivalUs)) {
      data[slot + AT.sentUs] = arrivalUs;
      takeAnswer(sim, slot);
      return;
    }
    sentUs = sim.nextUs;
  }
  setOut(sim, slot, sentUs);
  schedule(sim, STEP.gateway, slot, sim.nextUs);
}

/** Its handler runs: as in passes it began, but its end is open. */
function goOn(sim: Simulation, flow: Flow, slot: number, at: number): void {
  const { window, setup, keys } = flow;
  const { instances: all, recorder } = sim;
  const { data } = sim.slots;
  const f = window.functionIndex[at];
  const invokedUs = window.invokedUs[at];
  const handlerUs = window.handlerUs[at];
  const run = setup.functions[f];
  const id = adopt(sim, f, window.instance[at]);
  all.active[id] = 1;
  all.slot[id] = slot;
  beginBusy(sim, id, invokedUs);
  data[slot + AT.invokedUs] = invokedUs;
  data[slot + AT.initUs] = window.initUs[at];
  data[slot + AT.cold] = window.cold[at];
  data[slot + AT.pool] = f;
  data[slot + AT.instance] = id;
  data[slot + AT.running] = 1;
  data[slot + AT.given] = 1;
  data[slot + AT.gatewayLimitUs] = invokedUs + setup.settings.gateway.timeoutUs;
  sim.inFlight[f]++;
  sim.inFlightTotal++;
  if (data[slot + AT.counted] === 1) {
    recorder.served[f]++;
    recorder.cold[f] += window.cold[at];
  }
  chargeCall(sim, slot);
  charge(sim, slot, ITEM.functionRequest, 1);
  beginHandler(sim, slot, run, handlerUs);
  let tookUs = window.runUs[at];
  const slower = slowness(sim.windows, "function", handlerUs);
  if (slower !== 1) {
    const stream = data[slot + AT.stream];
    const extraUs = window.cold[at] === 1 ? firstRunCpuUs(run, keys, stream, data[slot + AT.number], 0) : 0;
    tookUs = runUs(window.cpuUs[at] + extraUs, run.model.cpuSpeed, window.waitUs[at], slower);
  }
  const step = afterWork(sim, slot, handlerUs + tookUs);
  const next = step === STEP.database ? callAhead(sim, slot, sim.calmUntilUs) : step;
  schedule(sim, next, slot, sim.nextUs);
}
