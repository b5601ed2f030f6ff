// The moments worth stepping to: every boundary between stages of a recorded request, an instance ready or reclaimed, an
// intervention. They are found around t, never listed: there may be tens of millions.

import type { InstanceColumns, RequestColumns } from "#engine";
import { aliveAt, type AliveIndex } from "./aliveIndex.ts";
import { countBelow, countUpTo } from "./search.ts";

export interface Boundaries {
  readonly requests: RequestColumns;
  readonly instances: InstanceColumns;
  /** Requests from arrival until nothing of them goes on. */
  readonly requestLives: AliveIndex;
  readonly instanceLives: AliveIndex;
  /** Times of interventions, in order. */
  readonly interventionsUs: Float64Array;
}

/** The first boundary after t; Infinity when there is none. */
export function nextBoundary(all: Boundaries, tUs: number): number {
  const { requests, instances } = all;
  let next = Math.min(
    valueAt(all.interventionsUs, countUpTo(all.interventionsUs, tUs), Infinity),
    valueAt(requests.arrivalUs, countUpTo(requests.arrivalUs, tUs, requests.rows), Infinity),
    valueAt(instances.startedUs, countUpTo(instances.startedUs, tUs, instances.count), Infinity),
  );
  const consider = (atUs: number): void => {
    if (atUs > tUs && atUs < next) next = atUs;
  };
  for (const row of aliveAt(all.requestLives, tUs, new Int32Array(256))) eachRequestBoundary(requests, row, consider);
  for (const instance of aliveAt(all.instanceLives, tUs, new Int32Array(256)))
    eachInstanceBoundary(instances, instance, consider);
  return next;
}

/** The last boundary before t; -Infinity when there is none. */
export function previousBoundary(all: Boundaries, tUs: number): number {
  const { requests, instances } = all;
  const from = Math.max(
    valueAt(all.interventionsUs, countBelow(all.interventionsUs, tUs) - 1, -Infinity),
    valueAt(requests.arrivalUs, countBelow(requests.arrivalUs, tUs, requests.rows) - 1, -Infinity),
    valueAt(instances.startedUs, countBelow(instances.startedUs, tUs, instances.count) - 1, -Infinity),
  );
  // Nothing begins in (from, t): whatever has a boundary there was alive at `from`.
  let previous = from;
  const consider = (atUs: number): void => {
    if (atUs < tUs && atUs > previous) previous = atUs;
  };
  for (const row of aliveAt(all.requestLives, from, new Int32Array(256))) eachRequestBoundary(requests, row, consider);
  for (const instance of aliveAt(all.instanceLives, from, new Int32Array(256)))
    eachInstanceBoundary(instances, instance, consider);
  return previous;
}

/** Calls back with each time at which the request's stage changes. */
export function eachRequestBoundary(columns: RequestColumns, row: number, visit: (atUs: number) => void): void {
  visit(columns.arrivalUs[row]);
  if (columns.pageEndUs[row] >= 0) visit(columns.pageEndUs[row]);
  if (columns.sentUs[row] >= 0) visit(columns.sentUs[row]);
  if (columns.gatewayUs[row] >= 0) visit(columns.gatewayUs[row]);
  if (columns.securityUs[row] >= 0) visit(columns.securityUs[row]);
  if (columns.invokedUs[row] >= 0) visit(columns.invokedUs[row]);
  if (columns.initUs[row] >= 0) visit(columns.initUs[row]);
  if (columns.handlerUs[row] >= 0) visit(columns.handlerUs[row]);
  if (columns.databaseUs[row] >= 0) visit(columns.databaseUs[row]);
  if (columns.handlerEndUs[row] >= 0) visit(columns.handlerEndUs[row]);
  if (columns.answeredUs[row] >= 0) visit(columns.answeredUs[row]);
  visit(columns.endUs[row]);
}

/** Calls back with the times at which the instance started, was ready and was reclaimed. */
export function eachInstanceBoundary(columns: InstanceColumns, instance: number, visit: (atUs: number) => void): void {
  visit(columns.startedUs[instance]);
  visit(columns.readyUs[instance]);
  if (columns.reclaimedUs[instance] < Infinity) visit(columns.reclaimedUs[instance]);
}

function valueAt(column: Float64Array, index: number, otherwise: number): number {
  return index >= 0 && index < column.length ? column[index] : otherwise;
}
