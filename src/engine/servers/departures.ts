// When requests in service end, and on which server: a min-heap, ordered by time and then by server, so that ties never depend on it.

export class Departures {
  private timesUs = new Float64Array(64);
  private serverNumbers = new Int32Array(64);
  length = 0;

  /** Infinity when nothing is in service. */
  get nextUs(): number {
    return this.length > 0 ? this.timesUs[0] : Infinity;
  }

  push(timeUs: number, server: number): void {
    if (this.length === this.timesUs.length) this.grow();
    let hole = this.length++;
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      if (this.precedes(parent, timeUs, server)) break;
      this.move(parent, hole);
      hole = parent;
    }
    this.put(hole, timeUs, server);
  }

  /** Removes the next departure and says from which server. Call only when there is one. */
  pop(): number {
    const first = this.serverNumbers[0];
    const size = --this.length;
    const timeUs = this.timesUs[size];
    const server = this.serverNumbers[size];
    let hole = 0;
    for (;;) {
      let child = 2 * hole + 1;
      if (child >= size) break;
      if (child + 1 < size && this.precedes(child + 1, this.timesUs[child], this.serverNumbers[child])) child++;
      if (!this.precedes(child, timeUs, server)) break;
      this.move(child, hole);
      hole = child;
    }
    this.put(hole, timeUs, server);
    return first;
  }

  clear(): void {
    this.length = 0;
  }

  private precedes(index: number, timeUs: number, server: number): boolean {
    const difference = this.timesUs[index] - timeUs;
    return difference < 0 || (difference === 0 && this.serverNumbers[index] < server);
  }

  private move(from: number, to: number): void {
    this.put(to, this.timesUs[from], this.serverNumbers[from]);
  }

  private put(index: number, timeUs: number, server: number): void {
    this.timesUs[index] = timeUs;
    this.serverNumbers[index] = server;
  }

  private grow(): void {
    const timesUs = new Float64Array(2 * this.length);
    timesUs.set(this.timesUs);
    this.timesUs = timesUs;
    const serverNumbers = new Int32Array(2 * this.length);
    serverNumbers.set(this.serverNumbers);
    this.serverNumbers = serverNumbers;
  }
}
