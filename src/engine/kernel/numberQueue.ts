// A first-in, first-out queue of 32-bit numbers: a ring that grows.

export interface NumberQueue {
  items: Int32Array;
  head: number;
  tail: number;
}

export function createNumberQueue(): NumberQueue {
  return { items: new Int32Array(1024), head: 0, tail: 0 };
}

export function enqueue(queue: NumberQueue, item: number): void {
  const mask = queue.items.length - 1;
  if (queue.tail - queue.head > mask) grow(queue);
  queue.items[queue.tail++ & (queue.items.length - 1)] = item;
}

/** Removes and returns the number waiting longest. Call only when one waits. */
export function dequeue(queue: NumberQueue): number {
  return queue.items[queue.head++ & (queue.items.length - 1)];
}

/** The number waiting longest. Call only when one waits. */
export function peek(queue: NumberQueue): number {
  return queue.items[queue.head & (queue.items.length - 1)];
}

/** The number that came last. Call only when one waits. */
export function peekLast(queue: NumberQueue): number {
  return queue.items[(queue.tail - 1) & (queue.items.length - 1)];
}

function grow(queue: NumberQueue): void {
  const length = queue.items.length;
  const larger = new Int32Array(length * 2);
  const start = queue.head & (length - 1);
  larger.set(queue.items.subarray(start));
  larger.set(queue.items.subarray(0, start), length - start);
  queue.items = larger;
  queue.head = 0;
  queue.tail = length;
}
