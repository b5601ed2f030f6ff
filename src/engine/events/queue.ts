// The queue: messages are stored, pollers receive them in batches and invoke the function. A poller whose invocation is refused
// holds its batch and tries again for as long as the visibility timeout lasts. A batch fails whole: its messages come back after
// that timeout, and are dead-lettered after too many receives, or when they have grown too old.
import { ITEM } from "../charges.ts";
import { OUTCOME, STAGE } from "../codes.ts";
import { CLASS } from "../kernel/eventQueue.ts";
import { payloadKbOf } from "../rules/gateway.ts";
import {
  couldNotBegin,
  growingDelayUs,
  isGivenUp,
  mostPollers,
  nextPollerUs,
  pollersAt,
  queueRequests,
} from "../rules/triggers.ts";
import { addCost, charge, recordRequest } from "./account.ts";
import { deliverTwice } from "./asynchronous.ts";
import { balancePollers } from "./polling.ts";
import {
  addWaiting,
  batchOf,
  beginBatch,
  endBatch,
  takeBatch,
  waitingCount,
  type Batch,
  type Pollers,
} from "./pollers.ts";
import { schedule, scheduleOther } from "./schedule.ts";
import { AT, clearAttempt, copyRun, releaseSlot } from "./slots.ts";
import { STEP, type Simulation } from "./state.ts";

/** A message is stored: a poller takes it from here. */
export function storeMessage(sim: Simulation, slot: number, timeUs: number): void {
  const { data } = sim.slots;
  data[slot + AT.gatewayUs] = timeUs;
  data[slot + AT.acceptedUs] = timeUs;
  data[slot + AT.attempts] = 0;
  charge(sim, slot, ITEM.queueRequest, queueRequests(sim.model.prices, payloadKb(sim, slot)));
  sim.tracer?.accept(slot, timeUs);
  const functionIndex = data[slot + AT.functionIndex];
  const pollers = sim.pollers[functionIndex];
  addWaiting(pollers, slot, timeUs);
  const twin = deliverTwice(sim, slot);
  if (twin >= 0) addWaiting(pollers, twin, timeUs);
  poll(sim, functionIndex, timeUs);
}

/** A message is visible again after a failed or throttled batch. */
export function redeliver(sim: Simulation, slot: number, timeUs: number): void {
  addWaiting(queueOf(sim, slot), slot, timeUs);
  poll(sim, sim.slots.data[slot + AT.functionIndex], timeUs);
}

function payloadKb({ setup, keys, slots: { data } }: Simulation, slot: number): number {
  return payloadKbOf(setup, keys, data[slot + AT.stream], data[slot + AT.number]);
}

function queueOf(sim: Simulation, slot: number): Pollers {
  return sim.pollers[sim.slots.data[slot + AT.functionIndex]];
}

/** Free pollers take batches: full ones at once, smaller ones when the oldest message has waited for the batch window. */
export function poll(sim: Simulation, functionIndex: number, timeUs: number): void {
  const pollers = sim.pollers[functionIndex];
  const { queue } = sim.setup.settings;
  const most = mostPollers(queue, sim.setup.functions[functionIndex].model);
  if (pollers.plannedUs <= timeUs) pollers.plannedUs = -1;
  const allowed = pollersAt(queue, most, pollers.backlogSinceUs, timeUs);
  while (waitingCount(pollers) > 0 && pollers.busy < allowed) {
    const dueUs = pollers.sinceUs[pollers.head] + queue.batchWindowUs;
    if (waitingCount(pollers) < queue.batchSize && timeUs < dueUs) {
      plan(sim, functionIndex, dueUs);
      return;
    }
    receive(sim, withoutExpired(sim, takeBatch(pollers, queue.batchSize), timeUs), timeUs);
  }
  if (waitingCount(pollers) === 0) {
    pollers.backlogSinceUs = -1;
    return;
  }
  if (pollers.backlogSinceUs < 0) pollers.backlogSinceUs = timeUs;
  if (allowed >= most) return;
  const nextUs = nextPollerUs(queue, pollers.backlogSinceUs, timeUs);
  if (nextUs < Infinity) plan(sim, functionIndex, nextUs);
}

