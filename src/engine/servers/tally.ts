// What the always-on servers did within the window, and the time they are paid for.
import { addLatency, createLatency, SUM, summariseLatency } from "../latency.ts";
import type { Model } from "../model.ts";
import type { ServerSeries, ServerWork } from "../record.ts";
import { addSpan, averagesOf, BINS, createLevel, type Level } from "../levels.ts";
import { addInterval, createBins, moveTo, type Bins } from "../series.ts";
import type { Offers } from "./offers.ts";

/** The start of a request that finds no place. */
export const REJECTED = -1;

/** Adds up latency, rejections, time served and time paid; times outside [warmUpUs, durationUs) are clipped away. */
export class ServerTally {
  private readonly fromUs: number;
  private readonly toUs: number;
  private readonly concurrencyEach: number;
  private readonly latency = createLatency();
  private readonly load: ServerLoad;
  private rejected = 0;
  private servedUs = 0;
  private paidUs = 0;

  constructor(model: Model) {
    this.fromUs = model.warmUpUs;
    this.toUs = model.durationUs;
    this.concurrencyEach = model.server.concurrencyEach;
    this.load = new ServerLoad(model.durationUs);
  }

  /**
   * A request that arrived at `arrivalUs` is given a slot at `startUs` for `serviceUs`, unless the servers go out at `outUs`
   * first: what has not ended by then is rejected.
   */
  serve(arrivalUs: number, startUs: number, serviceUs: number, extraUs: number, counted: boolean, outUs: number): void {
    const endUs = startUs + serviceUs;
    this.load.serve(arrivalUs, startUs, endUs, outUs);
    if (endUs > outUs) {
      this.reject(counted);
      this.servedUs += this.withinWindow(startUs, outUs);
      return;
    }
    if (counted) addLatency(this.latency, endUs - arrivalUs + extraUs);
    this.servedUs += this.withinWindow(startUs, endUs);
  }

  /** The same for the requests [from, to) of a block, which start at `startUs`, or are rejected. */
  serveAll(offers: Offers, startUs: Float64Array, from: number, to: number, outUs: number): void {
    this.addLatencies(offers, startUs, from, to, outUs);
    this.addTimes(offers, startUs, from, to, outUs);
  }

  private addLatencies(offers: Offers, startUs: Float64Array, from: number, to: number, outUs: number): void {
    const { rows, mask, serviceUs, arrivalUs, backUs } = offers;
    const { latency, fromUs } = this;
    let rejected = 0;
    for (let k = from; k < to; k++) {
      const at = rows[k] & mask;
      const arrivedUs = arrivalUs[at];
      if (arrivedUs < fromUs) continue;
      const endUs = startUs[k] + serviceUs[at];
      if (startUs[k] === REJECTED || endUs > outUs) rejected++;
      else addLatency(latency, endUs - arrivedUs + backUs[at]);
    }
    this.rejected += rejected;
  }

  /** The time served, in the window and over time: most requests come and go within the bin in which the block begins. */
  private addTimes(offers: Offers, startUs: Float64Array, from: number, to: number, outUs: number): void {
    const { rows, mask, timeUs, serviceUs } = offers;
    const { fromUs, toUs } = this;
    const { bins, busy, queued } = this.load;
    const { binUs } = bins;
    const bin = Math.floor(timeUs[rows[from] & mask] / binUs);
    const binToUs = bin < BINS ? (bin + 1) * binUs : 0;
    let inBinUs = 0;
    let inWindowUs = 0;
    for (let k = from; k < to; k++) {
      const atUs = startUs[k];
      if (atUs === REJECTED) continue;
      const at = rows[k] & mask;
      const endUs = atUs + serviceUs[at];
      const untilUs = endUs < outUs ? endUs : outUs;
      if (atUs > timeUs[at]) addSpan(queued, binUs, timeUs[at], atUs < outUs ? atUs : outUs);
      if (untilUs >= binToUs) addSpan(busy, binUs, atUs, untilUs);
      else if (untilUs > atUs) inBinUs += untilUs - atUs;
      const first = atUs > fromUs ? atUs : fromUs;
      const last = untilUs < toUs ? untilUs : toUs;
      if (last > first) inWindowUs += last - first;
    }
    if (bin < BINS) busy.area[bin] += inBinUs;
    this.servedUs += inWindowUs;
  }

  reject(counted: boolean): void {
    if (counted) this.rejected++;
  }

  /** A server is paid for from `launchedUs` to `removedUs`. */
  pay(launchedUs: number, removedUs: number): void {
    this.paidUs += this.withinWindow(launchedUs, removedUs);
    this.load.pay(launchedUs, removedUs);
  }

  work(): ServerWork {
    const slotUs = this.paidUs * this.concurrencyEach;
    return {
      paidUs: this.paidUs,
      served: this.latency.sums[SUM.count],
      latencyMs: summariseLatency(this.latency, null),
      rejected: this.rejected,
      meanUtilisation: slotUs > 0 ? this.servedUs / slotUs : 0,
    };
  }

  series(): ServerSeries {
    return this.load.series();
  }

  private withinWindow(startUs: number, endUs: number): number {
    const fromUs = startUs > this.fromUs ? startUs : this.fromUs;
    const toUs = endUs < this.toUs ? endUs : this.toUs;
    return toUs > fromUs ? toUs - fromUs : 0;
  }
}

/** How busy they were over time: the same bins as the series of the functions, so that both can be put on one clock. */
class ServerLoad {
  readonly bins: Bins;
  readonly busy = createLevel();
  readonly queued = createLevel();
  private readonly servers = createLevel();

  constructor(durationUs: number) {
    this.bins = createBins(durationUs);
  }

  /** A request came at `arrivalUs`, waits until `startUs` and is served until `endUs`; whatever is left at `outUs` is cut off. */
  serve(arrivalUs: number, startUs: number, endUs: number, outUs: number): void {
    moveTo(this.bins, arrivalUs);
    if (startUs > arrivalUs) this.add(this.queued, arrivalUs, Math.min(startUs, outUs));
    this.add(this.busy, startUs, Math.min(endUs, outUs));
  }

  /** A server is there from `launchedUs` to `removedUs`. */
  pay(launchedUs: number, removedUs: number): void {
    this.add(this.servers, launchedUs, removedUs);
  }

  series(): ServerSeries {
    const { binUs } = this.bins;
    return {
      busy: averagesOf(this.busy, binUs),
      queued: averagesOf(this.queued, binUs),
      servers: averagesOf(this.servers, binUs),
    };
  }

  private add(to: Level, fromUs: number, untilUs: number): void {
    addInterval(this.bins, to, fromUs, untilUs);
  }
}
