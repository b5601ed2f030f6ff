// Instances at a moment of a run: starting, busy, idle; and what an instance has done before.
import { instanceHistory } from "#engine";
import type { Lifecycle } from "./context.ts";

export interface InstancesAt {
  readonly starting: number;
  readonly busy: number;
  readonly idle: number;
  /** False where earlier attempts of requests without a trace may be busy unseen. */
  readonly exact: boolean;
}

/** The instances of the request's function at a time. What ends at that time has ended. */
export function instancesAt({ run, traces, trace }: Lifecycle, timeUs: number): InstancesAt {
  const { instances, requests } = run;
  const busyOnes = new Set<number>();
  for (const each of traces) {
    for (const { instance, startUs, endUs } of each.spans)
      if (instance !== null && startUs <= timeUs && timeUs < endUs) busyOnes.add(instance);
  }
  const seen = new Set(traces.map(({ row }) => row));
  let exact = requests.rows === run.total;
  for (let row = 0; row < requests.rows; row++) {
    if (seen.has(row)) continue;
    if (requests.attempts[row] > 1) exact = false;
    if (requests.instance[row] >= 0 && requests.invokedUs[row] <= timeUs && timeUs < requests.handlerEndUs[row])
      busyOnes.add(requests.instance[row]);
  }
  let [starting, busy, idle] = [0, 0, 0];
  for (let index = 0; index < instances.count; index++) {
    if (instances.functionIndex[index] !== trace.functionIndex) continue;
    if (instances.startedUs[index] > timeUs || instances.reclaimedUs[index] <= timeUs) continue;
    if (timeUs < instances.readyUs[index]) starting++;
    else if (busyOnes.has(index)) busy++;
    else idle++;
  }
  return { starting, busy, idle, exact };
}

/** Why there is no idle instance when one has to be started. */
export type ColdBecause =
  | { readonly kind: "first" }
  | { readonly kind: "allBusy"; readonly alive: number }
  /** The last instance ended its work `sinceUs` before, and was reclaimed after `idleUs` idle. */
  | { readonly kind: "reclaimed"; readonly sinceUs: number; readonly idleUs: number };

/** Read from the record: which instances of the function lived when the request was invoked, or had lived before. */
export function coldBecause(lifecycle: Lifecycle, ownInstance: number, timeUs: number): ColdBecause {
  const { run, trace } = lifecycle;
  const { instances } = run;
  let alive = 0;
  let last = -1;
  for (let index = 0; index < instances.count; index++) {
    if (index === ownInstance || instances.functionIndex[index] !== trace.functionIndex) continue;
    if (instances.startedUs[index] > timeUs) continue;
    if (instances.reclaimedUs[index] > timeUs) alive++;
    else if (last < 0 || instances.reclaimedUs[index] > instances.reclaimedUs[last]) last = index;
  }
  if (alive > 0) return { kind: "allBusy", alive };
  if (last < 0) return { kind: "first" };
  const workEndUs = lastWorkUs(lifecycle, last);
  return { kind: "reclaimed", sinceUs: timeUs - workEndUs, idleUs: instances.reclaimedUs[last] - workEndUs };
}

function lastWorkUs({ run: { requests, instances }, traces }: Lifecycle, instance: number): number {
  let endUs = instances.readyUs[instance];
  for (let row = 0; row < requests.rows; row++)
    if (requests.instance[row] === instance) endUs = Math.max(endUs, requests.handlerEndUs[row]);
  for (const { spans } of traces)
    for (const span of spans) if (span.instance === instance) endUs = Math.max(endUs, span.endUs);
  return endUs;
}

/** How many other requests ran on an instance before a time, and when the last of them ended. */
export function ranBefore(
  { run, traces, trace }: Lifecycle,
  instance: number,
  timeUs: number,
): { readonly rows: readonly number[]; readonly own: boolean; readonly idleUs: number | null } {
  const rows = new Set(
    instanceHistory(run, instance, trace.row)
      .before.filter(({ handlerEndUs }) => handlerEndUs >= 0 && handlerEndUs <= timeUs)
      .map(({ row }) => row),
  );
  let lastEndUs = -1;
  for (const row of rows) lastEndUs = Math.max(lastEndUs, run.requests.handlerEndUs[row]);
  for (const each of traces) {
    for (const span of each.spans) {
      if (span.instance !== instance || span.endUs > timeUs || span.outcome === null) continue;
      rows.add(each.row);
      lastEndUs = Math.max(lastEndUs, span.endUs);
    }
  }
  const own = rows.delete(trace.row);
  return { rows: [...rows].toSorted((a, b) => a - b), own, idleUs: lastEndUs < 0 ? null : timeUs - lastEndUs };
}
