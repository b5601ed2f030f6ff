// The always-on alternative with a fixed number of servers, a block of requests at a time (rule 18): first come, first served with
// known service times, so that starts and ends are certain at arrival, and sums need no events.
import { demand } from "../demand.ts";
import { addLatency } from "../latency.ts";
import { addSpan, BINS } from "../levels.ts";
import type { Server } from "../servers/server.ts";
import type { Flow } from "./flow.ts";
import type { Servers } from "./servers.ts";

const REJECTED = -1;

/** Offers requests to the servers, in the order in which they come. */
export function offerToServers(flow: Flow, rows: Int32Array, count: number): void {
  addDemand(flow, rows, count);
  if (flow.servers !== null) serveAlwaysOn(flow, flow.servers, rows, count);
  else if (flow.scaledServers !== null) serveEach(flow, flow.scaledServers, rows, count);
}

function addDemand({ window, demand: sum, setup, model }: Flow, rows: Int32Array, count: number): void {
  const { arrivalUs, payloadKb, mask } = window;
  for (let k = 0; k < count; k++) {
    const at = rows[k] & mask;
    if (arrivalUs[at] >= model.warmUpUs) demand(sum, setup, true, payloadKb[at]);
  }
}

function serveEach({ window, model }: Flow, servers: Server, rows: Int32Array, count: number): void {
  const { gatewayUs, serverUs, arrivalUs, backUs, mask } = window;
  for (let k = 0; k < count; k++) {
    const at = rows[k] & mask;
    const arrivedUs = arrivalUs[at];
    servers.arrive(gatewayUs[at], serverUs[at], gatewayUs[at] - arrivedUs + backUs[at], arrivedUs >= model.warmUpUs);
  }
}

function serveAlwaysOn(flow: Flow, servers: Servers, rows: Int32Array, count: number): void {
  const { gatewayUs, mask } = flow.window;
  if (servers.startUs.length < count) servers.startUs = new Float64Array(2 * count);
  if (servers.slots.hasFree(count, gatewayUs[rows[0] & mask])) startAll(flow, servers, rows, count);
  else startEach(flow, servers, rows, count);
  addLatencies(flow, servers, rows, count);
  addLoad(flow, servers, rows, count);
}

/** There is a slot for each, whatever becomes of the others. */
function startAll({ window }: Flow, { slots, startUs }: Servers, rows: Int32Array, count: number): void {
  const { gatewayUs, serverUs, mask } = window;
  const { freeAtUs, size } = slots;
  for (let k = 0; k < count; k++) {
    const at = rows[k] & mask;
    const timeUs = gatewayUs[at];
    startUs[k] = timeUs;
    freeAtUs[size + k] = timeUs + serverUs[at];
  }
  slots.size += count;
}

function startEach({ window, model }: Flow, servers: Servers, rows: Int32Array, count: number): void {
  const { gatewayUs, serverUs, arrivalUs, mask } = window;
  const { slots, startUs } = servers;
  for (let k = 0; k < count; k++) {
    const at = rows[k] & mask;
    const timeUs = gatewayUs[at];
    const fromUs = slots.startUs(timeUs);
    if (fromUs > timeUs && !mayWait(servers, timeUs, fromUs)) {
      startUs[k] = REJECTED;
      if (arrivalUs[at] >= model.warmUpUs) servers.rejected++;
    } else {
      startUs[k] = fromUs;
      slots.occupy(timeUs, fromUs, fromUs + serverUs[at]);
    }
  }
}

function mayWait({ waiting, model }: Servers, timeUs: number, startUs: number): boolean {
  waiting.dropThrough(timeUs);
  if (waiting.length >= model.queueLimit || startUs === Infinity) return false;
  waiting.push(startUs);
  return true;
}

function addLatencies({ window, model }: Flow, { startUs, latency }: Servers, rows: Int32Array, count: number): void {
  const { serverUs, arrivalUs, backUs, mask } = window;
  const { warmUpUs } = model;
  for (let k = 0; k < count; k++) {
    const at = rows[k] & mask;
    const fromUs = startUs[k];
    const arrivedUs = arrivalUs[at];
    if (fromUs === REJECTED || arrivedUs < warmUpUs) continue;
    addLatency(latency, fromUs + serverUs[at] - arrivedUs + backUs[at]);
  }
}

/** How busy the servers are: most requests come and go within the bin in which the block begins. */
function addLoad({ window, model }: Flow, servers: Servers, rows: Int32Array, count: number): void {
  const { gatewayUs, serverUs, mask } = window;
  const { startUs, binUs, busy, queued, servedUs } = servers;
  const { warmUpUs, durationUs } = model;
  const bin = Math.floor(gatewayUs[rows[0] & mask] / binUs);
  const binToUs = bin < BINS ? (bin + 1) * binUs : 0;
  let inBinUs = 0;
  let inWindowUs = 0;
  for (let k = 0; k < count; k++) {
    const at = rows[k] & mask;
    const fromUs = startUs[k];
    if (fromUs === REJECTED) continue;
    const workUs = serverUs[at];
    const untilUs = fromUs + workUs;
    if (fromUs > gatewayUs[at]) addSpan(queued, binUs, gatewayUs[at], fromUs);
    if (untilUs < binToUs) inBinUs += workUs;
    else addSpan(busy, binUs, fromUs, untilUs);
    const first = fromUs > warmUpUs ? fromUs : warmUpUs;
    const last = untilUs < durationUs ? untilUs : durationUs;
    if (last > first) inWindowUs += last - first;
  }
  if (bin < BINS) busy.area[bin] += inBinUs;
  servedUs[0] += inWindowUs;
}
