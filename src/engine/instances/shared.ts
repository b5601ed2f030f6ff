// Instances that serve several requests at once: handlers in their CPU phase share the instance's vCPUs evenly, and its active
// time is billed once, split equally among those in flight (rule 10).
import { OUTCOME } from "../recorder.ts";
import { CLASS } from "../kernel/eventQueue.ts";
import {
  afterWork,
  bill,
  cpuWorkUs,
  handlerFails,
  keepAliveUs,
  roundUpToStep,
  timeOut,
  waitUs,
} from "../components/handler.ts";
import { STAGE } from "../components/client.ts";
import { schedule, scheduleOther, scheduleTimer } from "../schedule.ts";
import { STEP, type Simulation } from "../simulation.ts";
import { AT, dropReference } from "../slots.ts";
import { slowness } from "../windows.ts";
import { failAttempt } from "./failures.ts";
import { beginBusy, endBusy, reclaim } from "./instances.ts";
import { takeIdle } from "./idleList.ts";
import { countShare, insertOpen, openOf, progress, speedOfEach, workOf, type SharedWork } from "./sharedWork.ts";

/** Provisioned ones that are idle first, then the most recently assigned instance with a free slot; -1 for none. */
export function takeSharedInstance(sim: Simulation, pool: number, timeUs: number): number {
  const all = sim.instances;
  const provisioned = takeIdle(all.idleProvisioned[pool], all.serial);
  if (provisioned >= 0) return provisioned;
  const open = openOf(sim, pool);
  while (open.length > 0) {
    const id = open[open.length - 1];
    if (all.active[id] > 0 || timeUs < all.expiryUs[id]) return id;
    open.pop();
    endShared(sim, id, all.expiryUs[id]);
  }
  return -1;
}

/** Ends an idle shared instance that is no longer in `open`. */
function endShared(sim: Simulation, id: number, atUs: number): void {
  sim.shared.work.delete(id);
  reclaim(sim, id, atUs);
}

/** The attempt takes a slot of the instance; its handler starts once that is initialised. Returns the next step. */
export function joinShared(sim: Simulation, slot: number, id: number, timeUs: number): number {
  const all = sim.instances;
  const work = workOf(sim, id);
  const pool = all.pool[id];
  if (all.active[id] === 0) beginBusy(sim, id, timeUs);
  all.active[id]++;
  all.slot[id] = -1;
  work.slots.add(slot);
  work.assigned = sim.shared.assignments++;
  const open = openOf(sim, pool);
  const at = open.lastIndexOf(id);
  if (at >= 0) open.splice(at, 1);
  if (all.active[id] < sim.setup.functions[pool].model.requestsPerInstance) open.push(id);
  sim.nextUs = timeUs > all.readyUs[id] ? timeUs : all.readyUs[id];
  return STEP.handler;
}

/** The handler starts: it shares the CPU from now on. */
export function startSharedHandler(sim: Simulation, slot: number, timeUs: number): number {
  const { slots } = sim;
  const id = slots.data[slot + AT.instance];
  const run = sim.setup.functions[sim.instances.pool[id]];
  const work = workOf(sim, id);
  countShare(work, timeUs);
  if (work.activeHandlers++ === 0) work.activeSinceUs = timeUs;
  slots.data[slot + AT.activeShareUs] = work.shareUs;
  slots.data[slot + AT.handlerUs] = timeUs;
  slots.data[slot + AT.deadlineUs] = timeUs + run.model.timeoutUs;
  slots.data[slot + AT.result] = handlerFails(sim, slot, run) ? OUTCOME.functionError : OUTCOME.ok;
  slots.data[slot + AT.failedAt] = slots.data[slot + AT.result] === OUTCOME.ok ? STAGE.client : STAGE.function;
  const slower = slowness(sim.windows, "function", timeUs);
  slots.data[slot + AT.cpuLeftUs] = cpuWorkUs(sim, slot, id, run) * slower;
  if (slots.data[slot + AT.cpuLeftUs] <= 0) {
    const doneUs = timeUs + Math.round(waitUs(sim, slot, run) * slower);
    sim.tracer?.work(slot, timeUs, timeUs, doneUs);
    return afterWork(sim, slot, doneUs);
  }
  sim.tracer?.beginCpu(slot, timeUs, slower);
  scheduleTimer(sim, STEP.deadline, slot, slots.data[slot + AT.deadlineUs]);
  progress(sim, id, work, timeUs);
  work.inCpu.add(slot);
  planNextCpuEnd(sim, id, work, timeUs);
  return STEP.nothing;
}

