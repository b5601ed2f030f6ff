// The client interface: users arrive, a request leaves, the answer comes back, a failed one is retried.
import { ITEM, KB_PER_GB } from "../charges.ts";
import { OUTCOME } from "../codes.ts";
import { FOR } from "../kernel/draws.ts";
import { chooseFunction, mayEndOtherwise, networkUs, opensVisit, pauseUs } from "../rules/client.ts";
import { charge, recordRequest } from "./account.ts";
import { AT, clearAttempt, releaseSlot, takeSlot } from "./slots.ts";
import type { Simulation } from "./state.ts";
import { slowness } from "./windows.ts";

/** A request is born: number, function, window. Returns its slot. */
export function bearRequest(sim: Simulation, timeUs: number, stream: number, number: number): number {
  const { slots, model } = sim;
  const slot = takeSlot(slots);
  const { data } = slots;
  const counted = timeUs >= model.warmUpUs ? 1 : 0;
  data[slot + AT.row] = sim.total++;
  data[slot + AT.stream] = stream;
  data[slot + AT.number] = number;
  data[slot + AT.arrivalUs] = timeUs;
  data[slot + AT.sentUs] = timeUs;
  data[slot + AT.counted] = counted;
  data[slot + AT.weight] = counted;
  data[slot + AT.functionIndex] =
    model.streams[stream].functionIndex ?? chooseFunction(sim.setup, sim.keys, stream, number);
  sim.tracer?.begin(slot);
  return slot;
}

/** Whether an HTTP request that arrives has to load the page first. */
export function wantsPage({ slots, setup, keys }: Simulation, slot: number): boolean {
  return opensVisit(setup.settings.webServer, keys, slots.data[slot + AT.stream], slots.data[slot + AT.number]);
}

/** The request sets out for the gateway; it is there at `nextUs`. */
export function setOut(sim: Simulation, slot: number, sentUs: number): void {
  sim.slots.data[slot + AT.sentUs] = sentUs;
  sim.nextUs = sentUs + wayUs(sim, slot, FOR.networkUp, sentUs);
  sim.tracer?.span(slot, "networkUp", sentUs, sim.nextUs);
}

/** One way through the network, for a request's current attempt. */
function wayUs(sim: Simulation, slot: number, purpose: number, timeUs: number): number {
  const { data } = sim.slots;
  const slower = slowness(sim.windows, "client", timeUs);
  const { stream, number, attempt } = AT;
  return networkUs(
    sim.setup,
    sim.keys,
    purpose,
    data[slot + stream],
    data[slot + number],
    data[slot + attempt],
    slower,
  );
}

/**
 * The cloud has answered at `nextUs`, as `outcome` and `failedAt` say: the client tries again, at the moment that is returned, or the request is
 * over: -1.
 */
export function takeAnswer(sim: Simulation, slot: number): number {
  const { slots, setup, outcome, failedAt, nextUs: answeredUs } = sim;
  const { data } = slots;
  const { client } = setup.settings;
  const endUs = answeredUs + wayUs(sim, slot, FOR.networkDown, answeredUs);
  if (outcome === OUTCOME.ok) charge(sim, slot, ITEM.dataOutGb, client.responseKb / KB_PER_GB);
  sim.tracer?.answer(slot, outcome, answeredUs, endUs);
  if (data[slot + AT.attempt] < client.retries && mayEndOtherwise(outcome)) return tryAgain(sim, slot, endUs);
  recordRequest(sim, slot, outcome, failedAt, answeredUs, endUs);
  sim.tracer?.record(slot, outcome, failedAt, endUs);
  releaseSlot(slots, slot);
  return -1;
}

function tryAgain(sim: Simulation, slot: number, failedUs: number): number {
  const { data } = sim.slots;
  const attempt = data[slot + AT.attempt] + 1;
  const { client } = sim.setup.settings;
  const againUs = failedUs + pauseUs(client, sim.keys, data[slot + AT.stream], data[slot + AT.number], attempt);
  sim.tracer?.pause(slot, "clientBackoff", failedUs, againUs);
  data[slot + AT.attempt] = attempt;
  data[slot + AT.attempts] = attempt + 1;
  clearAttempt(sim.slots, slot);
  return againUs;
}

/** A page that failed to load is asked for again. */
export function lacksPage({ slots: { data } }: Simulation, slot: number): boolean {
  return data[slot + AT.page] > 0 && data[slot + AT.pageEndUs] < 0;
}
