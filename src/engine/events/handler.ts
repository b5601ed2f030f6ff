// A handler: what it works and waits for, how it ends, what it is billed. Alone on its instance or sharing it.
import { ITEM } from "../charges.ts";
import { OUTCOME, STAGE } from "../codes.ts";
import { billedFromUs, billedUs, usedCpuUs } from "../rules/billedTime.ts";
import {
  cpuUsOf,
  durationItem,
  firstRunCpuUs,
  handlerErrs,
  keepAliveUs as keepAliveUsOf,
  waitUsOf,
} from "../rules/functions.ts";
import { addInterval } from "../series.ts";
import type { FunctionSetup } from "../setup.ts";
import { charge } from "./account.ts";
import { batchOf } from "./pollers.ts";
import { AT } from "./slots.ts";
import { STEP, type Simulation } from "./state.ts";

const US_PER_S = 1_000_000;
const US_PER_MS = 1000;

/** The handler begins: until when it may run, and whether it will end with an error of its own. */
export function beginHandler(sim: Simulation, slot: number, run: FunctionSetup, timeUs: number): void {
  const { data } = sim.slots;
  const errs = anyErrs(sim, slot, run);
  data[slot + AT.handlerUs] = timeUs;
  data[slot + AT.deadlineUs] = timeUs + run.model.timeoutUs;
  data[slot + AT.result] = errs ? OUTCOME.functionError : OUTCOME.ok;
  data[slot + AT.failedAt] = errs ? STAGE.function : STAGE.client;
}

/** The handler's own work is done: database calls follow, or the end. */
export function afterWork(sim: Simulation, slot: number, timeUs: number): number {
  if (timeUs >= sim.slots.data[slot + AT.deadlineUs]) return timeOut(sim, slot);
  sim.nextUs = timeUs;
  return sim.setup.settings.database.enabled ? STEP.database : STEP.end;
}

/** The handler reaches its deadline before it is done. */
export function timeOut(sim: Simulation, slot: number): number {
  const { data } = sim.slots;
  data[slot + AT.result] = OUTCOME.functionTimeout;
  data[slot + AT.failedAt] = STAGE.function;
  sim.nextUs = data[slot + AT.deadlineUs];
  return STEP.end;
}

/** Whether a handler (any message of a batch) ends with an error. */
function anyErrs(sim: Simulation, slot: number, { model }: FunctionSetup): boolean {
  if (model.errorShare === 0) return false;
  const { data } = sim.slots;
  const errs = (each: number): boolean =>
    handlerErrs(model, sim.keys, data[each + AT.stream], data[each + AT.number], data[each + AT.attempt]);
  return data[slot + AT.batchSize] === 1 ? errs(slot) : messagesOf(sim, slot).some(errs);
}

/** CPU work in microseconds of a whole vCPU: the handler's own, and the instance's first run. */
export function cpuWorkUs(sim: Simulation, slot: number, id: number, run: FunctionSetup): number {
  const { keys, instances } = sim;
  const { data } = sim.slots;
  let workUs = 0;
  if (data[slot + AT.batchSize] === 1) workUs = ownCpuUs(sim, slot, run);
  else for (const each of messagesOf(sim, slot)) workUs += ownCpuUs(sim, each, run);
  if (instances.ranOnce[id] === 1) {
    sim.tracer?.plan(slot, workUs, null);
    return workUs;
  }
  instances.ranOnce[id] = 1;
  const { stream, number, attempt } = AT;
  const firstUs = firstRunCpuUs(run, keys, data[slot + stream], data[slot + number], data[slot + attempt]);
  sim.tracer?.plan(slot, workUs, firstUs);
  return workUs + firstUs;
}

function ownCpuUs({ slots: { data }, model, keys }: Simulation, slot: number, run: FunctionSetup): number {
  const stream = data[slot + AT.stream];
  return cpuUsOf(run, model.streams[stream], keys, stream, data[slot + AT.number]);
}

/** Time the handler waits for others, without CPU. */
export function waitUs(sim: Simulation, slot: number, run: FunctionSetup): number {
  if (sim.slots.data[slot + AT.batchSize] === 1) return ownWaitUs(sim, slot, run);
  return messagesOf(sim, slot).reduce((sum, each) => sum + ownWaitUs(sim, each, run), 0);
}

