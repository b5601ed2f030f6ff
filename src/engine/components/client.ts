// The client interface: users arrive, a request leaves, the answer comes back, a failed one is retried.
import { charge, ITEM } from "../charges.ts";
import { KB_PER_GB } from "../demand.ts";
import { drawBits, drawChance, drawUniform, FOR } from "../kernel/draws.ts";
import { draw } from "../kernel/sampler.ts";
import { OUTCOME, recordRequest } from "../recorder.ts";
import { schedule } from "../schedule.ts";
import { STEP, type Simulation } from "../simulation.ts";
import { AT, clearAttempt, releaseSlot, takeSlot } from "../slots.ts";
import { slowness } from "../windows.ts";
import { loadPage } from "./webServer.ts";

const RETRIED = new Set<number>([
  OUTCOME.rateLimited,
  OUTCOME.throttled,
  OUTCOME.functionError,
  OUTCOME.functionTimeout,
  OUTCOME.gatewayTimeout,
  OUTCOME.databaseError,
  OUTCOME.unavailable,
]);
export const STAGE = { client: 0, webServer: 1, gateway: 2, security: 3, function: 4, database: 5 } as const;

/** A request is born: number, function, window. Returns its slot. */
export function bearRequest(sim: Simulation, timeUs: number, stream: number, number: number): number {
  const { slots, model } = sim;
  const slot = takeSlot(slots);
  slots.data[slot + AT.row] = sim.total++;
  slots.data[slot + AT.stream] = stream;
  slots.data[slot + AT.number] = number;
  slots.data[slot + AT.arrivalUs] = timeUs;
  slots.data[slot + AT.sentUs] = timeUs;
  slots.data[slot + AT.counted] = timeUs >= model.warmUpUs ? 1 : 0;
  slots.data[slot + AT.weight] = slots.data[slot + AT.counted];
  slots.data[slot + AT.functionIndex] = model.streams[stream].functionIndex ?? chooseFunction(sim, stream, number);
  sim.tracer?.begin(slot);
  return slot;
}

/** The function of a request of a stream that goes to all, by their shares. */
export function chooseFunction(sim: Simulation, stream: number, number: number): number {
  if (sim.functionCount === 1) return 0;
  const bounds = sim.setup.shareBounds;
  const u =
    ((drawBits(sim.keys, FOR.chooseFunction, stream, number, 0) >>> 0) / 4294967296) * bounds[bounds.length - 1];
  let index = 0;
  while (index < bounds.length - 1 && u >= bounds[index]) index++;
  return index;
}

/** An HTTP request sets out: it may open a visit and load the page first. Returns the next step. */
export function sendRequest(sim: Simulation, slot: number, timeUs: number): number {
  const { slots, setup, keys } = sim;
  const { webServer } = setup.settings;
  let sentUs = timeUs;
  if (
    webServer.enabled &&
    drawChance(
      keys,
      FOR.visit,
      slots.data[slot + AT.stream],
      slots.data[slot + AT.number],
      0,
      1 / webServer.requestsPerVisit,
    )
  ) {
    sentUs = loadPage(sim, slot, timeUs);
    if (sentUs < 0) return answerClient(sim, slot, OUTCOME.unavailable, STAGE.webServer, -sentUs);
  }
  slots.data[slot + AT.sentUs] = sentUs;
  sim.nextUs = sentUs + networkUs(sim, slot, sentUs, FOR.networkUp);
  sim.tracer?.span(slot, "networkUp", sentUs, sim.nextUs);
  return STEP.gateway;
}

/** One way through the network, for a request's current attempt. */
export function networkUs(sim: Simulation, slot: number, timeUs: number, purpose: number): number {
  const { slots } = sim;
  const us = draw(
    sim.setup.networkUs,
    sim.keys,
    purpose,
    slots.data[slot + AT.stream],
    slots.data[slot + AT.number],
    slots.data[slot + AT.attempt],
  );
  return Math.round(us * slowness(sim.windows, "client", timeUs));
}

/** The cloud has answered: the client retries, or the request is over. Returns the next step. */
export function answerClient(
  sim: Simulation,
  slot: number,
  outcome: number,
  failedAt: number,
  answeredUs: number,
): number {
  const { slots, setup } = sim;
  const { retries, responseKb } = setup.settings.client;
  const endUs = answeredUs + networkUs(sim, slot, answeredUs, FOR.networkDown);
  if (outcome === OUTCOME.ok) charge(sim, slot, ITEM.dataOutGb, responseKb / KB_PER_GB);
  sim.tracer?.answer(slot, outcome, answeredUs, endUs);
  if (slots.data[slot + AT.attempt] < retries && RETRIED.has(outcome)) return retry(sim, slot, endUs);
  recordRequest(sim.recorder, slots, slot, outcome, failedAt, answeredUs, endUs);
  sim.tracer?.record(slot, outcome, failedAt, endUs);
  releaseSlot(slots, slot);
  return STEP.nothing;
}

/** Waits uniformly in (0, min(cap, base·2ⁿ⁻¹)) and sends again (rule 3). A page that failed to load is asked for again. */
function retry(sim: Simulation, slot: number, failedUs: number): number {
  const { slots, setup, keys } = sim;
  const { retryBaseUs, retryCapUs } = setup.settings.client;
  const attempt = slots.data[slot + AT.attempt] + 1;
  const bound = backoffBound(retryBaseUs, attempt, retryCapUs);
  const pause = Math.round(
    bound * drawUniform(keys, FOR.clientBackoff, slots.data[slot + AT.stream], slots.data[slot + AT.number], attempt),
  );
  sim.tracer?.pause(slot, "clientBackoff", failedUs, failedUs + pause);
  slots.data[slot + AT.attempt] = attempt;
  slots.data[slot + AT.attempts] = attempt + 1;
  const pageFailed = slots.data[slot + AT.page] > 0 && slots.data[slot + AT.pageEndUs] < 0;
  clearAttempt(slots, slot);
  let sentUs = failedUs + pause;
  if (pageFailed) {
    sentUs = loadPage(sim, slot, sentUs);
    if (sentUs < 0) return answerClient(sim, slot, OUTCOME.unavailable, STAGE.webServer, -sentUs);
  }
  slots.data[slot + AT.sentUs] = sentUs;
  const gatewayUs = sentUs + networkUs(sim, slot, sentUs, FOR.networkUp);
  sim.tracer?.span(slot, "networkUp", sentUs, gatewayUs);
  schedule(sim, STEP.gateway, slot, gatewayUs);
  return STEP.nothing;
}

/** base·2ⁿ⁻¹ up to the cap. */
export function backoffBound(baseUs: number, attempt: number, capUs: number): number {
  let bound = baseUs;
  for (let n = 1; n < attempt && bound < capUs; n++) bound *= 2;
  return Math.min(bound, capUs);
}
