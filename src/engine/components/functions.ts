// Functions: an invocation is given an instance or throttled, the handler runs, the instance is kept or reclaimed.
import { charge, ITEM } from "../charges.ts";
import { drawChance, FOR } from "../kernel/draws.ts";
import { draw } from "../kernel/sampler.ts";
import { takeToken } from "../kernel/tokenBucket.ts";
import { conclude } from "../conclude.ts";
import { beginBusy, endBusy, keepInstance, reclaim, startInstance, takeIdleInstance } from "../instances/instances.ts";
import { joinShared, leaveShared, takeSharedInstance } from "../instances/shared.ts";
import { OUTCOME } from "../recorder.ts";
import { scheduleTimer } from "../schedule.ts";
import type { FunctionSetup } from "../setup.ts";
import { STEP, type Simulation } from "../simulation.ts";
import { isOut, slowness } from "../windows.ts";
import { STAGE } from "./client.ts";
import { chargeCall, payloadKb } from "./gateway.ts";
import {
  afterWork,
  bill,
  cpuWorkUs,
  handlerFails,
  keepAliveUs,
  leaveFlight,
  roundUpToStep,
  waitUs,
} from "./handler.ts";
import { AT } from "../slots.ts";

/** The function is invoked: limits, then an idle instance by the reuse policy, else a new one if the start rate allows. */
export function invoke(sim: Simulation, slot: number, timeUs: number): number {
  const { slots, setup } = sim;
  const functionIndex = slots.data[slot + AT.functionIndex];
  slots.data[slot + AT.invokedUs] = timeUs;
  chargeCall(sim, slot);
  const version = chooseVersion(sim, slot);
  const pool = functionIndex + version * sim.functionCount;
  const run = setup.functions[pool];
  slots.data[slot + AT.version] = version;
  slots.data[slot + AT.pool] = pool;
  sim.tracer?.span(slot, "invocation", timeUs, timeUs, { version });
  if (isOut(sim.windows, "function", timeUs)) return conclude(sim, slot, OUTCOME.unavailable, STAGE.function, timeUs);
  if (payloadKb(sim, slot) > run.model.payloadLimitKb)
    return conclude(sim, slot, OUTCOME.payloadTooLarge, STAGE.function, timeUs);
  if (
    sim.inFlight[functionIndex] >= run.model.maxConcurrency ||
    sim.inFlightTotal >= setup.settings.accountConcurrency
  ) {
    return conclude(sim, slot, OUTCOME.throttled, STAGE.function, timeUs);
  }
  let id = run.shared ? takeSharedInstance(sim, pool, timeUs) : takeIdleInstance(sim, pool, timeUs);
  if (id < 0) {
    if (!takeToken(sim.startBuckets[functionIndex], timeUs))
      return conclude(sim, slot, OUTCOME.throttled, STAGE.function, timeUs);
    id = startCold(sim, slot, pool, run, timeUs);
  }
  return occupy(sim, slot, id, run, timeUs);
}

function chooseVersion(sim: Simulation, slot: number): number {
  const { nextVersion, nextShare } = sim.setup.settings;
  if (nextVersion === null) return 0;
  return drawChance(
    sim.keys,
    FOR.version,
    sim.slots.data[slot + AT.stream],
    sim.slots.data[slot + AT.number],
    0,
    nextShare,
  )
    ? 1
    : 0;
}

function startCold(sim: Simulation, slot: number, pool: number, run: FunctionSetup, timeUs: number): number {
  const { slots, keys } = sim;
  const slower = slowness(sim.windows, "function", timeUs);
  const drawn = (of: typeof run.start, purpose: number): number =>
    Math.round(
      draw(
        of,
        keys,
        purpose,
        slots.data[slot + AT.stream],
        slots.data[slot + AT.number],
        slots.data[slot + AT.attempt],
      ) * slower,
    );
  slots.data[slot + AT.cold] = 1;
  slots.data[slot + AT.initUs] = timeUs + drawn(run.start, FOR.start);
  return startInstance(sim, pool, timeUs, slots.data[slot + AT.initUs] + drawn(run.init, FOR.init), false);
}

