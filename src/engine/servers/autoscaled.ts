// Servers whose number follows utilisation: here what a request meets depends on decisions still to come, so events are played
// one by one, in the engine's order: departures, servers becoming ready, decisions, outages, arrivals.
import type { Model, ServerModel } from "../model.ts";
import type { ServerSeries, ServerWork } from "../record.ts";
import type { Offers } from "./offers.ts";
import type { Server } from "./server.ts";
import { Departures } from "./departures.ts";
import { Fleet } from "./fleet.ts";
import { ServerTally } from "./tally.ts";
import { NO_OUTAGE, zoneOutages } from "./zoneOutages.ts";

/** After so many decisions the number of servers stays as it is: a run ends, however often it is looked at. */
const MOST_DECISIONS = 10_000_000;

interface WaitingRequest {
  readonly arrivalUs: number;
  readonly serviceUs: number;
  readonly extraUs: number;
  readonly counted: boolean;
}

/** See `createServer`. */
export class AutoscaledServers implements Server {
  private readonly warmUpUs: number;
  private readonly durationUs: number;
  private readonly queueLimit: number;
  private readonly everyUs: number;
  private readonly tally: ServerTally;
  private readonly fleet: Fleet;
  private readonly departures = new Departures();
  private readonly outages;
  private nextOutage = 0;
  private isOut = false;
  private nextDecisionUs: number;
  private decisions = 0;
  private waiting: WaitingRequest[] = [];
  private waitingHead = 0;

  constructor(model: Model, autoscale: NonNullable<ServerModel["autoscale"]>) {
    this.warmUpUs = model.warmUpUs;
    this.durationUs = model.durationUs;
    this.queueLimit = model.server.queueLimit;
    this.everyUs = autoscale.everyUs;
    this.nextDecisionUs = autoscale.everyUs;
    this.tally = new ServerTally(model);
    this.outages = zoneOutages(model);
    this.fleet = new Fleet(model.server, autoscale, this.tally);
  }

  serve({ rows, mask, count, timeUs, serviceUs, arrivalUs, backUs }: Offers): void {
    for (let k = 0; k < count; k++) {
      const at = rows[k] & mask;
      const extraUs = timeUs[at] - arrivalUs[at] + backUs[at];
      this.arrive(timeUs[at], serviceUs[at], extraUs, arrivalUs[at] >= this.warmUpUs);
    }
  }

  private arrive(timeUs: number, serviceUs: number, extraUs: number, counted: boolean): void {
    this.playThrough(timeUs);
    if (this.isOut) this.tally.reject(counted);
    else if (this.fleet.hasFreeSlot()) this.start(timeUs, { arrivalUs: timeUs, serviceUs, extraUs, counted });
    else if (this.waiting.length - this.waitingHead >= this.queueLimit) this.tally.reject(counted);
    else this.waiting.push({ arrivalUs: timeUs, serviceUs, extraUs, counted });
  }

  finish(): ServerWork {
    this.playThrough(this.durationUs);
    while (this.departures.length > 0 || this.waiting.length > this.waitingHead) this.playThrough(this.nextEventUs());
    this.fleet.payAll();
    return this.tally.work();
  }

  series(): ServerSeries {
    return this.tally.series();
  }

  private outage() {
    return this.outages[this.nextOutage] ?? NO_OUTAGE;
  }

  private nextEdgeUs(): number {
    return this.isOut ? this.outage().untilUs : this.outage().fromUs;
  }

  private nextEventUs(): number {
    return Math.min(this.departures.nextUs, this.fleet.nextReadyUs, this.nextDecisionUs, this.nextEdgeUs());
  }

  private playThrough(untilUs: number): void {
    for (let nowUs = this.nextEventUs(); nowUs <= untilUs; nowUs = this.nextEventUs()) {
      this.fleet.moveTo(nowUs);
      if (nowUs === this.departures.nextUs) this.fleet.release(this.departures.pop(), nowUs);
      else if (nowUs === this.fleet.nextReadyUs) this.fleet.admitReady();
      else if (nowUs === this.nextDecisionUs) this.decide(nowUs);
      else this.passEdge(nowUs);
      this.startWaiting(nowUs);
    }
    this.fleet.moveTo(untilUs);
  }

  private decide(nowUs: number): void {
    this.nextDecisionUs = ++this.decisions < MOST_DECISIONS ? nowUs + this.everyUs : Infinity;
    if (!this.isOut) this.fleet.scale(nowUs);
  }

  private passEdge(nowUs: number): void {
    if (this.isOut) {
      this.isOut = false;
      this.nextOutage++;
      this.fleet.comeBack();
      return;
    }
    this.isOut = true;
    this.departures.clear();
    this.fleet.goOut(nowUs);
    for (; this.waitingHead < this.waiting.length; this.waitingHead++)
      this.tally.reject(this.waiting[this.waitingHead].counted);
  }

  private startWaiting(nowUs: number): void {
    while (this.waitingHead < this.waiting.length && this.fleet.hasFreeSlot())
      this.start(nowUs, this.waiting[this.waitingHead++]);
    if (this.waitingHead > 1024 && 2 * this.waitingHead > this.waiting.length) {
      this.waiting = this.waiting.slice(this.waitingHead);
      this.waitingHead = 0;
    }
  }

  private start(nowUs: number, request: WaitingRequest): void {
    const { arrivalUs, serviceUs, extraUs, counted } = request;
    this.departures.push(nowUs + serviceUs, this.fleet.occupy());
    this.tally.serve(arrivalUs, nowUs, serviceUs, extraUs, counted, this.outage().fromUs);
  }
}
