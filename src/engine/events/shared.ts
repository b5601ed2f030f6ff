// Instances that serve several requests at once: handlers in their CPU phase share the instance's vCPUs evenly, and its active
// time is billed once, split equally among those in flight (rule 10).
import { OUTCOME } from "../codes.ts";
import { roundUs } from "../kernel/roundUs.ts";
import { billedUs, inSteps } from "../rules/billedTime.ts";
import {
  afterWork,
  beginHandler,
  bill,
  billCpu,
  cpuWorkUs,
  endAsPlanned,
  failAttempt,
  keepAliveUs,
  leaveFlight,
  timeOut,
  waitUs,
} from "./handler.ts";
import type { SharedWork } from "./instanceData.ts";
import { close, endBusy, keepInstance, open, reclaim } from "./instances.ts";
import { schedule, scheduleInstance } from "./schedule.ts";
import { AT } from "./slots.ts";
import { STEP, type Simulation } from "./state.ts";
import { slowness } from "./windows.ts";

/** The handler starts: it shares the CPU from now on. */
export function startSharedHandler(sim: Simulation, slot: number, timeUs: number): number {
  const { data } = sim.slots;
  const id = data[slot + AT.instance];
  const run = sim.setup.functions[sim.instances.pool[id]];
  const work = sim.instances.work[id];
  countShare(work, timeUs);
  if (work.activeHandlers++ === 0) work.activeSinceUs = timeUs;
  data[slot + AT.activeShareUs] = work.shareUs;
  beginHandler(sim, slot, run, timeUs);
  const slower = slowness(sim.windows, "function", timeUs);
  const cpuUs = cpuWorkUs(sim, slot, id, run) * slower;
  data[slot + AT.cpuUs] = cpuUs;
  data[slot + AT.cpuLeftUs] = cpuUs;
  if (cpuUs <= 0) {
    const doneUs = timeUs + roundUs(waitUs(sim, slot, run) * slower);
    sim.tracer?.work(slot, timeUs, timeUs, doneUs);
    return afterWork(sim, slot, doneUs);
  }
  sim.tracer?.beginCpu(slot, timeUs, slower);
  sim.deadlineUs = Math.max(sim.deadlineUs, data[slot + AT.deadlineUs]);
  progress(sim, id, work, timeUs);
  work.inCpu.push(slot);
  planNextCpuEnd(sim, id, work, timeUs);
  return STEP.nothing;
}

/** Brings the share of one handler up to date. */
function countShare(work: SharedWork, timeUs: number): void {
  if (work.activeHandlers > 0) work.shareUs += (timeUs - work.shareAtUs) / work.activeHandlers;
  work.shareAtUs = timeUs;
}

/** CPU speed of each of n handlers, in vCPUs. */
function speedOfEach(sim: Simulation, id: number, handlers: number): number {
  return Math.min(1, sim.setup.functions[sim.instances.pool[id]].model.vcpu / handlers);
}

/** Brings the CPU work left of each handler up to date. */
function progress(sim: Simulation, id: number, work: SharedWork, timeUs: number): void {
  const { inCpu } = work;
  if (inCpu.length > 0) {
    const { data } = sim.slots;
    const speed = speedOfEach(sim, id, inCpu.length);
    const doneUs = (timeUs - work.cpuAtUs) * speed;
    for (const slot of inCpu) {
      data[slot + AT.cpuLeftUs] -= doneUs;
      sim.tracer?.progressCpu(slot, data[slot + AT.cpuLeftUs], doneUs, work.cpuAtUs, speed);
    }
  }
  work.cpuAtUs = timeUs;
}

/** Plans when the next handler's CPU work is done, or, before that, the next one's deadline is met. */
function planNextCpuEnd(sim: Simulation, id: number, work: SharedWork, timeUs: number): void {
  const { inCpu } = work;
  work.nextCpuUs = -1;
  if (inCpu.length === 0) return;
  const { data } = sim.slots;
  let leastUs = Infinity;
  let limitUs = Infinity;
  for (const slot of inCpu) {
    const leftUs = data[slot + AT.cpuLeftUs];
    const deadlineUs = data[slot + AT.deadlineUs];
    if (leftUs < leastUs) leastUs = leftUs;
    if (deadlineUs > timeUs && deadlineUs < limitUs) limitUs = deadlineUs;
  }
  const doneUs = timeUs + Math.max(0, Math.ceil(leastUs / speedOfEach(sim, id, inCpu.length) - 1e-6));
  work.nextCpuUs = Math.min(doneUs, limitUs);
  scheduleInstance(sim, STEP.cpuDone, id, work.nextCpuUs);
}

