// Events in the order (time, class, function, request number, payload). A heap, and beside it a few lanes: plain queues for events
// that are pushed in order already (a constant delay keeps order), which cost no heap operation. Where an event waits never matters.

import { createEventHeap, firstTime, outranks, popEvent, pushEvent, type EventHeap } from "./eventHeap.ts";

/** Order among simultaneous events. Arrivals, class 4, come from the arrival streams and are never queued. */
export const CLASS = { stageEnd: 0, expiry: 1, intervention: 2, retry: 3 } as const;

const FUNCTION_STEP = 137438953472; // 2^37 requests a function
const CLASS_STEP = FUNCTION_STEP * 4096; // 2^12 functions

/** The rank of an event among simultaneous ones. */
export function rankOf(eventClass: number, functionIndex: number, requestNumber: number): number {
  return eventClass * CLASS_STEP + functionIndex * FUNCTION_STEP + requestNumber;
}

/** The rank of an instance's event: before those of requests, in the order in which the instances started. */
export function rankOfInstance(logIndex: number): number {
  return logIndex - FUNCTION_STEP;
}

interface Lane {
  times: Float64Array;
  ranks: Float64Array;
  payloads: Int32Array;
  head: number;
  tail: number;
}

/** `payload` is any 32-bit number. */
export interface EventQueue {
  readonly heap: EventHeap;
  readonly lanes: readonly Lane[];
  /** By lane: when its first event is due, Infinity for none. */
  readonly firstUs: Float64Array;
  /** -1: the heap, else the lane that holds the next event. Valid after `findNext`. */
  nextSource: number;
}

export function createEventQueue(lanes: number): EventQueue {
  return {
    heap: createEventHeap(),
    lanes: Array.from({ length: lanes }, createLane),
    firstUs: new Float64Array(lanes).fill(Infinity),
    nextSource: -1,
  };
}

function createLane(): Lane {
  return {
    times: new Float64Array(256),
    ranks: new Float64Array(256),
    payloads: new Int32Array(256),
    head: 0,
    tail: 0,
  };
}

/** For events that mostly come in order: they wait in this lane, unless one would overtake, which goes to the heap. */
export function pushInLane(queue: EventQueue, laneIndex: number, timeUs: number, rank: number, payload: number): void {
  const lane = queue.lanes[laneIndex];
  const mask = lane.times.length - 1;
  if (lane.tail > lane.head) {
    const last = (lane.tail - 1) & mask;
    const lastTime = lane.times[last];
    if (lastTime > timeUs || (lastTime === timeUs && outranks(rank, payload, lane.ranks[last], lane.payloads[last]))) {
      pushEvent(queue.heap, timeUs, rank, payload);
      return;
    }
    if (lane.tail - lane.head > mask) growLane(lane);
  } else queue.firstUs[laneIndex] = timeUs;
  const at = lane.tail++ & (lane.times.length - 1);
  lane.times[at] = timeUs;
  lane.ranks[at] = rank;
  lane.payloads[at] = payload;
}

/** Finds the next event and returns its time, Infinity for none. */
export function findNext(queue: EventQueue): number {
  const { firstUs } = queue;
  let time = firstTime(queue.heap);
  let source = -1;
  for (let lane = 0; lane < firstUs.length; lane++) {
    const laneTime = firstUs[lane];
    if (laneTime < time || (laneTime === time && comesBefore(queue, lane, source))) {
      time = laneTime;
      source = lane;
    }
  }
  queue.nextSource = source;
  return time;
}

/** Whether the lane's first event, if it has any, comes before the simultaneous first one of another source, if that has any. */
function comesBefore({ heap, lanes }: EventQueue, index: number, source: number): boolean {
  const lane = lanes[index];
  if (lane.head === lane.tail) return false;
  const at = lane.head & (lane.times.length - 1);
  if (source < 0) return outranks(lane.ranks[at], lane.payloads[at], heap.ranks[0], heap.payloads[0]);
  const other = lanes[source];
  const first = other.head & (other.times.length - 1);
  return outranks(lane.ranks[at], lane.payloads[at], other.ranks[first], other.payloads[first]);
}

/** Removes the event that `findNext` found and returns its payload. */
export function popFound(queue: EventQueue): number {
  const { nextSource } = queue;
  if (nextSource < 0) return popEvent(queue.heap);
  const lane = queue.lanes[nextSource];
  const mask = lane.times.length - 1;
  const payload = lane.payloads[lane.head++ & mask];
  queue.firstUs[nextSource] = lane.head < lane.tail ? lane.times[lane.head & mask] : Infinity;
  return payload;
}

/** Visits all events, in no order. */
export function eachEvent({ heap, lanes }: EventQueue, visit: (timeUs: number, payload: number) => void): void {
  for (let at = 0; at < heap.size; at++) visit(heap.times[at], heap.payloads[at]);
  for (const { times, payloads, head, tail } of lanes)
    for (let place = head; place < tail; place++)
      visit(times[place & (times.length - 1)], payloads[place & (times.length - 1)]);
}

function growLane(lane: Lane): void {
  const length = lane.times.length;
  const start = lane.head & (length - 1);
  lane.times = unrolled(lane.times, start, Float64Array);
  lane.ranks = unrolled(lane.ranks, start, Float64Array);
  lane.payloads = unrolled(lane.payloads, start, Int32Array);
  lane.head = 0;
  lane.tail = length;
}

type Column = Float64Array | Int32Array;

function unrolled<T extends Column>(ring: T, start: number, make: new (length: number) => T): T {
  const larger = new make(ring.length * 2);
  larger.set(ring.subarray(start));
  larger.set(ring.subarray(0, start), ring.length - start);
  return larger;
}
