// The API gateway: finds the route, checks the size, takes from the token bucket, adds its overhead; gives up after its timeout.
import { charge, ITEM } from "../charges.ts";
import { FOR } from "../kernel/draws.ts";
import { draw } from "../kernel/sampler.ts";
import { takeToken } from "../kernel/tokenBucket.ts";
import { OUTCOME } from "../recorder.ts";
import { STEP, type Simulation } from "../simulation.ts";
import { AT, copySlot, dropReference } from "../slots.ts";
import { isOut, slowness } from "../windows.ts";
import { answerClient, STAGE } from "./client.ts";
import { offerToServer } from "./alwaysOn.ts";

/** A request reaches the gateway (without one: the cloud's edge). Route, size, bucket, in this order (rule 2). */
export function enterGateway(sim: Simulation, slot: number, timeUs: number): number {
  const { slots, setup, windows } = sim;
  const { gateway, functions } = setup.settings;
  slots.data[slot + AT.gatewayUs] = timeUs;
  if (slots.data[slot + AT.attempt] === 0) offerToServer(sim, slot, timeUs);
  sim.nextUs = timeUs;
  if (!gateway.enabled) return STEP.security;
  if (isOut(windows, "gateway", timeUs)) return turnBack(sim, slot, OUTCOME.unavailable, timeUs);
  if (!functions[slots.data[slot + AT.functionIndex]].routed) return turnBack(sim, slot, OUTCOME.notFound, timeUs);
  if (payloadKb(sim, slot) > gateway.payloadLimitKb) return turnBack(sim, slot, OUTCOME.payloadTooLarge, timeUs);
  if (!takeToken(sim.gatewayBucket, timeUs)) return turnBack(sim, slot, OUTCOME.rateLimited, timeUs);
  const overhead = draw(
    setup.overhead,
    sim.keys,
    FOR.overhead,
    slots.data[slot + AT.stream],
    slots.data[slot + AT.number],
    slots.data[slot + AT.attempt],
  );
  sim.nextUs = timeUs + Math.round(overhead * slowness(windows, "gateway", timeUs));
  sim.tracer?.span(slot, "gateway", timeUs, sim.nextUs);
  return STEP.security;
}

function turnBack(sim: Simulation, slot: number, outcome: number, timeUs: number): number {
  sim.tracer?.span(slot, "gateway", timeUs, timeUs);
  return answerClient(sim, slot, outcome, STAGE.gateway, timeUs);
}

/** Size of the request's payload, the same at each attempt. */
export function payloadKb(sim: Simulation, slot: number): number {
  return draw(
    sim.setup.payloadKb,
    sim.keys,
    FOR.payload,
    sim.slots.data[slot + AT.stream],
    sim.slots.data[slot + AT.number],
    0,
  );
}

/** A call that security let pass is charged, in steps of its payload (rule 2: neither 401, 403 nor 429 of the gateway). */
export function chargeCall(sim: Simulation, slot: number): void {
  if (!sim.setup.settings.gateway.enabled || !sim.http) return;
  charge(sim, slot, ITEM.gatewayCall, Math.max(1, Math.ceil(payloadKb(sim, slot) / sim.model.prices.gatewayStepKb)));
}

/** The gateway's timer of an attempt that will be retried: it answers 504, and the function runs on for nothing but the bill. */
export function giveUp(sim: Simulation, slot: number, timeUs: number): number {
  const { slots } = sim;
  const waiting =
    slots.data[slot + AT.running] === 1 &&
    slots.data[slot + AT.orphan] === 0 &&
    slots.data[slot + AT.gatewayLimitUs] === timeUs;
  dropReference(slots, slot);
  if (!waiting) return STEP.nothing;
  const answered = copySlot(slots, slot);
  sim.tracer?.giveUp(slot, answered, timeUs);
  slots.data[slot + AT.orphan] = 1;
  slots.data[slot + AT.costUsd] = 0;
  slots.data[slot + AT.billedUs] = 0;
  slots.data[answered + AT.instance] = sim.instances.logIndex[slots.data[slot + AT.instance]];
  slots.data[answered + AT.running] = 0;
  return answerClient(sim, answered, OUTCOME.gatewayTimeout, STAGE.gateway, timeUs);
}
