// The queue: messages are stored, pollers receive them in batches and invoke the function. A poller whose invocation is refused
// holds its batch and tries again for as long as the visibility timeout lasts. A batch fails whole: its messages come back after
// that timeout, and are dead-lettered after too many receives, or when they have grown too old.
import { offerToServer } from "../components/alwaysOn.ts";
import { payloadKb } from "../components/gateway.ts";
import { charge, ITEM } from "../charges.ts";
import { STAGE } from "../components/client.ts";
import { CLASS } from "../kernel/eventQueue.ts";
import { drawChance, FOR } from "../kernel/draws.ts";
import { addCost, OUTCOME, recordRequest } from "../recorder.ts";
import { schedule, scheduleOther } from "../schedule.ts";
import { STEP, type Simulation } from "../simulation.ts";
import { AT, clearAttempt, copyRun, copySlot, releaseSlot } from "../slots.ts";
import { growingDelayUs } from "./events.ts";
import { balancePollers } from "./polling.ts";
import { addWaiting, takeBatch, waitingCount, type Batch, type Pollers } from "./pollers.ts";

const MINUTE_US = 60_000_000;

/** A message is stored. Returns the next step: none of its own, a poller takes it from here. */
export function storeMessage(sim: Simulation, slot: number, timeUs: number): number {
  const { slots } = sim;
  slots.data[slot + AT.gatewayUs] = timeUs;
  slots.data[slot + AT.acceptedUs] = timeUs;
  slots.data[slot + AT.attempts] = 0;
  offerToServer(sim, slot, timeUs);
  charge(sim, slot, ITEM.queueRequest, queueRequests(sim, payloadKb(sim, slot)));
  sim.tracer?.accept(slot, timeUs);
  const pollers = queueOf(sim, slot);
  addWaiting(pollers, slot, timeUs);
  if (
    drawChance(
      sim.keys,
      FOR.duplicate,
      slots.data[slot + AT.stream],
      slots.data[slot + AT.number],
      0,
      sim.setup.settings.async.duplicateShare,
    )
  ) {
    const twin = copySlot(slots, slot);
    sim.tracer?.deliverTwice(slot, twin);
    slots.data[twin + AT.orphan] = 1;
    slots.data[twin + AT.costUsd] = 0;
    addWaiting(pollers, twin, timeUs);
  }
  poll(sim, slots.data[slot + AT.functionIndex], timeUs);
  return STEP.nothing;
}

/** A message is visible again after a failed or throttled batch. */
export function redeliver(sim: Simulation, slot: number, timeUs: number): number {
  addWaiting(queueOf(sim, slot), slot, timeUs);
  poll(sim, sim.slots.data[slot + AT.functionIndex], timeUs);
  return STEP.nothing;
}

function queueOf(sim: Simulation, slot: number): Pollers {
  return sim.pollers[sim.slots.data[slot + AT.functionIndex]];
}

/** Free pollers take batches: full ones at once, smaller ones when the oldest message has waited for the batch window. */
export function poll(sim: Simulation, functionIndex: number, timeUs: number): void {
  const pollers = sim.pollers[functionIndex];
  const { queue } = sim.setup.settings;
  if (pollers.plannedUs <= timeUs) pollers.plannedUs = -1;
  while (waitingCount(pollers) > 0 && pollers.batches.size < pollersNow(sim, functionIndex, timeUs)) {
    const dueUs = pollers.sinceUs[pollers.head] + queue.batchWindowUs;
    if (waitingCount(pollers) < queue.batchSize && timeUs < dueUs) {
      plan(sim, functionIndex, dueUs);
      return;
    }
    receive(sim, withoutExpired(sim, takeBatch(pollers, queue.batchSize), timeUs), timeUs);
  }
  if (waitingCount(pollers) === 0) pollers.backlogSinceUs = -1;
  else {
    if (pollers.backlogSinceUs < 0) pollers.backlogSinceUs = timeUs;
    const perPollerUs = queue.pollersPerMin > 0 ? MINUTE_US / queue.pollersPerMin : Infinity;
    const steps = Math.floor((timeUs - pollers.backlogSinceUs) / perPollerUs) + 1;
    if (perPollerUs < Infinity && pollersNow(sim, functionIndex, timeUs) < mostPollers(sim, functionIndex))
      plan(sim, functionIndex, pollers.backlogSinceUs + Math.ceil(steps * perPollerUs));
  }
}

function mostPollers(sim: Simulation, functionIndex: number): number {
  return Math.max(sim.setup.settings.queue.pollers, sim.setup.functions[functionIndex].model.maxConcurrency);
}

/** Pollers at this moment: they grow while messages pile up, as far as the function's concurrency limit. */
function pollersNow(sim: Simulation, functionIndex: number, timeUs: number): number {
  const { queue } = sim.setup.settings;
  const { backlogSinceUs } = sim.pollers[functionIndex];
  if (backlogSinceUs < 0) return queue.pollers;
  return Math.min(
    mostPollers(sim, functionIndex),
    queue.pollers + Math.floor(((timeUs - backlogSinceUs) / MINUTE_US) * queue.pollersPerMin + 1e-9),
  );
}

function plan(sim: Simulation, functionIndex: number, timeUs: number): void {
  const pollers = sim.pollers[functionIndex];
  if (pollers.plannedUs >= 0 && pollers.plannedUs <= timeUs) return;
  pollers.plannedUs = timeUs;
  scheduleOther(sim, STEP.poll, functionIndex, timeUs, CLASS.stageEnd);
}

