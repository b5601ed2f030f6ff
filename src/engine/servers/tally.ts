// What the always-on servers did within the window, and the time they are paid for.
import { withinWindow } from "../instances/levels.ts";
import { addLatency, createLatency, SUM, summariseLatency } from "../latency.ts";
import { addSpan, averagesOf, BINS, binWidth, createLevel } from "../levels.ts";
import type { Model } from "../model.ts";
import type { ServerSeries, ServerWork } from "../record.ts";
import type { Offers } from "./offers.ts";

/** The start of a request that finds no place. */
export const REJECTED = -1;

/**
 * Numbers that change from request to request. As fields of an object they would change its hidden class on the way, and what was
 * compiled for it would be thrown away with each run's last object of that class: the servers took twice as long.
 */
const OF = { rejected: 0, servedUs: 1, paidUs: 2 } as const;

/** Adds up latency, rejections, time served and time paid; times outside [warmUpUs, durationUs) are clipped away. */
export class ServerTally {
  private readonly model: Model;
  private readonly latency = createLatency();
  private readonly sums = new Float64Array(Object.keys(OF).length);
  /** How busy they were over time: the same bins as the series of the functions, so that both can be put on one clock. */
  private readonly busy = createLevel();
  private readonly queued = createLevel();
  private readonly servers = createLevel();

  constructor(model: Model) {
    this.model = model;
  }

  /**
   * Requests [from, to) are given a slot, each at its `startUs`, or are rejected. None starts before the first is offered. Those that have
   * not ended when the servers go out at `outUs` are rejected then.
   */
  serve(offers: Offers, startUs: Float64Array, from: number, to: number, outUs: number): void {
    const { rows, mask, timeUs, serviceUs, arrivalUs, backUs } = offers;
    const { model, latency, busy, queued, sums } = this;
    const { warmUpUs } = model;
    const binUs = binWidth(model.durationUs);
    // Most requests come and go within the bin in which the first comes.
    const bin = Math.floor(timeUs[rows[from] & mask] / binUs);
    const binToUs = bin < BINS ? (bin + 1) * binUs : 0;
    let inBinUs = 0;
    let servedUs = 0;
    let rejected = 0;
    for (let k = from; k < to; k++) {
      const at = rows[k] & mask;
      const atUs = startUs[k];
      const endUs = atUs + serviceUs[at];
      const arrivedUs = arrivalUs[at];
      if (arrivedUs >= warmUpUs) {
        if (atUs === REJECTED || endUs > outUs) rejected++;
        else addLatency(latency, endUs - arrivedUs + backUs[at]);
      }
      if (atUs === REJECTED) continue;
      const untilUs = endUs < outUs ? endUs : outUs;
      if (atUs > timeUs[at]) addSpan(queued, binUs, timeUs[at], atUs < outUs ? atUs : outUs);
      if (untilUs >= binToUs) addSpan(busy, binUs, atUs, untilUs);
      else if (untilUs > atUs) inBinUs += untilUs - atUs;
      servedUs += withinWindow(model, atUs, untilUs);
    }
    if (bin < BINS) busy.area[bin] += inBinUs;
    sums[OF.servedUs] += servedUs;
    sums[OF.rejected] += rejected;
  }

  reject(arrivalUs: number): void {
    if (arrivalUs >= this.model.warmUpUs) this.sums[OF.rejected]++;
  }

  /** A server is paid for from `launchedUs` to `removedUs`. */
  pay(launchedUs: number, removedUs: number): void {
    this.sums[OF.paidUs] += withinWindow(this.model, launchedUs, removedUs);
    addSpan(this.servers, binWidth(this.model.durationUs), launchedUs, removedUs);
  }

  work(): ServerWork {
    const { [OF.rejected]: rejected, [OF.servedUs]: servedUs, [OF.paidUs]: paidUs } = this.sums;
    const slotUs = paidUs * this.model.server.concurrencyEach;
    return {
      paidUs,
      served: this.latency.sums[SUM.count],
      latencyMs: summariseLatency(this.latency, null),
      rejected,
      meanUtilisation: slotUs > 0 ? servedUs / slotUs : 0,
    };
  }

  series(): ServerSeries {
    const binUs = binWidth(this.model.durationUs);
    return {
      busy: averagesOf(this.busy, binUs),
      queued: averagesOf(this.queued, binUs),
      servers: averagesOf(this.servers, binUs),
    };
  }
}
