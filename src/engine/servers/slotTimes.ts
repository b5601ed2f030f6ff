// When each slot of the always-on servers is free again. While there is room, new ends are only noted down, and slots that have
// become free are swept out when the notes are full; a heap is kept only while sweeping would find little.

export class SlotTimes {
  private readonly slots: number;
  freeAtUs = new Float64Array(64);
  size = 0;
  /** Whether `freeAtUs` is a min-heap. */
  private ordered = false;
  /** Requests in a row that found a free slot while it was. */
  private sinceWait = 0;

  constructor(slots: number) {
    this.slots = slots;
    if (slots === 0) this.freeAtUs[0] = Infinity;
  }

  /** Whether this many more requests find a free slot in any case, from `timeUs` on; there is room to note their ends down, then. */
  hasFree(count: number, timeUs: number): boolean {
    if (this.ordered || count > this.slots) return false;
    if (this.size + count > this.slots) this.sweep(timeUs);
    if (this.size + count > this.slots) return false;
    while (this.size + count > this.freeAtUs.length) this.grow();
    return true;
  }

  /** When a request that arrives at `timeUs` can start: then, or when the first of all the slots is free. Infinity without slots. */
  startUs(timeUs: number): number {
    if (this.ordered) return this.size < this.slots || this.freeAtUs[0] <= timeUs ? timeUs : this.freeAtUs[0];
    if (this.size < this.slots) return timeUs;
    const before = this.size;
    this.sweep(timeUs);
    if (this.size === this.slots || 8 * (before - this.size) < this.slots) this.order();
    if (this.size < this.slots) return timeUs;
    return this.freeAtUs[0];
  }

  /** Takes the slot of which `startUs` spoke, from `startUs` to `endUs`, for a request that arrived at `timeUs`. */
  occupy(timeUs: number, startUs: number, endUs: number): void {
    if (!this.ordered) {
      if (this.size === this.freeAtUs.length) this.grow();
      this.freeAtUs[this.size++] = endUs;
      return;
    }
    if (this.size > 0 && this.freeAtUs[0] <= startUs) this.sink(0, endUs);
    else this.rise(endUs);
    if (startUs > timeUs) this.sinceWait = 0;
    else if (++this.sinceWait > this.slots) this.ordered = false;
  }

  /** Frees all slots. */
  clear(): void {
    this.size = 0;
    this.ordered = false;
  }

  private sweep(timeUs: number): void {
    const times = this.freeAtUs;
    const size = this.size;
    let kept = 0;
    for (let i = 0; i < size; i++) {
      const freeAtUs = times[i];
      times[kept] = freeAtUs;
      if (freeAtUs > timeUs) kept++;
    }
    this.size = kept;
  }

  private order(): void {
    this.ordered = true;
    this.sinceWait = 0;
    for (let i = (this.size >> 1) - 1; i >= 0; i--) this.sink(i, this.freeAtUs[i]);
  }

  private sink(hole: number, freeAtUs: number): void {
    const heap = this.freeAtUs;
    const size = this.size;
    let child = 2 * hole + 1;
    while (child < size) {
      if (child + 1 < size && heap[child + 1] < heap[child]) child++;
      if (heap[child] >= freeAtUs) break;
      heap[hole] = heap[child];
      hole = child;
      child = 2 * hole + 1;
    }
    heap[hole] = freeAtUs;
  }

  private rise(freeAtUs: number): void {
    if (this.size === this.freeAtUs.length) this.grow();
    const heap = this.freeAtUs;
    let hole = this.size++;
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      if (heap[parent] <= freeAtUs) break;
      heap[hole] = heap[parent];
      hole = parent;
    }
    heap[hole] = freeAtUs;
  }

  private grow(): void {
    const larger = new Float64Array(2 * this.freeAtUs.length);
    larger.set(this.freeAtUs);
    this.freeAtUs = larger;
  }
}