/** Handlers whose CPU work is done go on to wait, then to the database. Events planned before a change are met and ignored. */
export function endCpuWork(sim: Simulation, id: number, timeUs: number): void {
  const work = sim.instances.work[id];
  if (work.nextCpuUs !== timeUs) return;
  progress(sim, id, work, timeUs);
  const { data } = sim.slots;
  const { inCpu } = work;
  let kept = 0;
  for (const slot of inCpu) {
    if (data[slot + AT.cpuLeftUs] <= 0.5) {
      goOnToWait(sim, id, slot, timeUs);
      continue;
    }
    inCpu[kept++] = slot;
    if (data[slot + AT.deadlineUs] === timeUs) schedule(sim, timeOut(sim, slot), slot, timeUs);
  }
  while (inCpu.length > kept) inCpu.pop();
  planNextCpuEnd(sim, id, work, timeUs);
}

function goOnToWait(sim: Simulation, id: number, slot: number, timeUs: number): void {
  const slower = slowness(sim.windows, "function", sim.slots.data[slot + AT.handlerUs]);
  const doneUs = timeUs + roundUs(waitUs(sim, slot, sim.setup.functions[sim.instances.pool[id]]) * slower);
  sim.tracer?.endCpu(slot, timeUs, doneUs);
  const next = afterWork(sim, slot, doneUs);
  schedule(sim, next, slot, sim.nextUs);
}

/** The attempt's handler has ended; after a timeout the instance is gone, and with it all that ran there. */
export function endSharedHandler(sim: Simulation, slot: number, timeUs: number): number {
  const { instances: all } = sim;
  const { data } = sim.slots;
  const id = data[slot + AT.instance];
  const run = sim.setup.functions[all.pool[id]];
  leaveFlight(sim, slot, timeUs);
  removeAttempt(sim, slot, id, timeUs);
  if (data[slot + AT.result] === OUTCOME.functionTimeout) endSharedNow(sim, id, timeUs);
  else if (all.active[id] === 0) {
    endBusy(sim, id, timeUs);
    close(all, id);
    keepInstance(sim, id, timeUs, all.provisioned[id] === 1 ? Infinity : keepAliveUs(sim, slot, run));
  } else if (
    all.isOpen[id] === 0 &&
    all.active[id] < run.model.requestsPerInstance &&
    all.generation[id] === run.model.generation
  )
    open(all, id);
  return endAsPlanned(sim, slot, id);
}

function removeAttempt(sim: Simulation, slot: number, id: number, timeUs: number): void {
  const { instances: all } = sim;
  const { data } = sim.slots;
  const work = all.work[id];
  const { slots, inCpu } = work;
  slots.splice(slots.indexOf(slot), 1);
  const at = inCpu.indexOf(slot);
  if (at >= 0) {
    progress(sim, id, work, timeUs);
    inCpu.splice(at, 1);
    planNextCpuEnd(sim, id, work, timeUs);
  }
  all.active[id]--;
  const initialised = data[slot + AT.cold] === 1 && data[slot + AT.initUs] <= timeUs;
  if (!initialised) data[slot + AT.initUs] = -1;
  const initUs = initialised ? Math.min(all.readyUs[id], timeUs) - data[slot + AT.initUs] : 0;
  const { prices } = sim.model;
  let shareUs = 0;
  if (data[slot + AT.handlerUs] >= 0) {
    countShare(work, timeUs);
    work.activeHandlers--;
    shareUs = work.shareUs - data[slot + AT.activeShareUs];
  }
  if (work.activeHandlers === 0 && data[slot + AT.handlerUs] >= 0) {
    // The period's rounding to the billing step falls to whoever leaves last.
    const periodUs = timeUs - work.activeSinceUs;
    shareUs += billedUs(periodUs, prices) - periodUs;
  }
  if (prices.billedTime === "cpu") billCpu(sim, slot, id, usedCpuUs(sim, slot));
  else bill(sim, slot, id, (prices.initialisationBilled ? inSteps(initUs, prices.billingStepUs) : 0) + shareUs);
}

/** Processor time that the handler in this slot has used; none before it began. */
function usedCpuUs({ slots: { data } }: Simulation, slot: number): number {
  return data[slot + AT.handlerUs] < 0 ? 0 : data[slot + AT.cpuUs] - Math.max(0, data[slot + AT.cpuLeftUs]);
}

/** Ends a shared instance that was busy until now; what runs on it fails. */
export function endSharedNow(sim: Simulation, id: number, timeUs: number): void {
  const all = sim.instances;
  close(all, id);
  const victims = [...all.work[id].slots];
  for (const slot of victims) removeAttempt(sim, slot, id, timeUs);
  endBusy(sim, id, timeUs);
  reclaim(sim, id, timeUs);
  for (const slot of victims) failAttempt(sim, slot, all.logIndex[id], timeUs);
}