/** The messages that are not too old; the others end when they became so. */
function withoutExpired(sim: Simulation, batch: readonly number[], timeUs: number): readonly number[] {
  return batch.filter((slot) => {
    const expiresUs = sim.slots.data[slot + AT.acceptedUs] + sim.setup.settings.queue.retentionUs;
    if (expiresUs >= timeUs) return true;
    sim.tracer?.expire(slot, expiresUs);
    finishMessage(sim, slot, OUTCOME.deadLettered, STAGE.function, expiresUs);
    return false;
  });
}

/** A poller receives a batch and invokes the function with it; its first message's slot runs for all. */
function receive(sim: Simulation, batch: readonly number[], timeUs: number): void {
  if (batch.length === 0) return;
  const { slots } = sim;
  const [first] = batch;
  const requests = queueRequests(
    sim,
    batch.reduce((sum, slot) => sum + payloadKb(sim, slot), 0),
  );
  for (const slot of batch) {
    slots.data[slot + AT.attempts]++;
    slots.data[slot + AT.retries] = 0;
    charge(sim, slot, ITEM.queueRequest, requests / batch.length);
  }
  sim.tracer?.receive(batch, timeUs);
  slots.data[first + AT.batchSize] = batch.length;
  // The invocation is used by those of its messages that count.
  slots.data[first + AT.weight] = batch.filter((slot) => slots.data[slot + AT.counted] === 1).length / batch.length;
  queueOf(sim, first).batches.set(first, {
    messages: batch,
    receivedUs: timeUs,
    costBeforeUsd: slots.data[first + AT.costUsd],
    billedBeforeUs: slots.data[first + AT.billedUs],
  });
  balancePollers(sim, queueOf(sim, first), timeUs);
  schedule(sim, STEP.invoke, first, timeUs);
}

/** One request to the queue is charged once per step of what it carries. */
function queueRequests(sim: Simulation, kb: number): number {
  return Math.max(1, Math.ceil(kb / sim.model.prices.queueStepKb));
}

/** The batch's invocation has ended. All of its messages share what it cost. */
export function concludeBatch(sim: Simulation, first: number, outcome: number, timeUs: number): number {
  const { slots } = sim;
  const { maxReceiveCount, visibilityTimeoutUs, retentionUs } = sim.setup.settings.queue;
  const pollers = queueOf(sim, first);
  const batch = pollers.batches.get(first) as Batch;
  const visibleUs = batch.receivedUs + visibilityTimeoutUs;
  if (outcome === OUTCOME.throttled || outcome === OUTCOME.unavailable) {
    const againUs = timeUs + growingDelayUs(slots.data[first + AT.retries]);
    if (againUs < visibleUs) return invokeAgain(sim, first, timeUs, againUs);
  }
  pollers.batches.delete(first);
  balancePollers(sim, pollers, timeUs);
  sim.tracer?.endBatch(batch.messages);
  shareBatch(sim, first, batch, outcome === OUTCOME.ok);
  for (const slot of batch.messages) {
    if (outcome === OUTCOME.ok) finishMessage(sim, slot, OUTCOME.ok, 0, timeUs);
    else if (
      slots.data[slot + AT.attempts] >= maxReceiveCount ||
      visibleUs - slots.data[slot + AT.acceptedUs] > retentionUs
    )
      finishMessage(sim, slot, OUTCOME.deadLettered, STAGE.function, timeUs);
    else comeBack(sim, slot, timeUs, Math.max(timeUs, visibleUs));
  }
  poll(sim, slots.data[first + AT.functionIndex], timeUs);
  return STEP.nothing;
}

/** The poller keeps its batch, and invokes the function with it once more after a while. */
function invokeAgain(sim: Simulation, first: number, timeUs: number, againUs: number): number {
  const { slots } = sim;
  sim.tracer?.pause(first, "retryDelay", timeUs, againUs);
  slots.data[first + AT.retries]++;
  schedule(sim, STEP.invoke, first, againUs);
  return STEP.nothing;
}

/** The stages, bill and cost of the invocation, shared evenly by its messages. */
function shareBatch(sim: Simulation, first: number, batch: Batch, deleted: boolean): void {
  const { slots } = sim;
  const { messages } = batch;
  const costUsd = (slots.data[first + AT.costUsd] - batch.costBeforeUsd) / messages.length;
  const billedUs = (slots.data[first + AT.billedUs] - batch.billedBeforeUs) / messages.length;
  slots.data[first + AT.weight] = slots.data[first + AT.counted];
  slots.data[first + AT.costUsd] = batch.costBeforeUsd;
  slots.data[first + AT.billedUs] = batch.billedBeforeUs;
  for (const slot of messages) {
    copyRun(slots, first, slot);
    slots.data[slot + AT.costUsd] += costUsd;
    slots.data[slot + AT.billedUs] += billedUs;
    if (deleted) charge(sim, slot, ITEM.queueRequest, 1 / messages.length);
  }
}

function comeBack(sim: Simulation, slot: number, timeUs: number, visibleUs: number): void {
  const { slots } = sim;
  sim.tracer?.pause(slot, "retryDelay", timeUs, visibleUs);
  clearAttempt(slots, slot);
  slots.data[slot + AT.gatewayUs] = slots.data[slot + AT.acceptedUs];
  slots.data[slot + AT.attempt]++;
  slots.data[slot + AT.batchSize] = 1;
  schedule(sim, STEP.redeliver, slot, visibleUs);
}

function finishMessage(sim: Simulation, slot: number, outcome: number, failedAt: number, timeUs: number): void {
  const { slots } = sim;
  if (slots.data[slot + AT.orphan] === 1) addCost(sim.recorder, slots, slot);
  else recordRequest(sim.recorder, slots, slot, outcome, failedAt, timeUs, timeUs);
  sim.tracer?.finish(slot, outcome, failedAt, timeUs);
  releaseSlot(slots, slot);
}
