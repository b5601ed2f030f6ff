// The API gateway lets requests in, and waits for their functions no longer than its timeout.
import { ITEM } from "../charges.ts";
import { OUTCOME, STAGE } from "../codes.ts";
import { callSteps, decideAtGateway, overheadUs, payloadKbOf } from "../rules/gateway.ts";
import { charge } from "./account.ts";
import { scheduleTimer } from "./schedule.ts";
import { AT, copySlot, dropReference } from "./slots.ts";
import { STEP, type Simulation } from "./state.ts";
import { isOut, slowness } from "./windows.ts";

/** A request reaches the gateway (without one: the cloud's edge). */
export function enterGateway(sim: Simulation, slot: number, timeUs: number): number {
  const { setup, windows, keys } = sim;
  const { data } = sim.slots;
  const { gateway, functions } = setup.settings;
  data[slot + AT.gatewayUs] = timeUs;
  sim.nextUs = timeUs;
  if (!gateway.enabled) return STEP.security;
  const stream = data[slot + AT.stream];
  const number = data[slot + AT.number];
  const outcome = isOut(windows, "gateway", timeUs)
    ? OUTCOME.unavailable
    : decideAtGateway(
        gateway,
        sim.gatewayBucket,
        functions[data[slot + AT.functionIndex]].routed,
        payloadKbOf(setup, keys, stream, number),
        timeUs,
      );
  if (outcome === OUTCOME.ok) {
    const slower = slowness(windows, "gateway", timeUs);
    sim.nextUs = timeUs + overheadUs(setup, keys, stream, number, data[slot + AT.attempt], slower);
  }
  sim.tracer?.span(slot, "gateway", timeUs, sim.nextUs);
  if (outcome === OUTCOME.ok) return STEP.security;
  sim.outcome = outcome;
  sim.failedAt = STAGE.gateway;
  return STEP.answered;
}

/** The function is about to be invoked through the gateway: that is a call. */
export function chargeCall(sim: Simulation, slot: number): void {
  const { setup, keys, model } = sim;
  if (!setup.settings.gateway.enabled) return;
  const { data } = sim.slots;
  const payloadKb = payloadKbOf(setup, keys, data[slot + AT.stream], data[slot + AT.number]);
  charge(sim, slot, ITEM.gatewayCall, callSteps(payloadKb, model.prices));
}

/**
 * The invocation has its instance, and `step` follows: the gateway waits for it until its limit. It needs a timer where the client would then
 * try again, unless the function is certain to end before.
 */
export function awaitFunction(sim: Simulation, slot: number, step: number, timeUs: number): void {
  const { data } = sim.slots;
  const { client, gateway } = sim.setup.settings;
  const limitUs = timeUs + gateway.timeoutUs;
  data[slot + AT.gatewayLimitUs] = limitUs;
  if (!gateway.enabled || data[slot + AT.attempt] >= client.retries) return;
  if (step !== STEP.end || sim.nextUs >= limitUs) scheduleTimer(sim, STEP.gatewayTimeout, slot, limitUs);
}

/**
 * The timer of an attempt that will be retried: the gateway answers 504, and the function runs on for nothing but the bill. Returns the slot
 * in which the request goes on; -1: nobody waits any more.
 */
export function giveUp(sim: Simulation, slot: number, timeUs: number): number {
  const { slots } = sim;
  const waits =
    slots.data[slot + AT.running] === 1 &&
    slots.data[slot + AT.orphan] === 0 &&
    slots.data[slot + AT.gatewayLimitUs] === timeUs;
  dropReference(slots, slot);
  if (!waits) return -1;
  const answered = copySlot(slots, slot);
  const { data } = slots;
  sim.tracer?.giveUp(slot, answered, timeUs);
  data[slot + AT.orphan] = 1;
  data[slot + AT.costUsd] = 0;
  data[slot + AT.billedUs] = 0;
  data[answered + AT.instance] = sim.instances.logIndex[data[slot + AT.instance]];
  data[answered + AT.running] = 0;
  timeOut(sim, timeUs);
  return answered;
}

/** The invocation has ended, as `outcome` says: the gateway answers so, unless it gave up before; at exactly the limit it has timed out (rule 4). */
export function passAnswer(sim: Simulation, slot: number, timeUs: number): void {
  const { data } = sim.slots;
  const limitUs = data[slot + AT.gatewayLimitUs];
  sim.nextUs = timeUs;
  if (sim.setup.settings.gateway.enabled && data[slot + AT.given] === 1 && timeUs >= limitUs) timeOut(sim, limitUs);
}

function timeOut(sim: Simulation, limitUs: number): void {
  sim.outcome = OUTCOME.gatewayTimeout;
  sim.failedAt = STAGE.gateway;
  sim.nextUs = limitUs;
}
