// Sorting that can be interrupted: a million values sorted at once would hold the page.

import { AT_A_TIME } from "#scenario";

const BLOCK = 4096;

/**
 * The order that sorts 0 … length − 1, keeping those that compare equal as they were; null where they stand in it already. Yields
 * between slices of a few milliseconds.
 */
export function* order(
  length: number,
  compare: (a: number, b: number) => number,
): Generator<undefined, Uint32Array | null> {
  if (yield* isInOrder(length, compare)) return null;
  let from = new Uint32Array(length);
  let to = new Uint32Array(length);
  for (let start = 0; start < length; start += BLOCK) {
    const block = from.subarray(start, start + BLOCK);
    for (let index = 0; index < block.length; index++) block[index] = start + index;
    block.sort((a, b) => compare(a, b) || a - b);
    yield;
  }
  for (let width = BLOCK; width < length; width *= 2) {
    for (let start = 0; start < length; start += 2 * width) yield* merge(from, to, start, width, compare);
    [from, to] = [to, from];
  }
  return from;
}

function* isInOrder(length: number, compare: (a: number, b: number) => number): Generator<undefined, boolean> {
  for (let index = 1; index < length; index++) {
    if (compare(index - 1, index) > 0) return false;
    if (index % AT_A_TIME === 0) yield;
  }
  return true;
}

/** So many values, each asked for by its index. */
export function* filled(length: number, valueAt: (index: number) => number): Generator<undefined, Float64Array> {
  const values = new Float64Array(length);
  for (let index = 0; index < length; index++) {
    values[index] = valueAt(index);
    if (index % AT_A_TIME === 0) yield;
  }
  return values;
}

/** The values as a scenario holds them. */
export function* listOf(values: Float64Array): Generator<undefined, number[]> {
  const list: number[] = [];
  for (let index = 0; index < values.length; index++) {
    list.push(values[index]);
    if (index % AT_A_TIME === 0) yield;
  }
  return list;
}

function* merge(
  from: Uint32Array,
  to: Uint32Array,
  start: number,
  width: number,
  compare: (a: number, b: number) => number,
): Generator<undefined, void> {
  const middle = Math.min(start + width, from.length);
  const end = Math.min(start + 2 * width, from.length);
  let [left, right] = [start, middle];
  for (let at = start; at < end; at++) {
    const takesLeft = right >= end || (left < middle && compare(from[left], from[right]) <= 0);
    to[at] = takesLeft ? from[left++] : from[right++];
    if (at % AT_A_TIME === 0) yield;
  }
}

/** The values, sorted; yields between slices. */
export function* sorted(values: Float64Array): Generator<undefined, Float64Array> {
  const found = yield* order(values.length, (a, b) => values[a] - values[b]);
  return found ? yield* filled(found.length, (index) => values[found[index]]) : values;
}
