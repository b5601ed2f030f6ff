// What the always-on servers did within the window, and what that costs.
import { addLatency, createLatency, summariseLatency } from "../latency.ts";
import type { Model } from "../model.ts";
import type { ServerSeries, ServerSummary } from "../record.ts";
import { ServerLoad } from "./load.ts";

const MONTH_US = 2_628_000_000_000;
const HOUR_US = 3_600_000_000;

/** Adds up latency, rejections, time served and time paid; times outside [warmUpUs, durationUs) are clipped away. */
export class ServerTally {
  private readonly fromUs: number;
  private readonly toUs: number;
  private readonly usdPerHour: number;
  private readonly concurrencyEach: number;
  private readonly latency = createLatency();
  private readonly load: ServerLoad;
  private rejected = 0;
  private servedUs = 0;
  private paidUs = 0;

  constructor(model: Model) {
    this.fromUs = model.warmUpUs;
    this.toUs = model.durationUs;
    this.usdPerHour = model.server.usdPerHour;
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

  reject(counted: boolean): void {
    if (counted) this.rejected++;
  }

  /** A server is paid for from `launchedUs` to `removedUs`. */
  pay(launchedUs: number, removedUs: number): void {
    this.paidUs += this.withinWindow(launchedUs, removedUs);
    this.load.pay(launchedUs, removedUs);
  }

  summary(): ServerSummary {
    const windowUs = this.toUs - this.fromUs;
    const cost = (this.paidUs / HOUR_US) * this.usdPerHour;
    const slotUs = this.paidUs * this.concurrencyEach;
    return {
      cost,
      month: windowUs > 0 ? (cost * MONTH_US) / windowUs : 0,
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
