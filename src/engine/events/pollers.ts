// What the queue's pollers know: messages that wait, batches under way.
import { SLOT_SIZE } from "./slots.ts";

/** A batch under way, run by the slot of its first message. */
export interface Batch {
  readonly messages: readonly number[];
  readonly receivedUs: number;
  /** What the first message had cost and been billed before. */
  readonly costBeforeUsd: number;
  readonly billedBeforeUs: number;
}

/** One queue, of one function. */
export interface Pollers {
  /** Slots of messages that can be received, oldest first from `head`. */
  waiting: number[];
  head: number;
  /** When each waiting message became receivable, in step with `waiting`. */
  sinceUs: number[];
  /** Batches under way by the slot that runs (sparse, by place), and how many they are. */
  readonly batches: (Batch | null)[];
  busy: number;
  /** Since when more messages waited than pollers could take; -1 when that is not so. */
  backlogSinceUs: number;
  /** Time of the next planned look at the queue, so that looks are not planned twice. */
  plannedUs: number;
  /** Pollers that wait for a message, and since when: longest first, from `waitsHead`. */
  free: number;
  /** Pollers that began to wait at one moment: how many, and when. */
  waits: number[];
  waitsSinceUs: number[];
  waitsHead: number;
  /** Polls of the window that found nothing, of pollers that have taken a batch since. */
  emptyReceives: number;
}

/** A queue whose `free` pollers begin to wait at 0. */
export function createPollers(free: number): Pollers {
  return {
    waiting: [],
    head: 0,
    sinceUs: [],
    batches: [],
    busy: 0,
    backlogSinceUs: -1,
    plannedUs: -1,
    free,
    waits: [free],
    waitsSinceUs: [0],
    waitsHead: 0,
    emptyReceives: 0,
  };
}

/** The batch that this slot runs. */
export function batchOf({ batches }: Pollers, slot: number): Batch {
  return batches[slot / SLOT_SIZE] as Batch;
}

/** The slot begins to run a batch. */
export function beginBatch(pollers: Pollers, slot: number, batch: Batch): void {
  const at = slot / SLOT_SIZE;
  while (pollers.batches.length <= at) pollers.batches.push(null);
  pollers.batches[at] = batch;
  pollers.busy++;
}

/** It has run it. */
export function endBatch(pollers: Pollers, slot: number): void {
  pollers.batches[slot / SLOT_SIZE] = null;
  pollers.busy--;
}

export function waitingCount(pollers: Pollers): number {
  return pollers.waiting.length - pollers.head;
}

/** Adds a message that can be received from now on. */
export function addWaiting(pollers: Pollers, slot: number, timeUs: number): void {
  if (pollers.head > 1024 && pollers.head * 2 > pollers.waiting.length) {
    pollers.waiting = pollers.waiting.slice(pollers.head);
    pollers.sinceUs = pollers.sinceUs.slice(pollers.head);
    pollers.head = 0;
  }
  pollers.waiting.push(slot);
  pollers.sinceUs.push(timeUs);
}

/** Takes up to `size` messages, oldest first. */
export function takeBatch(pollers: Pollers, size: number): number[] {
  const from = pollers.head;
  pollers.head += Math.min(size, waitingCount(pollers));
  return pollers.waiting.slice(from, pollers.head);
}

/** The pollers that waited longest all have a batch. */
export function dropLongestWait(pollers: Pollers): void {
  pollers.waitsHead++;
  if (pollers.waitsHead < 1024 || pollers.waitsHead * 2 < pollers.waits.length) return;
  pollers.waits = pollers.waits.slice(pollers.waitsHead);
  pollers.waitsSinceUs = pollers.waitsSinceUs.slice(pollers.waitsHead);
  pollers.waitsHead = 0;
}
