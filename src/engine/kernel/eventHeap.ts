// A binary heap of events in the order (time, rank, payload), whatever the order in which they came.
import { grown } from "./grown.ts";

/** `payload` is any 32-bit number. */
export interface EventHeap {
  times: Float64Array;
  ranks: Float64Array;
  payloads: Int32Array;
  size: number;
}

export function createEventHeap(): EventHeap {
  return { times: new Float64Array(256), ranks: new Float64Array(256), payloads: new Int32Array(256), size: 0 };
}

/** Infinity when nothing is in it. */
export function firstTime(heap: EventHeap): number {
  return heap.size > 0 ? heap.times[0] : Infinity;
}

/** Whether the first of two simultaneous events comes before the second. */
export function outranks(rank: number, payload: number, otherRank: number, otherPayload: number): boolean {
  return rank < otherRank || (rank === otherRank && payload < otherPayload);
}

export function pushEvent(heap: EventHeap, timeUs: number, rank: number, payload: number): void {
  if (heap.size === heap.times.length) grow(heap);
  const { times, ranks, payloads } = heap;
  let hole = heap.size++;
  while (hole > 0) {
    const parent = (hole - 1) >> 1;
    const parentTime = times[parent];
    if (parentTime < timeUs || (parentTime === timeUs && !outranks(rank, payload, ranks[parent], payloads[parent])))
      break;
    times[hole] = parentTime;
    ranks[hole] = ranks[parent];
    payloads[hole] = payloads[parent];
    hole = parent;
  }
  times[hole] = timeUs;
  ranks[hole] = rank;
  payloads[hole] = payload;
}

/** Removes the first event and returns its payload. Call only when there is one. */
export function popEvent(heap: EventHeap): number {
  const { times, ranks, payloads } = heap;
  const top = payloads[0];
  const size = --heap.size;
  const time = times[size];
  const rank = ranks[size];
  const payload = payloads[size];
  let hole = 0;
  for (;;) {
    let child = 2 * hole + 1;
    if (child >= size) break;
    const other = child + 1;
    let childTime = times[child];
    if (other < size) {
      const otherTime = times[other];
      if (
        otherTime < childTime ||
        (otherTime === childTime && outranks(ranks[other], payloads[other], ranks[child], payloads[child]))
      ) {
        child = other;
        childTime = otherTime;
      }
    }
    if (childTime > time || (childTime === time && !outranks(ranks[child], payloads[child], rank, payload))) break;
    times[hole] = childTime;
    ranks[hole] = ranks[child];
    payloads[hole] = payloads[child];
    hole = child;
  }
  times[hole] = time;
  ranks[hole] = rank;
  payloads[hole] = payload;
  return top;
}

function grow(heap: EventHeap): void {
  const length = 2 * heap.times.length;
  heap.times = grown(heap.times, length);
  heap.ranks = grown(heap.ranks, length);
  heap.payloads = grown(heap.payloads, length);
}