function planNextCpuEnd(sim: Simulation, id: number, work: SharedWork, timeUs: number): void {
  work.nextCpuUs = -1;
  if (work.inCpu.size === 0) return;
  let least = Infinity;
  for (const slot of work.inCpu) least = Math.min(least, sim.slots.data[slot + AT.cpuLeftUs]);
  work.nextCpuUs = timeUs + Math.max(0, Math.ceil(least / speedOfEach(sim, id, work.inCpu.size) - 1e-6));
  scheduleOther(sim, STEP.cpuDone, id, work.nextCpuUs, CLASS.stageEnd);
}

/** Handlers whose CPU work is done go on to wait, then to the database. Events planned before a change are met and ignored. */
export function endCpuWork(sim: Simulation, id: number, timeUs: number): void {
  const work = sim.shared.work.get(id);
  if (!work || work.nextCpuUs !== timeUs) return;
  progress(sim, id, work, timeUs);
  const done = [...work.inCpu].filter((slot) => sim.slots.data[slot + AT.cpuLeftUs] <= 0.5);
  for (const slot of done) work.inCpu.delete(slot);
  planNextCpuEnd(sim, id, work, timeUs);
  for (const slot of done) {
    const run = sim.setup.functions[sim.instances.pool[id]];
    const slower = slowness(sim.windows, "function", sim.slots.data[slot + AT.handlerUs]);
    const doneUs = timeUs + Math.round(waitUs(sim, slot, run) * slower);
    sim.tracer?.endCpu(slot, timeUs, doneUs);
    const next = afterWork(sim, slot, doneUs);
    schedule(sim, next, slot, sim.nextUs);
  }
}

/** The deadline of a handler that is still in its CPU phase; later phases know their deadline themselves. */
export function meetDeadline(sim: Simulation, slot: number, timeUs: number): number {
  const { slots } = sim;
  const work = sim.shared.work.get(slots.data[slot + AT.instance]);
  const late =
    slots.data[slot + AT.running] === 1 &&
    slots.data[slot + AT.deadlineUs] === timeUs &&
    work !== undefined &&
    work.inCpu.has(slot);
  dropReference(slots, slot);
  return late ? timeOut(sim, slot) : STEP.nothing;
}

/** The attempt's handler has ended; after a timeout the instance is gone, and with it all that ran there. */
export function leaveShared(sim: Simulation, slot: number, id: number, timeUs: number): void {
  const { slots, instances: all } = sim;
  const work = workOf(sim, id);
  const run = sim.setup.functions[all.pool[id]];
  removeAttempt(sim, slot, id, work, timeUs);
  if (slots.data[slot + AT.result] === OUTCOME.functionTimeout) {
    endSharedNow(sim, id, timeUs);
    return;
  }
  const open = openOf(sim, all.pool[id]);
  if (all.active[id] === 0) goIdle(sim, slot, id, timeUs);
  else if (
    !open.includes(id) &&
    all.active[id] < run.model.requestsPerInstance &&
    all.generation[id] === run.model.generation
  )
    insertOpen(sim, open, id, work);
}

