// The idle instances of one pool, in the order in which the reuse policy picks them. Expired ones stay until they are met:
// keep-alive timers in the event heap measured two to three times slower.
import type { Reuse } from "../model.ts";

/** A ring in order of release, or, for `newestInstance`, a heap with the newest on top. */
export interface IdleList {
  reuse: Reuse;
  items: Int32Array;
  head: number;
  count: number;
}

export function createIdleList(reuse: Reuse): IdleList {
  return { reuse, items: new Int32Array(16), head: 0, count: 0 };
}

/** Adds an instance that has just been released. `serial[id]` grows with the start order of instances. */
export function addIdle(list: IdleList, id: number, serial: Float64Array): void {
  if (list.count === list.items.length) grow(list);
  const { items } = list;
  if (list.reuse !== "newestInstance") {
    items[(list.head + list.count++) & (items.length - 1)] = id;
    return;
  }
  let hole = list.count++;
  while (hole > 0) {
    const parent = (hole - 1) >> 1;
    if (serial[items[parent]] > serial[id]) break;
    items[hole] = items[parent];
    hole = parent;
  }
  items[hole] = id;
}

/** Removes and returns the instance that the policy picks first, -1 when there is none. */
export function takeIdle(list: IdleList, serial: Float64Array): number {
  if (list.count === 0) return -1;
  const { items } = list;
  const mask = items.length - 1;
  list.count--;
  if (list.reuse === "mostRecentlyUsed") return items[(list.head + list.count) & mask];
  if (list.reuse === "leastRecentlyUsed") return items[list.head++ & mask];
  const top = items[0];
  const moving = items[list.count];
  let hole = 0;
  for (;;) {
    let child = 2 * hole + 1;
    if (child >= list.count) break;
    if (child + 1 < list.count && serial[items[child + 1]] > serial[items[child]]) child++;
    if (serial[items[child]] < serial[moving]) break;
    items[hole] = items[child];
    hole = child;
  }
  items[hole] = moving;
  return top;
}

/** Empties the list and returns what was in it, earliest released first (newest first under `newestInstance`). */
export function drainIdle(list: IdleList, serial: Float64Array): number[] {
  const drained: number[] = [];
  const reuse = list.reuse;
  if (reuse === "mostRecentlyUsed") list.reuse = "leastRecentlyUsed";
  for (let id = takeIdle(list, serial); id >= 0; id = takeIdle(list, serial)) drained.push(id);
  list.reuse = reuse;
  list.head = 0;
  return drained;
}

/** Makes room for so many instances. */
export function makeRoomForIdle(list: IdleList, count: number): void {
  let size = list.items.length;
  while (size < count) size *= 2;
  if (size > list.items.length) grow(list, size);
}

function grow(list: IdleList, size = list.items.length * 2): void {
  const length = list.items.length;
  const larger = new Int32Array(size);
  for (let i = 0; i < list.count; i++) larger[i] = list.items[(list.head + i) & (length - 1)];
  list.items = larger;
  list.head = 0;
}
