// Asynchronous triggers other than the queue: an object is stored, or a schedule fires, and the event invokes the function. The
// sender does not wait; throttled events are requeued with growing delay, failed ones are tried again, then dead-lettered. A
// function whose limit is 0 is suspended: its events are dead-lettered at once.
import { offerToServer } from "../components/alwaysOn.ts";
import { networkUs } from "../components/client.ts";
import { charge, ITEM } from "../charges.ts";
import { drawChance, FOR } from "../kernel/draws.ts";
import { OUTCOME, recordRequest } from "../recorder.ts";
import { schedule } from "../schedule.ts";
import { STEP, type Simulation } from "../simulation.ts";
import { AT, clearAttempt, copySlot, releaseSlot } from "../slots.ts";

/** The first delay of a throttled event, doubled each time up to the last (AWS Lambda developer guide, asynchronous invocation). */
const FIRST_DELAY_US = 1_000_000;
const LONGEST_DELAY_US = 300_000_000;

/** An event sets out. Returns the next step: it reaches the cloud. */
export function sendEvent(sim: Simulation, slot: number, timeUs: number): number {
  sim.nextUs = sim.model.trigger === "schedule" ? timeUs : timeUs + networkUs(sim, slot, timeUs, FOR.networkUp);
  sim.tracer?.send(slot, timeUs, sim.nextUs);
  return STEP.gateway;
}

/** The event is accepted (an object stored, a schedule due): from now on it is not lost. At least once: some are delivered twice. */
export function acceptEvent(sim: Simulation, slot: number, timeUs: number): number {
  const { slots } = sim;
  slots.data[slot + AT.gatewayUs] = timeUs;
  slots.data[slot + AT.acceptedUs] = timeUs;
  offerToServer(sim, slot, timeUs);
  charge(sim, slot, sim.model.trigger === "upload" ? ITEM.objectPut : ITEM.scheduledEvent, 1);
  sim.tracer?.accept(slot, timeUs);
  const { duplicateShare } = sim.setup.settings.async;
  if (
    drawChance(sim.keys, FOR.duplicate, slots.data[slot + AT.stream], slots.data[slot + AT.number], 0, duplicateShare)
  ) {
    const twin = copySlot(slots, slot);
    sim.tracer?.deliverTwice(slot, twin);
    slots.data[twin + AT.orphan] = 1;
    slots.data[twin + AT.costUsd] = 0;
    schedule(sim, STEP.invoke, twin, timeUs);
  }
  sim.nextUs = timeUs;
  return STEP.invoke;
}

/** The invocation of an event has ended. */
export function concludeEvent(sim: Simulation, slot: number, outcome: number, timeUs: number): number {
  const { slots, setup } = sim;
  const { async } = setup.settings;
  if (outcome === OUTCOME.ok) return finishEvent(sim, slot, OUTCOME.ok, 0, timeUs);
  if (outcome === OUTCOME.payloadTooLarge || (outcome === OUTCOME.throttled && isSuspended(sim, slot)))
    return finishEvent(sim, slot, OUTCOME.deadLettered, 4, timeUs);
  let delayUs: number;
  if (outcome === OUTCOME.throttled || outcome === OUTCOME.unavailable) {
    delayUs = growingDelayUs(slots.data[slot + AT.attempts] - 1 - slots.data[slot + AT.retries]);
  } else {
    if (slots.data[slot + AT.retries] >= async.maxRetries)
      return finishEvent(sim, slot, OUTCOME.deadLettered, 4, timeUs);
    delayUs = async.retryWaitUs[Math.min(slots.data[slot + AT.retries], async.retryWaitUs.length - 1)] ?? 0;
    slots.data[slot + AT.retries]++;
  }
  if (timeUs + delayUs - slots.data[slot + AT.acceptedUs] > async.maxEventAgeUs)
    return finishEvent(sim, slot, OUTCOME.deadLettered, 4, timeUs);
  sim.tracer?.pause(slot, "retryDelay", timeUs, timeUs + delayUs);
  clearAttempt(slots, slot);
  slots.data[slot + AT.gatewayUs] = slots.data[slot + AT.acceptedUs];
  slots.data[slot + AT.attempt]++;
  slots.data[slot + AT.attempts]++;
  schedule(sim, STEP.invoke, slot, timeUs + delayUs);
  return STEP.nothing;
}

/** No invocation can begin, however long one waits. */
function isSuspended({ setup, slots }: Simulation, slot: number): boolean {
  const { model } = setup.functions[slots.data[slot + AT.pool]];
  return Math.min(model.maxConcurrency, setup.settings.accountConcurrency) === 0;
}

/** Delay before the nth (from 0) repeated invocation of what was throttled. */
export function growingDelayUs(times: number): number {
  let delay = FIRST_DELAY_US;
  for (let n = 0; n < times && delay < LONGEST_DELAY_US; n++) delay *= 2;
  return Math.min(delay, LONGEST_DELAY_US);
}

function finishEvent(sim: Simulation, slot: number, outcome: number, failedAt: number, timeUs: number): number {
  recordRequest(sim.recorder, sim.slots, slot, outcome, failedAt, timeUs, timeUs);
  sim.tracer?.finish(slot, outcome, failedAt, timeUs);
  releaseSlot(sim.slots, slot);
  return STEP.nothing;
}
