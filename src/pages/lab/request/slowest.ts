// The slowest requests of any number, kept as they are met: a heap with the fastest of them on top, which the next slower one replaces.
import type { RequestColumns } from "#engine";

export interface Slowest {
  readonly offer: (row: number) => void;
  /** Slowest first; among equals, the earlier one. */
  readonly sorted: () => Int32Array;
}

/** Keeps at most `most` rows. */
export function createSlowest({ arrivalUs, endUs }: RequestColumns, most: number): Slowest {
  const heap = new Int32Array(most);
  let size = 0;

  const latencyUs = (row: number): number => endUs[row] - arrivalUs[row];
  /** Rows are offered in order, so that of two equals the later one has to go. */
  const before = (a: number, b: number): boolean =>
    latencyUs(a) < latencyUs(b) || (latencyUs(a) === latencyUs(b) && a > b);

  function swap(a: number, b: number): void {
    [heap[a], heap[b]] = [heap[b], heap[a]];
  }

  function rise(place: number): void {
    for (let at = place; at > 0;) {
      const parent = (at - 1) >> 1;
      if (!before(heap[at], heap[parent])) return;
      swap(at, parent);
      at = parent;
    }
  }

  function sink(): void {
    for (let at = 0; ;) {
      const left = 2 * at + 1;
      const right = left + 1;
      let first = at;
      if (left < size && before(heap[left], heap[first])) first = left;
      if (right < size && before(heap[right], heap[first])) first = right;
      if (first === at) return;
      swap(at, first);
      at = first;
    }
  }

  return {
    offer(row) {
      if (size < most) {
        heap[size] = row;
        rise(size++);
      } else if (latencyUs(row) > latencyUs(heap[0])) {
        heap[0] = row;
        sink();
      }
    },
    sorted: () => heap.slice(0, size).sort((a, b) => latencyUs(b) - latencyUs(a) || a - b),
  };
}