function removeAttempt(sim: Simulation, slot: number, id: number, work: SharedWork, timeUs: number): void {
  const { slots, instances: all } = sim;
  work.slots.delete(slot);
  if (work.inCpu.has(slot)) {
    progress(sim, id, work, timeUs);
    work.inCpu.delete(slot);
    planNextCpuEnd(sim, id, work, timeUs);
  }
  all.active[id]--;
  const initialised = slots.data[slot + AT.cold] === 1 && slots.data[slot + AT.initUs] <= timeUs;
  if (!initialised) slots.data[slot + AT.initUs] = -1;
  const initUs = initialised ? Math.min(all.readyUs[id], timeUs) - slots.data[slot + AT.initUs] : 0;
  let shareUs = 0;
  if (slots.data[slot + AT.handlerUs] >= 0) {
    countShare(work, timeUs);
    work.activeHandlers--;
    shareUs = work.shareUs - slots.data[slot + AT.activeShareUs];
  }
  if (work.activeHandlers === 0 && slots.data[slot + AT.handlerUs] >= 0) {
    // The period's rounding to the billing step falls to whoever leaves last.
    const periodUs = timeUs - work.activeSinceUs;
    shareUs += roundUpToStep(sim, periodUs) - periodUs;
  }
  bill(sim, slot, id, roundUpToStep(sim, initUs) + shareUs);
}

function goIdle(sim: Simulation, slot: number, id: number, timeUs: number): void {
  const { instances: all, setup } = sim;
  const run = setup.functions[all.pool[id]];
  endBusy(sim, id, timeUs);
  const open = openOf(sim, all.pool[id]);
  const at = open.lastIndexOf(id);
  if (at >= 0) open.splice(at, 1);
  const keepUs = all.provisioned[id] === 1 ? Infinity : keepAliveUs(sim, slot, run);
  const surplus = all.provisioned[id] === 1 && all.provisionedCount[all.pool[id]] > run.provisioned;
  if (keepUs <= 0 || surplus || all.generation[id] !== run.model.generation) {
    sim.shared.work.delete(id);
    reclaim(sim, id, timeUs);
    return;
  }
  all.releasedUs[id] = timeUs;
  all.expiryUs[id] = timeUs + keepUs;
  if (all.connected[id] === 1 && all.expiryUs[id] < all.nextConnectionExpiryUs)
    all.nextConnectionExpiryUs = all.expiryUs[id];
  insertOpen(sim, open, id, workOf(sim, id));
}

/** Ends a shared instance that was busy until now; what runs on it fails. */
export function endSharedNow(sim: Simulation, id: number, timeUs: number): void {
  const all = sim.instances;
  const work = workOf(sim, id);
  const open = openOf(sim, all.pool[id]);
  const at = open.lastIndexOf(id);
  if (at >= 0) open.splice(at, 1);
  const victims = [...work.slots];
  for (const slot of victims) removeAttempt(sim, slot, id, work, timeUs);
  sim.shared.work.delete(id);
  endBusy(sim, id, timeUs);
  const logIndex = all.logIndex[id];
  reclaim(sim, id, timeUs);
  for (const slot of victims) failAttempt(sim, slot, logIndex, timeUs);
}

/**
 * Ends the pool's idle shared instances that `ends` chooses at `timeUs`; those whose keep-alive has passed ended when it did.
 * Infinity: all, each at its own expiry.
 */
export function endIdleShared(sim: Simulation, pool: number, timeUs: number, ends: (id: number) => boolean): void {
  const all = sim.instances;
  const open = sim.shared.open.get(pool);
  if (!open) return;
  const goes = (id: number): boolean => all.active[id] === 0 && (all.expiryUs[id] <= timeUs || ends(id));
  const gone = open.filter(goes);
  sim.shared.open.set(
    pool,
    open.filter((id) => !gone.includes(id)),
  );
  for (const id of gone) {
    const atUs = Math.min(all.expiryUs[id], timeUs);
    if (atUs < Infinity) endShared(sim, id, atUs);
  }
}
