// The always-on alternative with a fixed number of servers: its state, and what it comes to.
import { createLatency, SUM, summariseLatency, type Latency } from "../latency.ts";
import { addSpan, averagesOf, binWidth, createLevel, type Level } from "../levels.ts";
import type { Model, ServerModel } from "../model.ts";
import type { ServerSeries, ServerWork } from "../record.ts";
import { SlotTimes } from "../servers/slotTimes.ts";
import { TimeQueue } from "../servers/timeQueue.ts";

export interface Servers {
  readonly model: ServerModel;
  readonly slots: SlotTimes;
  /** When the requests that had to wait start, in order. */
  readonly waiting: TimeQueue;
  readonly latency: Latency;
  readonly binUs: number;
  readonly busy: Level;
  readonly queued: Level;
  /** By request of the block: when it starts. */
  startUs: Float64Array;
  rejected: number;
  /** The time served within the window. */
  readonly servedUs: Float64Array;
}

export function createServers({ server, durationUs }: Model): Servers {
  return {
    model: server,
    slots: new SlotTimes(server.count * server.concurrencyEach),
    waiting: new TimeQueue(),
    latency: createLatency(),
    binUs: binWidth(durationUs),
    busy: createLevel(),
    queued: createLevel(),
    startUs: new Float64Array(1024),
    rejected: 0,
    servedUs: new Float64Array(1),
  };
}

/** What the servers did, and how busy they were over time. */
export function finishServers(
  servers: Servers,
  { durationUs, warmUpUs }: Model,
): { readonly server: ServerWork; readonly serverSeries: ServerSeries } {
  const { count, concurrencyEach } = servers.model;
  const paidUs = count * (durationUs - warmUpUs);
  const slotUs = paidUs * concurrencyEach;
  const paid = createLevel();
  for (let each = 0; each < count; each++) addSpan(paid, servers.binUs, 0, Infinity);
  return {
    server: {
      paidUs,
      served: servers.latency.sums[SUM.count],
      latencyMs: summariseLatency(servers.latency, null),
      rejected: servers.rejected,
      meanUtilisation: slotUs > 0 ? servers.servedUs[0] / slotUs : 0,
    },
    serverSeries: {
      busy: averagesOf(servers.busy, servers.binUs),
      queued: averagesOf(servers.queued, servers.binUs),
      servers: averagesOf(paid, servers.binUs),
    },
  };
}
