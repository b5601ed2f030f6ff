// A first-in, first-out queue of times, in order: a ring that grows.

/** Times must be pushed in non-decreasing order. */
export class TimeQueue {
  private ring = new Float64Array(64);
  private head = 0;
  length = 0;

  push(timeUs: number): void {
    const capacity = this.ring.length;
    if (this.length === capacity) {
      const larger = new Float64Array(2 * capacity);
      for (let i = 0; i < capacity; i++) larger[i] = this.ring[(this.head + i) & (capacity - 1)];
      this.ring = larger;
      this.head = 0;
    }
    this.ring[(this.head + this.length) & (this.ring.length - 1)] = timeUs;
    this.length++;
  }

  /** Removes every time up to and including `timeUs`. */
  dropThrough(timeUs: number): void {
    while (this.length > 0 && this.ring[this.head] <= timeUs) {
      this.head = (this.head + 1) & (this.ring.length - 1);
      this.length--;
    }
  }

  clear(): void {
    this.length = 0;
  }
}
