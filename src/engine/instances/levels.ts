// How many instances there were, and how many of them were starting, from their log. Idle are those that neither start nor work.
import type { Model } from "../model.ts";
import type { InstanceColumns } from "../record.ts";
import { addSpan, type Level } from "../levels.ts";

/** Sums over the window [warmUpUs, durationUs), of one function or of all. */
export interface InstanceSums {
  started: number;
  aliveUs: number;
  startingUs: number;
  reclaimed: number;
  lifetimeUs: number;
}

/** Adds all instances to the series; those that are never reclaimed are there until `endUs`. */
export function addInstances(
  { alive, starting, binUs }: { readonly alive: Level; readonly starting: Level; readonly binUs: number },
  log: InstanceColumns,
  endUs: number,
): void {
  for (let i = 0; i < log.count; i++) {
    const untilUs = Math.min(log.reclaimedUs[i], Math.max(endUs, log.startedUs[i]));
    addSpan(alive, binUs, log.startedUs[i], untilUs);
    addSpan(starting, binUs, log.startedUs[i], Math.min(log.readyUs[i], untilUs));
  }
}

/** By function. */
export function sumInstances(log: InstanceColumns, functions: number, model: Model): InstanceSums[] {
  const sums = Array.from({ length: functions }, (): InstanceSums => ({
    started: 0,
    aliveUs: 0,
    startingUs: 0,
    reclaimed: 0,
    lifetimeUs: 0,
  }));
  for (let i = 0; i < log.count; i++) {
    const sum = sums[log.functionIndex[i]];
    const startedUs = log.startedUs[i];
    const reclaimedUs = log.reclaimedUs[i];
    if (isWithinWindow(model, startedUs)) sum.started++;
    sum.aliveUs += withinWindow(model, startedUs, reclaimedUs);
    sum.startingUs += withinWindow(model, startedUs, Math.min(log.readyUs[i], reclaimedUs));
    if (isWithinWindow(model, reclaimedUs)) {
      sum.reclaimed++;
      sum.lifetimeUs += reclaimedUs - startedUs;
    }
  }
  return sums;
}

function isWithinWindow({ warmUpUs, durationUs }: Model, us: number): boolean {
  return us >= warmUpUs && us < durationUs;
}

/** How much of an interval lies in the window of the summary. */
export function withinWindow({ warmUpUs, durationUs }: Model, fromUs: number, toUs: number): number {
  const from = fromUs > warmUpUs ? fromUs : warmUpUs;
  const to = toUs < durationUs ? toUs : durationUs;
  return to > from ? to - from : 0;
}
