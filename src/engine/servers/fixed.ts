// A fixed number of servers. First come, first served with known service times: when a request arrives, its start and end are
// already certain, so there are no events at all, only the times at which slots become free.
import type { Model } from "../model.ts";
import type { ServerSeries, ServerWork } from "../record.ts";
import type { Offers } from "./offers.ts";
import type { Server } from "./server.ts";
import { SlotTimes } from "./slotTimes.ts";
import { REJECTED, ServerTally } from "./tally.ts";
import { TimeQueue } from "./timeQueue.ts";
import { type ZoneOutage, NO_OUTAGE, zoneOutages } from "./zoneOutages.ts";

/** See `createServer`. */
export class FixedServers implements Server {
  private readonly count: number;
  private readonly queueLimit: number;
  private readonly tally: ServerTally;
  private readonly slots: SlotTimes;
  /** When the requests that had to wait start, in order; those that have started are dropped when somebody next has to wait. */
  private readonly waiting = new TimeQueue();
  private readonly outages: readonly ZoneOutage[];
  private nextOutage = 0;
  /** By request of a block: when it starts. */
  private startUs = new Float64Array(0);

  constructor(model: Model) {
    this.count = model.server.count;
    this.queueLimit = model.server.queueLimit;
    this.tally = new ServerTally(model);
    this.slots = new SlotTimes(model.server.count * model.server.concurrencyEach);
    this.outages = zoneOutages(model);
  }

  serve(offers: Offers): void {
    const { rows, mask, count, timeUs } = offers;
    if (this.startUs.length < count) this.startUs = new Float64Array(2 * count);
    for (let from = 0; from < count;) {
      const firstUs = timeUs[rows[from] & mask];
      const { fromUs, untilUs } = this.outageAt(firstUs);
      const isOut = firstUs >= fromUs;
      const to = firstFrom(offers, isOut ? untilUs : fromUs, from);
      if (isOut) this.startUs.fill(REJECTED, from, to);
      else if (this.slots.hasFree(to - from, firstUs)) this.startAll(offers, from, to);
      else this.startEach(offers, from, to);
      this.tally.serve(offers, this.startUs, from, to, fromUs);
      from = to;
    }
  }

  finish(): ServerWork {
    for (let server = 0; server < this.count; server++) this.tally.pay(0, Infinity);
    return this.tally.work();
  }

  series(): ServerSeries {
    return this.tally.series();
  }

  /** There is a slot for each, whatever becomes of the others. */
  private startAll({ rows, mask, timeUs, serviceUs }: Offers, from: number, to: number): void {
    const { startUs } = this;
    const { freeAtUs, size } = this.slots;
    for (let k = from; k < to; k++) {
      const at = rows[k] & mask;
      startUs[k] = timeUs[at];
      freeAtUs[size + k - from] = timeUs[at] + serviceUs[at];
    }
    this.slots.size += to - from;
  }

  private startEach({ rows, mask, timeUs, serviceUs }: Offers, from: number, to: number): void {
    const { startUs, slots } = this;
    for (let k = from; k < to; k++) {
      const at = rows[k] & mask;
      const offeredUs = timeUs[at];
      const fromUs = slots.startUs(offeredUs);
      if (fromUs > offeredUs && !this.mayWait(offeredUs, fromUs)) startUs[k] = REJECTED;
      else {
        startUs[k] = fromUs;
        slots.occupy(offeredUs, fromUs, fromUs + serviceUs[at]);
      }
    }
  }

  private mayWait(timeUs: number, startUs: number): boolean {
    this.waiting.dropThrough(timeUs);
    if (this.waiting.length >= this.queueLimit || startUs === Infinity) return false;
    this.waiting.push(startUs);
    return true;
  }

  /** The outage of the zone that this moment is in, or the next one; past one, all slots are free and nobody waits. */
  private outageAt(timeUs: number): ZoneOutage {
    for (;;) {
      const outage = this.outages[this.nextOutage] ?? NO_OUTAGE;
      if (timeUs < outage.untilUs) return outage;
      this.nextOutage++;
      this.slots.clear();
      this.waiting.clear();
    }
  }
}

/** Which request from `from` on is the first that comes at this time or later. */
function firstFrom({ rows, mask, count, timeUs }: Offers, atUs: number, from: number): number {
  if (timeUs[rows[count - 1] & mask] < atUs) return count;
  let k = from;
  while (timeUs[rows[k] & mask] < atUs) k++;
  return k;
}
