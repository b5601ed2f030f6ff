// A binary heap of events in the order (time, rank).
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

export function pushEvent(heap: EventHeap, timeUs: number, rank: number, payload: number): void {
  if (heap.size === heap.times.length) grow(heap);
  const { times, ranks, payloads } = heap;
  let hole = heap.size++;
  while (hole > 0) {
    const parent = (hole - 1) >> 1;
    const parentTime = times[parent];
    if (parentTime < timeUs || (parentTime === timeUs && ranks[parent] <= rank)) break;
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
  let hole = 0;
  for (;;) {
    let child = 2 * hole + 1;
    if (child >= size) break;
    const other = child + 1;
    let childTime = times[child];
    if (other < size) {
      const otherTime = times[other];
      if (otherTime < childTime || (otherTime === childTime && ranks[other] < ranks[child])) {
        child = other;
        childTime = otherTime;
      }
    }
    if (childTime > time || (childTime === time && ranks[child] >= rank)) break;
    times[hole] = childTime;
    ranks[hole] = ranks[child];
    payloads[hole] = payloads[child];
    hole = child;
  }
  times[hole] = time;
  ranks[hole] = rank;
  payloads[hole] = payloads[size];
  return top;
}

function grow(heap: EventHeap): void {
  const length = 2 * heap.times.length;
  heap.times = grown(heap.times, length);
  heap.ranks = grown(heap.ranks, length);
  heap.payloads = grown(heap.payloads, length);
}
