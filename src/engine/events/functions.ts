// Functions: an invocation is given an instance or refused, the handler runs, the instance is kept or reclaimed. See shared.ts for
// instances that serve several requests at once.
import { ITEM, KB_PER_GB } from "../charges.ts";
import { OUTCOME, STAGE } from "../codes.ts";
import { roundUs } from "../kernel/roundUs.ts";
import { takeToken } from "../kernel/tokenBucket.ts";
import { initUs, refusalOf, runUs, startUs, versionOf } from "../rules/functions.ts";
import { payloadKbOf } from "../rules/gateway.ts";
import { eventRequests } from "../rules/triggers.ts";
import type { FunctionSetup } from "../setup.ts";
import { charge } from "./account.ts";
import {
  afterWork,
  beginHandler,
  billAlone,
  cpuWorkUs,
  endAsPlanned,
  failAttempt,
  keepAliveUs,
  leaveFlight,
  waitUs,
} from "./handler.ts";
import {
  beginBusy,
  endBusy,
  joinShared,
  keepInstance,
  reclaim,
  startInstance,
  takeIdleInstance,
  takeSharedInstance,
} from "./instances.ts";
import { AT } from "./slots.ts";
import { STEP, type Simulation } from "./state.ts";
import { isOut, slowness } from "./windows.ts";

/** The function is invoked: limits, then an idle instance by the reuse policy, else a new one if the start rate allows. */
export function invoke(sim: Simulation, slot: number, timeUs: number): number {
  const { setup, keys } = sim;
  const { data } = sim.slots;
  const functionIndex = data[slot + AT.functionIndex];
  const stream = data[slot + AT.stream];
  const number = data[slot + AT.number];
  const version = versionOf(setup.settings, keys, stream, number);
  const pool = functionIndex + version * sim.functionCount;
  const run = setup.functions[pool];
  data[slot + AT.version] = version;
  data[slot + AT.pool] = pool;
  sim.tracer?.span(slot, "invocation", timeUs, timeUs, { version });
  if (isOut(sim.windows, "function", timeUs)) return refuse(sim, OUTCOME.unavailable);
  const payloadKb = payloadKbOf(setup, keys, stream, number);
  const refusal = refusalOf(run.model, setup.settings, payloadKb, sim.inFlight[functionIndex], sim.inFlightTotal);
  if (refusal !== OUTCOME.ok) return refuse(sim, refusal);
  let id = run.shared ? takeSharedInstance(sim, pool, timeUs) : takeIdleInstance(sim, pool, timeUs);
  if (id < 0) {
    if (!takeToken(sim.startBuckets[functionIndex], timeUs)) return refuse(sim, OUTCOME.throttled);
    id = startCold(sim, slot, pool, run, timeUs);
  }
  return occupy(sim, slot, id, run, payloadKb, timeUs);
}

function refuse(sim: Simulation, outcome: number): number {
  sim.outcome = outcome;
  sim.failedAt = STAGE.function;
  return STEP.concluded;
}

function startCold(sim: Simulation, slot: number, pool: number, run: FunctionSetup, timeUs: number): number {
  const { keys } = sim;
  const { data } = sim.slots;
  const slower = slowness(sim.windows, "function", timeUs);
  const stream = data[slot + AT.stream];
  const number = data[slot + AT.number];
  const attempt = data[slot + AT.attempt];
  const startedUs = timeUs + startUs(run, keys, stream, number, attempt, slower);
  data[slot + AT.cold] = 1;
  data[slot + AT.initUs] = startedUs;
  return startInstance(sim, pool, timeUs, startedUs + initUs(run, keys, stream, number, attempt, slower), false);
}

