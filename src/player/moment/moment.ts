// A finished run seen at a moment t: who is under way and where, which instances live, and what counts. Pure functions of the
// columns and their indices.

import type { Model, Run } from "#engine";
import { createAliveIndex, type AliveIndex } from "./aliveIndex.ts";
import { binAt, countRetrying, isRecordedAt, locateRequests, ratePerSOfBin, type Counts } from "./counts.ts";
import { nextBoundary, previousBoundary, type Boundaries } from "./events.ts";
import type { BucketIndex } from "./gatewayBucket.ts";
import type { MomentIndices } from "./indices.ts";
import {
  createInstanceTracker,
  INSTANCE_STATES,
  raiseBusy,
  trackInstances,
  type InstanceState,
  type InstanceStates,
} from "./instanceStates.ts";
import { answeredUntil, lastWholeBin, latenciesUntil, recentOf, recentOfBin, type Latencies } from "./recent.ts";
import { countUpTo } from "./search.ts";
import { aliveInto, createScratch } from "./scratch.ts";
import { stageOf, type StageAt } from "./stage.ts";
import { tallyAt, type Tally } from "./tally.ts";

export interface InstanceAt {
  /** Into the run's instance columns. */
  readonly index: number;
  readonly functionIndex: number;
  readonly state: InstanceState;
  /** Starting: the part of the start that is over; busy: of the handler that began last; else 0. */
  readonly progress: number;
}

export interface Moment {
  readonly run: Run;
  /** The last microsecond at which anything of a recorded request goes on. */
  readonly lastUs: number;
  /** Rows under way at t (arrival ≤ t < end), in order of arrival. `out` is used when it is large enough. */
  inFlightRows(tUs: number, out?: Int32Array): Int32Array;
  /** How many rows have arrived by t: rows below this number. */
  arrivedBy(tUs: number): number;
  /** Where a row is at t; written into `out` when given. */
  stageOf(row: number, tUs: number, out?: StageAt): StageAt;
  /** Instances at t in order of start, with those reclaimed within the last bin of the series. */
  instancesAt(tUs: number): InstanceAt[];
  /** The same as columns, without an object each; overwritten by the next call of any function of this moment. */
  instanceStates(tUs: number): InstanceStates;
  countsAt(tUs: number): Counts;
  /** What has happened up to t, as `countsAt` has it; of the recorded requests alone. */
  soFarAt(tUs: number): Tally;
  /** Requests arriving per second in each bin of the series, whatever became of them. */
  ratesPerS(): Float64Array;
  /** What `gatewayBucketAt` reads; null when the record cannot tell, or the run was indexed without its model. */
  readonly bucket: BucketIndex | null;
  /** The nearest event strictly after (1) or before (-1) t; when there is none, the end of the record, or 0. */
  nextEventUs(tUs: number, direction: 1 | -1): number;
}

