// Gives every instance a place of its own for its whole life: the lowest that is free when it starts. So a picture of the
// instances stands still while others come and go, and is the same whenever it is asked for.

import type { InstanceColumns, Run } from "#engine";

export interface InstancePlaces {
  /** Place of each instance, from 0. */
  readonly place: Int32Array;
  /** Places that have been taken up to and including the start of instance i. */
  readonly placesUsed: Int32Array;
  /** The most instances that ever lived at once. */
  readonly peak: number;
}

const placed = new WeakMap<Run, InstancePlaces>();

/** A lasting place for each instance of a run, to draw it in; worked out when first asked for. */
export function placesOf({ run }: { readonly run: Run }): InstancePlaces {
  const known = placed.get(run);
  if (known) return known;
  const places = placeInstances(run.instances);
  placed.set(run, places);
  return places;
}

function placeInstances(columns: InstanceColumns): InstancePlaces {
  const { count, startedUs, reclaimedUs } = columns;
  const place = new Int32Array(count);
  const placesUsed = new Int32Array(count);
  const ends = createHeap();
  const free = createHeap();
  let peak = 0;
  for (let i = 0; i < count; i++) {
    while (ends.size > 0 && ends.keys[0] <= startedUs[i]) {
      const freed = place[pop(ends)];
      push(free, freed, freed);
    }
    place[i] = free.size > 0 ? pop(free) : peak++;
    placesUsed[i] = peak;
    if (reclaimedUs[i] < Infinity) push(ends, reclaimedUs[i], i);
  }
  return { place, placesUsed, peak };
}

/** A binary heap, smallest key on top. */
interface Heap {
  keys: Float64Array;
  values: Int32Array;
  size: number;
}

function createHeap(): Heap {
  return { keys: new Float64Array(64), values: new Int32Array(64), size: 0 };
}

function push(heap: Heap, key: number, value: number): void {
  if (heap.size === heap.keys.length) {
    const { keys, values } = heap;
    heap.keys = new Float64Array(keys.length * 2);
    heap.values = new Int32Array(keys.length * 2);
    heap.keys.set(keys);
    heap.values.set(values);
  }
  let hole = heap.size++;
  while (hole > 0) {
    const parent = (hole - 1) >> 1;
    if (heap.keys[parent] <= key) break;
    heap.keys[hole] = heap.keys[parent];
    heap.values[hole] = heap.values[parent];
    hole = parent;
  }
  heap.keys[hole] = key;
  heap.values[hole] = value;
}

function pop(heap: Heap): number {
  const { keys, values } = heap;
  const top = values[0];
  const key = keys[--heap.size];
  const value = values[heap.size];
  let hole = 0;
  for (;;) {
    let child = 2 * hole + 1;
    if (child >= heap.size) break;
    if (child + 1 < heap.size && keys[child + 1] < keys[child]) child++;
    if (keys[child] >= key) break;
    keys[hole] = keys[child];
    values[hole] = values[child];
    hole = child;
  }
  keys[hole] = key;
  values[hole] = value;
  return top;
}