/** The attempt has its instance: it counts as in flight from now, and its handler starts once the instance is ready. */
function occupy(
  sim: Simulation,
  slot: number,
  id: number,
  run: FunctionSetup,
  payloadKb: number,
  timeUs: number,
): number {
  const { instances, recorder, model } = sim;
  const { data } = sim.slots;
  const functionIndex = data[slot + AT.functionIndex];
  sim.inFlight[functionIndex]++;
  sim.inFlightTotal++;
  data[slot + AT.running] = 1;
  data[slot + AT.given] = 1;
  data[slot + AT.instance] = id;
  if (data[slot + AT.counted] === 1) {
    recorder.served[functionIndex]++;
    recorder.cold[functionIndex] += data[slot + AT.cold];
  }
  charge(sim, slot, ITEM.functionRequest, model.trigger === "schedule" ? eventRequests(model.prices, payloadKb) : 1);
  if (model.logKbPerInvocation > 0) charge(sim, slot, ITEM.logsGb, model.logKbPerInvocation / KB_PER_GB);
  sim.tracer?.give(slot, id, timeUs);
  if (run.shared) {
    joinShared(sim, slot, id, timeUs);
    return STEP.handler;
  }
  beginBusy(sim, id, timeUs);
  instances.active[id] = 1;
  instances.slot[id] = slot;
  const readyUs = instances.readyUs[id];
  return startHandler(sim, slot, id, run, timeUs > readyUs ? timeUs : readyUs);
}

/** One handler alone on its instance: its time is known at once, but for a database that others use too. */
function startHandler(sim: Simulation, slot: number, id: number, run: FunctionSetup, handlerUs: number): number {
  beginHandler(sim, slot, run, handlerUs);
  const { cpuSpeed } = run.model;
  const cpuUs = cpuWorkUs(sim, slot, id, run);
  const slower = slowness(sim.windows, "function", handlerUs);
  sim.slots.data[slot + AT.cpuUs] = cpuUs * slower;
  const doneUs = handlerUs + runUs(cpuUs, cpuSpeed, waitUs(sim, slot, run), slower);
  sim.tracer?.work(slot, handlerUs, handlerUs + roundUs((cpuUs / cpuSpeed) * slower), doneUs);
  return afterWork(sim, slot, doneUs);
}

/** The handler ends, as `result` says. The instance is kept, or, after a timeout, gone. */
export function endHandler(sim: Simulation, slot: number, timeUs: number): number {
  const id = sim.slots.data[slot + AT.instance];
  const keepUs = settleHandler(sim, slot, id, timeUs);
  if (keepUs < 0) reclaim(sim, id, timeUs);
  else keepInstance(sim, id, timeUs, keepUs);
  return endAsPlanned(sim, slot, id);
}

/** Bills a handler that ends. Returns how long its instance is kept, -1 after a timeout: it is gone. */
export function settleHandler(sim: Simulation, slot: number, id: number, timeUs: number): number {
  const { instances } = sim;
  const { data } = sim.slots;
  leaveFlight(sim, slot, timeUs);
  billAlone(sim, slot, id, timeUs);
  instances.active[id] = 0;
  instances.slot[id] = -1;
  endBusy(sim, id, timeUs);
  if (data[slot + AT.result] === OUTCOME.functionTimeout) return -1;
  const { provisioned, pool } = instances;
  return provisioned[id] === 1 ? Infinity : keepAliveUs(sim, slot, sim.setup.functions[pool[id]]);
}

/** Ends an instance that runs one attempt alone, which fails. */
export function endNow(sim: Simulation, id: number, timeUs: number): void {
  const { instances: all } = sim;
  const { data } = sim.slots;
  const slot = all.slot[id];
  billAlone(sim, slot, id, timeUs);
  if (data[slot + AT.handlerUs] > timeUs) data[slot + AT.handlerUs] = -1;
  if (data[slot + AT.initUs] > timeUs) data[slot + AT.initUs] = -1;
  all.active[id] = 0;
  all.slot[id] = -1;
  endBusy(sim, id, timeUs);
  reclaim(sim, id, timeUs);
  failAttempt(sim, slot, all.logIndex[id], timeUs);
}
