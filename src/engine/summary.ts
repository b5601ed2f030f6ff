// The summary of a finished run, and the run itself: columns, instances, series.
import { bill } from "./billing.ts";
import type { Counted } from "./counted.ts";
import type { Demand } from "./demand.ts";
import { finishFingerprint, type Fingerprint } from "./fingerprint.ts";
import { sumInstances, type InstanceSums } from "./instances/levels.ts";
import { finishLog, peakInstances, type InstanceLog } from "./instances/log.ts";
import { allLatencies, latencyOf, summariseLatency, timesByFunction, type Times } from "./latency.ts";
import type { Model } from "./model.ts";
import {
  OUTCOMES,
  type ColumnName,
  type FunctionSummary,
  type InstanceColumns,
  type InstancesSummary,
  type Outcome,
  type RequestColumns,
  type Run,
  type Series,
  type ServerSeries,
  type ServerWork,
  type Stop,
  type Summary,
} from "./record.ts";
import { serverBill } from "./serverBill.ts";
import { usageOf, type Ready } from "./usage.ts";

const US_PER_S = 1_000_000;

/** All that is left of a run that has ended. */
export interface Ended {
  readonly model: Model;
  /** By function, at the end. */
  readonly names: readonly string[];
  readonly total: number;
  readonly requests: RequestColumns;
  readonly constantColumns: readonly ColumnName[];
  readonly log: InstanceLog;
  readonly series: Series;
  readonly counted: Counted;
  /** By item. */
  readonly used: Float64Array;
  readonly ready: Ready;
  readonly server: ServerWork;
  readonly serverSeries: ServerSeries;
  readonly demand: Demand;
  readonly stopped: Stop | null;
  readonly fingerprint: Fingerprint;
}

/** Sums up a run that has ended. */
export function finishRun(ended: Ended): Run {
  const { total, requests, constantColumns, series, serverSeries, stopped } = ended;
  const instances = finishLog(ended.log);
  const summary = summarise(ended, instances);
  const fingerprint = finishFingerprint(ended.fingerprint, instances, series, summary);
  return { total, requests, constantColumns, instances, series, serverSeries, summary, stopped, fingerprint };
}

function summarise(ended: Ended, instances: InstanceColumns): Summary {
  const { model, names, requests, counted } = ended;
  const windowUs = model.durationUs - model.warmUpUs;
  const times = requests.rows === ended.total ? timesByFunction(requests, model.warmUpUs, counted.latency) : null;
  const byOutcome = countOutcomes(counted.outcomes);
  const total = sumOf(Object.values(byOutcome));
  const sums = sumInstances(instances, names.length, model);
  const functions = names.map((name, index) =>
    summariseFunction(counted, index, name, times, instances, sums[index], windowUs),
  );
  const usage = usageOf(ended.used, ended.ready, model, windowUs);
  const { paidUs, served, latencyMs, rejected, meanUtilisation } = ended.server;
  return {
    requests: { total, attempts: sumOf(counted.attempts), recorded: requests.rows, byOutcome },
    coldStarts: coldStarts(sumOf(counted.cold), sumOf(counted.served)),
    latencyMs:
      names.length === 1
        ? functions[0].latencyMs
        : summariseLatency(allLatencies(counted.latency), times?.valuesUs ?? null),
    instances: summariseInstances(
      allInstances(sums),
      sumOf(counted.busyUs),
      functions.length === 1 ? functions[0].instances.peak : peakInstances(instances, null),
      windowUs,
    ),
    cost: bill(usage, total, windowUs, model.prices, ended.ready.unpriced),
    functions,
    server: {
      ...serverBill(model, windowUs, paidUs, served, ended.demand, usage),
      latencyMs,
      rejected,
      meanUtilisation,
    },
  };
}

function summariseFunction(
  counted: Counted,
  index: number,
  name: string,
  times: Times | null,
  instances: InstanceColumns,
  sums: InstanceSums,
  windowUs: number,
): FunctionSummary {
  const outcomes = counted.outcomes.subarray(index * OUTCOMES.length, (index + 1) * OUTCOMES.length);
  const byOutcome = countOutcomes(outcomes);
  return {
    name,
    requests: { total: sumOf(Object.values(byOutcome)), attempts: counted.attempts[index], byOutcome },
    coldStarts: coldStarts(counted.cold[index], counted.served[index]),
    latencyMs: summariseLatency(
      latencyOf(counted.latency, index),
      times?.valuesUs.subarray(times.starts[index], times.starts[index + 1]) ?? null,
    ),
    instances: summariseInstances(sums, counted.busyUs[index], peakInstances(instances, index), windowUs),
    cost: counted.costUsd[index],
  };
}

function countOutcomes(counts: Float64Array): Record<Outcome, number> {
  const byOutcome = Object.fromEntries(OUTCOMES.map((name) => [name, 0])) as Record<Outcome, number>;
  counts.forEach((count, at) => (byOutcome[OUTCOMES[at % OUTCOMES.length]] += count));
  return byOutcome;
}

function coldStarts(count: number, served: number): { count: number; share: number } {
  return { count, share: served > 0 ? count / served : 0 };
}

function allInstances(functions: readonly InstanceSums[]): InstanceSums {
  const sum = (of: keyof InstanceSums): number => sumOf(functions.map((each) => each[of]));
  return {
    started: sum("started"),
    aliveUs: sum("aliveUs"),
    startingUs: sum("startingUs"),
    reclaimed: sum("reclaimed"),
    lifetimeUs: sum("lifetimeUs"),
  };
}

function summariseInstances(sums: InstanceSums, busyUs: number, peak: number, windowUs: number): InstancesSummary {
  const { started, aliveUs, startingUs, reclaimed, lifetimeUs } = sums;
  const meanStarting = startingUs / windowUs;
  const meanBusy = busyUs / windowUs;
  const meanIdle = (aliveUs - startingUs - busyUs) / windowUs;
  return {
    started,
    peak,
    mean: meanStarting + meanBusy + meanIdle,
    meanStarting,
    meanBusy,
    meanIdle,
    meanLifetimeS: reclaimed > 0 ? lifetimeUs / reclaimed / US_PER_S : 0,
  };
}

function sumOf(values: Iterable<number>): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}
