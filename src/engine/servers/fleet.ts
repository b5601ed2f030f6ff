// The servers of an autoscaled group: launched, ready, in service, removed, paid; and how busy they were since the last decision.
import type { ServerModel } from "../model.ts";
import type { ServerTally } from "./tally.ts";

interface LaunchedServer {
  readonly launchedUs: number;
  readonly readyUs: number;
  busy: number;
  removed: boolean;
}

/** Servers are numbered in order of launch; only the latest launched of those not removed is ever removed. */
export class Fleet {
  /** When the next server that is starting becomes ready; Infinity when none is. */
  nextReadyUs = Infinity;
  private readonly concurrencyEach: number;
  private readonly autoscale: NonNullable<ServerModel["autoscale"]>;
  private readonly tally: ServerTally;
  /** Every server ever launched: a departure names its server by number. */
  private readonly launched: LaunchedServer[] = [];
  /** Numbers of those that take work, then of those starting, each in order of launch. */
  private readonly inService: number[] = [];
  private readonly starting: number[] = [];
  /** Requests in service on servers that take work. */
  private busy = 0;
  private isOut = false;
  private nowUs = 0;
  private busyUs = 0;
  private slotUs = 0;

  constructor(server: ServerModel, autoscale: NonNullable<ServerModel["autoscale"]>, tally: ServerTally) {
    this.concurrencyEach = server.concurrencyEach;
    this.autoscale = autoscale;
    this.tally = tally;
    const count = this.withinLimits(server.count);
    for (let i = 0; i < count; i++)
      this.inService.push(this.launched.push({ launchedUs: 0, readyUs: 0, busy: 0, removed: false }) - 1);
  }

  hasFreeSlot(): boolean {
    return !this.isOut && this.busy < this.inService.length * this.concurrencyEach;
  }

  /** Adds up how busy the servers were until `timeUs`. */
  moveTo(timeUs: number): void {
    const elapsedUs = timeUs - this.nowUs;
    this.nowUs = timeUs;
    this.busyUs += this.busy * elapsedUs;
    if (!this.isOut) this.slotUs += this.inService.length * this.concurrencyEach * elapsedUs;
  }

  /** Takes a slot on the least busy server, and says which it is. Call only when there is a free one. */
  occupy(): number {
    let least = this.inService[0];
    for (const number of this.inService) if (this.launched[number].busy < this.launched[least].busy) least = number;
    this.launched[least].busy++;
    this.busy++;
    return least;
  }

  release(number: number, nowUs: number): void {
    const server = this.launched[number];
    server.busy--;
    if (!server.removed) this.busy--;
    else if (server.busy === 0) this.tally.pay(server.launchedUs, nowUs);
  }

  /** The server due at `nextReadyUs` takes work from now on. */
  admitReady(): void {
    this.inService.push(this.starting.shift()!);
    this.updateNextReady();
  }

  /** Compares utilisation since the last decision with its target, and launches or removes servers. */
  scale(nowUs: number): void {
    const utilisation = this.slotUs > 0 ? this.busyUs / this.slotUs : 0;
    const wanted = this.withinLimits(
      Math.ceil((this.inService.length * utilisation) / this.autoscale.targetUtilisation),
    );
    while (this.inService.length + this.starting.length > wanted) this.removeLatest(nowUs);
    while (this.inService.length + this.starting.length < wanted) this.launch(nowUs);
    this.busyUs = 0;
    this.slotUs = 0;
  }

  goOut(nowUs: number): void {
    this.isOut = true;
    this.busy = 0;
    for (const server of this.launched) {
      if (server.removed && server.busy > 0) this.tally.pay(server.launchedUs, nowUs);
      server.busy = 0;
    }
  }

  comeBack(): void {
    this.isOut = false;
  }

  /** What is left at the end was paid for all the time. */
  payAll(): void {
    for (const number of [...this.inService, ...this.starting])
      this.tally.pay(this.launched[number].launchedUs, Infinity);
  }

  private launch(nowUs: number): void {
    const readyUs = nowUs + this.autoscale.startDelayUs;
    this.starting.push(this.launched.push({ launchedUs: nowUs, readyUs, busy: 0, removed: false }) - 1);
    this.updateNextReady();
  }

  private removeLatest(nowUs: number): void {
    const server = this.launched[(this.starting.pop() ?? this.inService.pop())!];
    server.removed = true;
    this.busy -= server.busy;
    if (server.busy === 0) this.tally.pay(server.launchedUs, nowUs);
    this.updateNextReady();
  }

  private updateNextReady(): void {
    const next = this.starting[0];
    this.nextReadyUs = next === undefined ? Infinity : this.launched[next].readyUs;
  }

  private withinLimits(count: number): number {
    return Math.max(1, this.autoscale.min, Math.min(this.autoscale.max, count));
  }
}
