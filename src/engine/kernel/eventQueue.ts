// Events in the order (time, class, function, request number). A binary heap, and beside it a few lanes: plain queues for events
// that are pushed in order already (a constant delay keeps order), which cost no heap operation.

/** Order among simultaneous events. Arrivals, class 4, come from the arrival streams and are never queued. */
export const CLASS = { stageEnd: 0, expiry: 1, intervention: 2, retry: 3 } as const;

const FUNCTION_STEP = 137438953472; // 2^37 requests a function
const CLASS_STEP = FUNCTION_STEP * 4096; // 2^12 functions

/** The rank of an event among simultaneous ones. */
export function rankOf(eventClass: number, functionIndex: number, requestNumber: number): number {
  return eventClass * CLASS_STEP + functionIndex * FUNCTION_STEP + requestNumber;
}

interface Lane {
  times: Float64Array;
  ranks: Float64Array;
  payloads: Int32Array;
  head: number;
  tail: number;
}

/** `payload` is any 32-bit number. `nextTime` is Infinity when nothing is queued. */
export interface EventQueue {
  times: Float64Array;
  ranks: Float64Array;
  payloads: Int32Array;
  size: number;
  readonly lanes: readonly Lane[];
  /** -1: the heap, else the lane that holds the next event. Valid after `findNext`. */
  nextSource: number;
  nextTime: number;
}

export function createEventQueue(lanes: number): EventQueue {
  return {
    times: new Float64Array(256),
    ranks: new Float64Array(256),
    payloads: new Int32Array(256),
    size: 0,
    lanes: Array.from({ length: lanes }, createLane),
    nextSource: -1,
    nextTime: Infinity,
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

export function pushEvent(queue: EventQueue, timeUs: number, rank: number, payload: number): void {
  if (queue.size === queue.times.length) growHeap(queue);
  const { times, ranks, payloads } = queue;
  let hole = queue.size++;
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

/** Like `pushEvent`, for events that mostly come in order: they wait in this lane, unless one of them would overtake. */
export function pushInLane(queue: EventQueue, laneIndex: number, timeUs: number, rank: number, payload: number): void {
  const lane = queue.lanes[laneIndex];
  const mask = lane.times.length - 1;
  if (lane.tail > lane.head) {
    const last = (lane.tail - 1) & mask;
    const lastTime = lane.times[last];
    if (lastTime > timeUs || (lastTime === timeUs && lane.ranks[last] > rank)) {
      pushEvent(queue, timeUs, rank, payload);
      return;
    }
    if (lane.tail - lane.head > mask) growLane(lane);
  }
  const at = lane.tail++ & (lane.times.length - 1);
  lane.times[at] = timeUs;
  lane.ranks[at] = rank;
  lane.payloads[at] = payload;
}

/** Finds the next event and returns its time, Infinity for none. */
export function findNext(queue: EventQueue): number {
  let time = queue.size > 0 ? queue.times[0] : Infinity;
  let source = -1;
  const lanes = queue.lanes;
  for (let index = 0; index < lanes.length; index++) {
    const lane = lanes[index];
    if (lane.head === lane.tail) continue;
    const at = lane.head & (lane.times.length - 1);
    const laneTime = lane.times[at];
    if (laneTime < time || (laneTime === time && lane.ranks[at] < rankOfNext(queue, source))) {
      time = laneTime;
      source = index;
    }
  }
  queue.nextSource = source;
  queue.nextTime = time;
  return time;
}

function rankOfNext(queue: EventQueue, source: number): number {
  if (source < 0) return queue.size > 0 ? queue.ranks[0] : Infinity;
  const lane = queue.lanes[source];
  return lane.ranks[lane.head & (lane.times.length - 1)];
}

/** Removes the event that `findNext` found and returns its payload. */
export function popFound(queue: EventQueue): number {
  if (queue.nextSource >= 0) {
    const lane = queue.lanes[queue.nextSource];
    return lane.payloads[lane.head++ & (lane.times.length - 1)];
  }
  const { times, ranks, payloads } = queue;
  const top = payloads[0];
  const size = --queue.size;
  const time = times[size];
  const rank = ranks[size];
  const payload = payloads[size];
  let hole = 0;
  for (;;) {
    let child = 2 * hole + 1;
    if (child >= size) break;
    const other = child + 1;
    if (other < size && (times[other] < times[child] || (times[other] === times[child] && ranks[other] < ranks[child])))
      child = other;
    const childTime = times[child];
    if (childTime > time || (childTime === time && ranks[child] >= rank)) break;
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

function growHeap(queue: EventQueue): void {
  queue.times = doubled(queue.times, Float64Array);
  queue.ranks = doubled(queue.ranks, Float64Array);
  queue.payloads = doubled(queue.payloads, Int32Array);
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

function doubled<T extends Column>(column: T, make: new (length: number) => T): T {
  const larger = new make(column.length * 2);
  larger.set(column);
  return larger;
}

function unrolled<T extends Column>(ring: T, start: number, make: new (length: number) => T): T {
  const larger = new make(ring.length * 2);
  larger.set(ring.subarray(start));
  larger.set(ring.subarray(0, start), ring.length - start);
  return larger;
}
