// A fixed number of servers. First come, first served with known service times: when a request arrives, its start and end are
// already certain, so there are no events at all, only the times at which slots become free.
import type { Model } from "../model.ts";
import type { ServerSeries, ServerWork } from "../record.ts";
import type { Server } from "./server.ts";
import { SlotTimes } from "./slotTimes.ts";
import { ServerTally } from "./tally.ts";
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
  private outFromUs: number;

  constructor(model: Model) {
    this.count = model.server.count;
    this.queueLimit = model.server.queueLimit;
    this.tally = new ServerTally(model);
    this.slots = new SlotTimes(model.server.count * model.server.concurrencyEach);
    this.outages = zoneOutages(model);
    this.outFromUs = this.outage().fromUs;
  }

  arrive(timeUs: number, serviceUs: number, extraUs: number, counted: boolean): void {
    if (timeUs >= this.outFromUs && this.isOut(timeUs)) return this.tally.reject(counted);
    const startUs = this.slots.startUs(timeUs);
    if (startUs > timeUs && !this.mayWait(timeUs, startUs)) return this.tally.reject(counted);
    this.slots.occupy(timeUs, startUs, startUs + serviceUs);
    this.tally.serve(timeUs, startUs, serviceUs, extraUs, counted, this.outFromUs);
  }

  finish(): ServerWork {
    for (let server = 0; server < this.count; server++) this.tally.pay(0, Infinity);
    return this.tally.work();
  }

  series(): ServerSeries {
    return this.tally.series();
  }

  private mayWait(timeUs: number, startUs: number): boolean {
    this.waiting.dropThrough(timeUs);
    if (this.waiting.length >= this.queueLimit || startUs === Infinity) return false;
    this.waiting.push(startUs);
    return true;
  }

  private outage(): ZoneOutage {
    return this.outages[this.nextOutage] ?? NO_OUTAGE;
  }

  /** Whether the zone is out at `timeUs`; past an outage, all slots are free and nobody waits. */
  private isOut(timeUs: number): boolean {
    while (timeUs >= this.outage().untilUs) {
      this.nextOutage++;
      this.slots.clear();
      this.waiting.clear();
    }
    this.outFromUs = this.outage().fromUs;
    return timeUs >= this.outFromUs;
  }
}
