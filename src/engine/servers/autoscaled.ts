// Servers whose number follows utilisation: here what a request meets depends on decisions still to come, so events are played
// one by one, in the engine's order: departures, servers becoming ready, decisions, outages, arrivals.
import type { Model, ServerModel } from "../model.ts";
import type { ServerSeries, ServerWork } from "../record.ts";
import { createOffers, isFull, type Offers } from "./offers.ts";
import type { Server } from "./server.ts";
import { Departures } from "./departures.ts";
import { Fleet } from "./fleet.ts";
import { ServerTally } from "./tally.ts";
import { NO_OUTAGE, zoneOutages } from "./zoneOutages.ts";

/** After so many decisions the number of servers stays as it is: a run ends, however often it is looked at. */
const MOST_DECISIONS = 10_000_000;

/** As in `Offers`. */
interface Request {
  readonly timeUs: number;
  readonly serviceUs: number;
  readonly arrivalUs: number;
  readonly backUs: number;
}

/** See `createServer`. */
export class AutoscaledServers implements Server {
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
  private waiting: Request[] = [];
  private waitingHead = 0;
  /** Those that have started since the tally was last told, and when. */
  private readonly started = createOffers();
  private readonly startUs = new Float64Array(this.started.rows.length);

  constructor(model: Model, autoscale: NonNullable<ServerModel["autoscale"]>) {
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
      this.arrive({ timeUs: timeUs[at], serviceUs: serviceUs[at], arrivalUs: arrivalUs[at], backUs: backUs[at] });
    }
  }

  private arrive(request: Request): void {
    this.playThrough(request.timeUs);
    if (this.isOut) this.tally.reject(request.arrivalUs);
    else if (this.fleet.hasFreeSlot()) this.start(request.timeUs, request);
    else if (this.waiting.length - this.waitingHead >= this.queueLimit) this.tally.reject(request.arrivalUs);
    else this.waiting.push(request);
  }

  finish(): ServerWork {
    this.playThrough(this.durationUs);
    while (this.departures.length > 0 || this.waiting.length > this.waitingHead) this.playThrough(this.nextEventUs());
    this.tellStarted();
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
    this.tellStarted();
    this.isOut = true;
    this.departures.clear();
    this.fleet.goOut(nowUs);
    for (; this.waitingHead < this.waiting.length; this.waitingHead++)
      this.tally.reject(this.waiting[this.waitingHead].arrivalUs);
  }

  private startWaiting(nowUs: number): void {
    while (this.waitingHead < this.waiting.length && this.fleet.hasFreeSlot())
      this.start(nowUs, this.waiting[this.waitingHead++]);
    if (this.waitingHead > 1024 && 2 * this.waitingHead > this.waiting.length) {
      this.waiting = this.waiting.slice(this.waitingHead);
      this.waitingHead = 0;
    }
  }

  private start(nowUs: number, { timeUs, serviceUs, arrivalUs, backUs }: Request): void {
    this.departures.push(nowUs + serviceUs, this.fleet.occupy());
    const { started } = this;
    const at = started.count++;
    this.startUs[at] = nowUs;
    started.timeUs[at] = timeUs;
    started.serviceUs[at] = serviceUs;
    started.arrivalUs[at] = arrivalUs;
    started.backUs[at] = backUs;
    if (isFull(started)) this.tellStarted();
  }

  /** To be called before the next outage is another one. */
  private tellStarted(): void {
    const { started } = this;
    if (started.count > 0) this.tally.serve(started, this.startUs, 0, started.count, this.outage().fromUs);
    started.count = 0;
  }
}