/** The attempt has its instance: it counts as in flight from now, and its handler starts once the instance is ready. */
function occupy(sim: Simulation, slot: number, id: number, run: FunctionSetup, timeUs: number): number {
  const { slots, instances, recorder } = sim;
  const functionIndex = slots.data[slot + AT.functionIndex];
  sim.inFlight[functionIndex]++;
  sim.inFlightTotal++;
  slots.data[slot + AT.running] = 1;
  slots.data[slot + AT.given] = 1;
  slots.data[slot + AT.instance] = id;
  if (slots.data[slot + AT.counted] === 1) {
    recorder.served[functionIndex]++;
    recorder.cold[functionIndex] += slots.data[slot + AT.cold];
  }
  charge(sim, slot, ITEM.functionRequest, requestsOf(sim, slot));
  sim.tracer?.give(slot, id, timeUs);
  const { client, gateway } = sim.setup.settings;
  const mayRetry = sim.http && gateway.enabled && slots.data[slot + AT.attempt] < client.retries;
  slots.data[slot + AT.gatewayLimitUs] = timeUs + gateway.timeoutUs;
  if (run.shared) {
    if (mayRetry) scheduleTimer(sim, STEP.gatewayTimeout, slot, slots.data[slot + AT.gatewayLimitUs]);
    return joinShared(sim, slot, id, timeUs);
  }
  beginBusy(sim, id, timeUs);
  instances.active[id] = 1;
  instances.slot[id] = slot;
  const readyUs = instances.readyUs[id];
  const next = startHandler(sim, slot, id, run, timeUs > readyUs ? timeUs : readyUs);
  if (mayRetry && (next !== STEP.end || sim.nextUs >= slots.data[slot + AT.gatewayLimitUs])) {
    scheduleTimer(sim, STEP.gatewayTimeout, slot, slots.data[slot + AT.gatewayLimitUs]);
  }
  return next;
}

/**
 * What an invocation counts as: one request, but an asynchronous event one more for each step beyond its first size. Only a schedule
 * sends its payload along: what tells of a stored object names it, however large it is, and pollers wait for the answer.
 */
function requestsOf(sim: Simulation, slot: number): number {
  const { trigger, prices } = sim.model;
  if (trigger !== "schedule") return 1;
  return 1 + Math.ceil(Math.max(0, payloadKb(sim, slot) - prices.eventFirstKb) / prices.eventStepKb);
}

/** One handler alone on its instance: its time is known at once, but for a database that others use too. */
function startHandler(sim: Simulation, slot: number, id: number, run: FunctionSetup, handlerUs: number): number {
  const { slots } = sim;
  slots.data[slot + AT.handlerUs] = handlerUs;
  slots.data[slot + AT.deadlineUs] = handlerUs + run.model.timeoutUs;
  slots.data[slot + AT.result] = handlerFails(sim, slot, run) ? OUTCOME.functionError : OUTCOME.ok;
  slots.data[slot + AT.failedAt] = slots.data[slot + AT.result] === OUTCOME.ok ? STAGE.client : STAGE.function;
  const cpuUs = cpuWorkUs(sim, slot, id, run) / run.model.cpuSpeed;
  const slower = slowness(sim.windows, "function", handlerUs);
  const doneUs = handlerUs + Math.round((cpuUs + waitUs(sim, slot, run)) * slower);
  sim.tracer?.work(slot, handlerUs, handlerUs + Math.round(cpuUs * slower), doneUs);
  return afterWork(sim, slot, doneUs);
}

/** The handler ends, as `result` says. The instance is kept, or, after a timeout, gone. */
export function endHandler(sim: Simulation, slot: number, timeUs: number): number {
  const { slots, instances } = sim;
  const id = slots.data[slot + AT.instance];
  leaveFlight(sim, slot, timeUs);
  if (instances.shared[id] === 1) leaveShared(sim, slot, id, timeUs);
  else {
    const fromUs = slots.data[slot + AT.cold] === 1 ? slots.data[slot + AT.initUs] : slots.data[slot + AT.handlerUs];
    bill(sim, slot, id, roundUpToStep(sim, timeUs - fromUs));
    instances.active[id] = 0;
    instances.slot[id] = -1;
    endBusy(sim, id, timeUs);
    if (slots.data[slot + AT.result] === OUTCOME.functionTimeout) reclaim(sim, id, timeUs);
    else keepInstance(sim, id, timeUs, keepAliveUs(sim, slot, sim.setup.functions[instances.pool[id]]));
  }
  slots.data[slot + AT.instance] = instances.logIndex[id];
  return conclude(sim, slot, slots.data[slot + AT.result], slots.data[slot + AT.failedAt], timeUs);
}