/** The view of a run, whatever its length at once. With its model it also knows interventions. */
export function createMoment(
  run: Run,
  { requestLives: latestEnds, retried, tallies, bucket }: MomentIndices,
  model?: Model,
): Moment {
  const { requests, instances, series } = run;
  const shownUntilUs = instances.reclaimedUs.map((atUs) => atUs + series.binUs);
  const tracker = createInstanceTracker(
    instances,
    requests,
    createAliveIndex(instances.startedUs, shownUntilUs, instances.count),
  );
  const requestLives: AliveIndex = {
    fromUs: requests.arrivalUs,
    untilUs: requests.endUs,
    orUntilUs: requests.handlerEndUs,
    count: requests.rows,
    ...latestEnds,
  };
  const lastUs = Math.max(0, ...requestLives.superUntilUs);
  const instanceLives = once(() => createAliveIndex(instances.startedUs, instances.reclaimedUs, instances.count));
  const boundaries = once((): Boundaries => ({
    requests,
    instances,
    requestLives,
    instanceLives: instanceLives(),
    interventionsUs: interventionTimes(model),
  }));
  const rates = once(() => Float64Array.from({ length: series.bins }, (_, bin) => ratePerSOfBin(series, bin)));
  const latencies = new Map<number, Latencies>();
  const scratch = createScratch();
  const earlierScratch = createScratch();
  const underWayEarlier = (tUs: number): Int32Array => aliveInto(earlierScratch, requestLives, tUs);
  const underWay = (tUs: number): Int32Array => aliveInto(scratch, requestLives, tUs);

  let unseenBusy = 0;

  /** The instances at t; what the rows cannot tell of them is filled up from the series. */
  const statesAt = (tUs: number, rows: Int32Array): InstanceStates => {
    const states = trackInstances(tracker, tUs, rows);
    const most = !isRecordedAt(run, tUs) ? Infinity : retried ? countRetrying(requests, rows, tUs) : 0;
    const bin = binAt(series, tUs);
    const missing = most === 0 || bin < 0 ? 0 : Math.round(series.busy[bin]) - states.counts[1];
    unseenBusy = missing > 0 ? raiseBusy(states, Math.min(most, missing)) : 0;
    return states;
  };

  const soFarAt = (tUs: number): Tally => tallyAt(requests, tallies, tUs, underWayEarlier(tUs));

  const latenciesAt = (tUs: number, exact: boolean): Latencies => {
    if (!exact) {
      const bin = lastWholeBin(series, tUs);
      return { p50Ms: series.latencyP50Ms[bin] ?? NaN, p99Ms: series.latencyP99Ms[bin] ?? NaN };
    }
    const untilUs = answeredUntil(series, tUs);
    let found = latencies.get(untilUs);
    if (found === undefined) {
      found = latenciesUntil(run, untilUs, underWayEarlier(untilUs - series.binUs));
      latencies.set(untilUs, found);
    }
    return found;
  };

  return {
    run,
    lastUs,
    bucket,
    inFlightRows(tUs, out = new Int32Array(256)) {
      let kept = 0;
      const rows = underWay(tUs);
      const list = out.length >= rows.length ? out : new Int32Array(rows.length);
      for (const row of rows) if (requests.endUs[row] > tUs) list[kept++] = row;
      return list.subarray(0, kept);
    },
    arrivedBy: (tUs) => countUpTo(requests.arrivalUs, tUs, requests.rows),
    stageOf: (row, tUs, out) => stageOf(requests, row, tUs, out),
    instancesAt(tUs) {
      const { count, index, state, progress } = statesAt(tUs, underWay(tUs));
      return Array.from({ length: count }, (_, i) => ({
        index: index[i],
        functionIndex: instances.functionIndex[index[i]],
        state: INSTANCE_STATES[state[i]],
        progress: progress[i],
      }));
    },
    instanceStates: (tUs) => statesAt(tUs, underWay(tUs)),
    ratesPerS: rates,
    soFarAt,
    countsAt(tUs) {
      const rows = underWay(tUs);
      const { counts } = statesAt(tUs, rows);
      const exact = isRecordedAt(run, tUs);
      const over = lastWholeBin(series, tUs);
      const mean = (column: Float64Array): number => column[over] ?? 0;
      const [starting, busy, idle] = exact ? counts : [mean(series.starting), mean(series.busy), mean(series.idle)];
      const where = locateRequests(requests, rows, tUs);
      const soFar = tallyAt(requests, tallies, tUs, rows);
      const beforeUs = tUs - series.binUs;
      const recent = exact
        ? recentOf(soFar, beforeUs < 0 ? null : soFarAt(beforeUs), series.binUs, tUs)
        : recentOfBin(series, over);
      const { p50Ms, p99Ms } = latenciesAt(tUs, exact);
      const perS = (count: number): number => (count * 1_000_000) / recent.spanUs;
      return {
        ...where,
        concurrency: exact ? where.concurrency + unseenBusy : mean(series.inFlight),
        unseenBusy,
        starting,
        busy,
        idle,
        instances: starting + busy + idle,
        reclaimedRecently: counts[3],
        recent,
        ratePerS: perS(recent.arrived),
        databaseCallsPerS: perS(recent.databaseCalls),
        latencyP50Ms: p50Ms,
        latencyP99Ms: p99Ms,
        soFar,
        exact,
      };
    },
    nextEventUs(tUs, direction) {
      const atUs = direction === 1 ? nextBoundary(boundaries(), tUs) : previousBoundary(boundaries(), tUs);
      if (Number.isFinite(atUs)) return Math.max(0, atUs);
      return direction === 1 ? Math.max(tUs, lastUs) : 0;
    },
  };
}

function interventionTimes(model: Model | undefined): Float64Array {
  const times = (model?.interventions ?? []).flatMap((each) =>
    "untilUs" in each ? [each.atUs, each.untilUs] : [each.atUs],
  );
  return Float64Array.from(times).sort();
}

function once<T>(build: () => T): () => T {
  let built: { readonly value: T } | null = null;
  return () => (built ??= { value: build() }).value;
}