function ownWaitUs({ slots: { data }, model, keys }: Simulation, slot: number, run: FunctionSetup): number {
  const stream = data[slot + AT.stream];
  return waitUsOf(run, model.streams[stream], keys, stream, data[slot + AT.number]);
}

/** The messages of the batch that this slot runs. */
function messagesOf({ pollers, slots }: Simulation, slot: number): readonly number[] {
  return batchOf(pollers[slots.data[slot + AT.functionIndex]], slot).messages;
}

/** The attempt is no longer in flight. */
export function leaveFlight(sim: Simulation, slot: number, timeUs: number): void {
  const { recorder } = sim;
  const { data } = sim.slots;
  data[slot + AT.running] = 0;
  data[slot + AT.handlerEndUs] = timeUs;
  sim.inFlight[data[slot + AT.functionIndex]]--;
  sim.inFlightTotal--;
  addInterval(recorder.series, recorder.series.inFlight, data[slot + AT.invokedUs], timeUs);
}

/** Its instance is gone: the attempt has failed, and the step it had planned is void. */
export function failAttempt(sim: Simulation, slot: number, logIndex: number, timeUs: number): void {
  const { data } = sim.slots;
  leaveFlight(sim, slot, timeUs);
  data[slot + AT.instance] = logIndex;
  // A planned step is still queued: it will find the slot moved on. (In its CPU phase, a shared handler plans none.)
  if (data[slot + AT.expectedUs] >= 0) data[slot + AT.references]++;
  data[slot + AT.expectedUs] = -1;
  sim.failed.push(slot);
}

/** The invocation has ended as its handler did. */
export function endAsPlanned(sim: Simulation, slot: number, id: number): number {
  const { data } = sim.slots;
  data[slot + AT.instance] = sim.instances.logIndex[id];
  sim.outcome = data[slot + AT.result];
  sim.failedAt = data[slot + AT.failedAt];
  return STEP.concluded;
}

/** Bills an attempt alone on its instance, which ends now: the time it took, or the processor time it used. */
export function billAlone(sim: Simulation, slot: number, id: number, timeUs: number): void {
  const { prices } = sim.model;
  const { data } = sim.slots;
  const handlerUs = data[slot + AT.handlerUs];
  if (prices.billedTime === "cpu") {
    const { cpuSpeed } = sim.setup.functions[sim.instances.pool[id]].model;
    billCpu(sim, slot, id, usedCpuUs(data[slot + AT.cpuUs], cpuSpeed, Math.max(0, timeUs - handlerUs)));
    return;
  }
  const fromUs = billedFromUs(prices, data[slot + AT.cold] === 1, data[slot + AT.initUs], handlerUs);
  bill(sim, slot, id, billedUs(Math.max(0, timeUs - fromUs), prices));
}

/** Bills processor time, each attempt its own. */
export function billCpu(sim: Simulation, slot: number, id: number, cpuUs: number): void {
  const roundedUs = billedUs(cpuUs, sim.model.prices);
  sim.slots.data[slot + AT.billedUs] += roundedUs;
  charge(sim, slot, ITEM.functionCpuMs, roundedUs / US_PER_MS);
  sim.tracer?.bill(slot, id, ITEM.functionCpuMs, roundedUs);
}

/** Bills function time on this instance, at its memory, architecture and kind, and at its vCPUs where they are charged for. */
export function bill(sim: Simulation, slot: number, id: number, roundedUs: number): void {
  const { instances, model } = sim;
  sim.slots.data[slot + AT.billedUs] += roundedUs;
  const item = durationItem(instances.arm[id] === 1, instances.provisioned[id] === 1);
  charge(sim, slot, item, (roundedUs / US_PER_S) * instances.memoryGb[id]);
  if (model.prices.functionVcpuSecond !== null)
    charge(sim, slot, ITEM.functionVcpuSecond, (roundedUs / US_PER_S) * instances.vcpu[id]);
  sim.tracer?.bill(slot, id, item, roundedUs);
}

/** Keep-alive of the idle period that begins when this attempt ends (rule 9). */
export function keepAliveUs({ slots: { data }, keys }: Simulation, slot: number, run: FunctionSetup): number {
  return keepAliveUsOf(run, keys, data[slot + AT.stream], data[slot + AT.number], data[slot + AT.attempt]);
}
