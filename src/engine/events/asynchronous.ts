// Asynchronous triggers other than the queue: an object is stored, or a schedule fires, and the event invokes the function. The
// sender does not wait; throttled events are requeued with growing delay, failed ones are tried again, then dead-lettered. A
// function whose limit is 0 is suspended: its events are dead-lettered at once.
import { ITEM } from "../charges.ts";
import { OUTCOME, STAGE } from "../codes.ts";
import { FOR } from "../kernel/draws.ts";
import { networkUs } from "../rules/client.ts";
import { couldNotBegin, growingDelayUs, isDeliveredTwice, isSuspended, retryDelayUs } from "../rules/triggers.ts";
import { charge, recordRequest } from "./account.ts";
import { schedule } from "./schedule.ts";
import { AT, clearAttempt, copySlot, releaseSlot } from "./slots.ts";
import { STEP, type Simulation } from "./state.ts";
import { slowness } from "./windows.ts";

/** An event sets out. Returns the next step: it reaches the cloud. */
export function sendEvent(sim: Simulation, slot: number, timeUs: number): number {
  const { data } = sim.slots;
  const slower = slowness(sim.windows, "client", timeUs);
  sim.nextUs = timeUs;
  if (sim.model.trigger !== "schedule")
    sim.nextUs += networkUs(
      sim.setup,
      sim.keys,
      FOR.networkUp,
      data[slot + AT.stream],
      data[slot + AT.number],
      0,
      slower,
    );
  sim.tracer?.send(slot, timeUs, sim.nextUs);
  return STEP.gateway;
}

/** The event is accepted (an object stored, a schedule due): from now on it is not lost. At least once: some are delivered twice. */
export function acceptEvent(sim: Simulation, slot: number, timeUs: number): number {
  const { data } = sim.slots;
  data[slot + AT.gatewayUs] = timeUs;
  data[slot + AT.acceptedUs] = timeUs;
  charge(sim, slot, sim.model.trigger === "upload" ? ITEM.objectPut : ITEM.scheduledEvent, 1);
  sim.tracer?.accept(slot, timeUs);
  const twin = deliverTwice(sim, slot);
  if (twin >= 0) schedule(sim, STEP.invoke, twin, timeUs);
  sim.nextUs = timeUs;
  return STEP.invoke;
}

/** The slot of a second delivery; -1: there is none. */
export function deliverTwice(sim: Simulation, slot: number): number {
  const { slots, setup, keys } = sim;
  const { data } = slots;
  if (!isDeliveredTwice(setup.settings.async, keys, data[slot + AT.stream], data[slot + AT.number])) return -1;
  const twin = copySlot(slots, slot);
  sim.tracer?.deliverTwice(slot, twin);
  slots.data[twin + AT.orphan] = 1;
  slots.data[twin + AT.costUsd] = 0;
  return twin;
}

/** The invocation of an event has ended. */
export function concludeEvent(sim: Simulation, slot: number, outcome: number, timeUs: number): void {
  if (outcome === OUTCOME.ok) return finishEvent(sim, slot, OUTCOME.ok, STAGE.client, timeUs);
  const { setup } = sim;
  const { data } = sim.slots;
  const { async } = setup.settings;
  const retries = data[slot + AT.retries];
  const isLost =
    outcome === OUTCOME.payloadTooLarge ||
    (outcome === OUTCOME.throttled && isSuspended(setup.functions[data[slot + AT.pool]].model, setup.settings));
  const mayBegin = !couldNotBegin(outcome);
  const delayUs = isLost
    ? -1
    : mayBegin
      ? retryDelayUs(async, retries)
      : growingDelayUs(data[slot + AT.attempts] - 1 - retries);
  if (delayUs < 0 || timeUs + delayUs - data[slot + AT.acceptedUs] > async.maxEventAgeUs)
    return finishEvent(sim, slot, OUTCOME.deadLettered, STAGE.function, timeUs);
  if (mayBegin) data[slot + AT.retries]++;
  sim.tracer?.pause(slot, "retryDelay", timeUs, timeUs + delayUs);
  clearAttempt(sim.slots, slot);
  data[slot + AT.gatewayUs] = data[slot + AT.acceptedUs];
  data[slot + AT.attempt]++;
  data[slot + AT.attempts]++;
  schedule(sim, STEP.invoke, slot, timeUs + delayUs);
}

function finishEvent(sim: Simulation, slot: number, outcome: number, failedAt: number, timeUs: number): void {
  recordRequest(sim, slot, outcome, failedAt, timeUs, timeUs);
  sim.tracer?.finish(slot, outcome, failedAt, timeUs);
  releaseSlot(sim.slots, slot);
}
