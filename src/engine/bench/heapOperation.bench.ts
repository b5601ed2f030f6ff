// How fast this machine is at this moment: a loop that touches nothing of ours, so that figures of different machines can be compared.
/** Nanoseconds of a push or pop on a binary heap of 20 doubles. */
export function heapOperationNs(): number {
  const heap = new Float64Array(64);
  let size = 0;
  let state = 12345;
  const random = (): number => {
    state = Math.imul(state ^ (state >>> 16), 0x7feb352d);
    state ^= state >>> 15;
    return (state >>> 0) / 4294967296;
  };
  const push = (value: number): void => {
    let hole = size++;
    while (hole > 0 && heap[(hole - 1) >> 1] > value) {
      heap[hole] = heap[(hole - 1) >> 1];
      hole = (hole - 1) >> 1;
    }
    heap[hole] = value;
  };
  const pop = (): number => {
    const top = heap[0];
    const last = heap[--size];
    let hole = 0;
    for (let child = 1; child < size; child = 2 * hole + 1) {
      if (child + 1 < size && heap[child + 1] < heap[child]) child++;
      if (heap[child] >= last) break;
      heap[hole] = heap[child];
      hole = child;
    }
    heap[hole] = last;
    return top;
  };
  while (size < 20) push(random());
  const times: number[] = [];
  for (let round = 0; round < 5; round++) {
    const started = performance.now();
    for (let i = 0; i < 1e6; i++) push(pop() + random());
    times.push((performance.now() - started) / 2);
  }
  return times.sort((a, b) => a - b)[2];
}