function plan(sim: Simulation, functionIndex: number, timeUs: number): void {
  const pollers = sim.pollers[functionIndex];
  if (pollers.plannedUs >= 0 && pollers.plannedUs <= timeUs) return;
  pollers.plannedUs = timeUs;
  scheduleOther(sim, STEP.poll, functionIndex, timeUs, CLASS.stageEnd);
}

/** The messages that are not too old; the others end when they became so. */
function withoutExpired(sim: Simulation, batch: number[], timeUs: number): readonly number[] {
  const { data } = sim.slots;
  const { retentionUs } = sim.setup.settings.queue;
  let kept = 0;
  for (const slot of batch) {
    const expiresUs = data[slot + AT.acceptedUs] + retentionUs;
    if (expiresUs >= timeUs) batch[kept++] = slot;
    else {
      sim.tracer?.expire(slot, expiresUs);
      finishMessage(sim, slot, OUTCOME.deadLettered, STAGE.function, expiresUs);
    }
  }
  batch.length = kept;
  return batch;
}

/** A poller receives a batch and invokes the function with it; its first message's slot runs for all. */
function receive(sim: Simulation, batch: readonly number[], timeUs: number): void {
  if (batch.length === 0) return;
  const { slots } = sim;
  const [first] = batch;
  let kb = 0;
  let counted = 0;
  for (const slot of batch) {
    kb += payloadKb(sim, slot);
    counted += slots.data[slot + AT.counted];
  }
  const requests = queueRequests(sim.model.prices, kb);
  for (const slot of batch) {
    slots.data[slot + AT.attempts]++;
    slots.data[slot + AT.retries] = 0;
    charge(sim, slot, ITEM.queueRequest, requests / batch.length);
  }
  sim.tracer?.receive(batch, timeUs);
  slots.data[first + AT.batchSize] = batch.length;
  // The invocation is used by those of its messages that count.
  slots.data[first + AT.weight] = counted / batch.length;
  beginBatch(queueOf(sim, first), first, {
    messages: batch,
    receivedUs: timeUs,
    costBeforeUsd: slots.data[first + AT.costUsd],
    billedBeforeUs: slots.data[first + AT.billedUs],
  });
  balancePollers(sim, queueOf(sim, first), timeUs);
  schedule(sim, STEP.invoke, first, timeUs);
}

/** The batch's invocation has ended. All of its messages share what it cost. */
export function concludeBatch(sim: Simulation, first: number, outcome: number, timeUs: number): void {
  const { slots } = sim;
  const { queue } = sim.setup.settings;
  const pollers = queueOf(sim, first);
  const batch = batchOf(pollers, first);
  const visibleUs = batch.receivedUs + queue.visibilityTimeoutUs;
  if (couldNotBegin(outcome)) {
    const againUs = timeUs + growingDelayUs(slots.data[first + AT.retries]);
    if (againUs < visibleUs) return invokeAgain(sim, first, timeUs, againUs);
  }
  endBatch(pollers, first);
  balancePollers(sim, pollers, timeUs);
  sim.tracer?.endBatch(batch.messages);
  shareBatch(sim, first, batch, outcome === OUTCOME.ok);
  for (const slot of batch.messages) {
    if (outcome === OUTCOME.ok) finishMessage(sim, slot, OUTCOME.ok, STAGE.client, timeUs);
    else if (isGivenUp(queue, slots.data[slot + AT.attempts], slots.data[slot + AT.acceptedUs], visibleUs))
      finishMessage(sim, slot, OUTCOME.deadLettered, STAGE.function, timeUs);
    else comeBack(sim, slot, timeUs, Math.max(timeUs, visibleUs));
  }
  poll(sim, slots.data[first + AT.functionIndex], timeUs);
}

/** The poller keeps its batch, and invokes the function with it once more after a while. */
function invokeAgain(sim: Simulation, first: number, timeUs: number, againUs: number): void {
  const { slots } = sim;
  sim.tracer?.pause(first, "retryDelay", timeUs, againUs);
  slots.data[first + AT.retries]++;
  schedule(sim, STEP.invoke, first, againUs);
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
    if (slot !== first) copyRun(slots, first, slot);
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
  if (slots.data[slot + AT.orphan] === 1) addCost(sim, slot);
  else recordRequest(sim, slot, outcome, failedAt, timeUs, timeUs);
  sim.tracer?.finish(slot, outcome, failedAt, timeUs);
  releaseSlot(slots, slot);
}
