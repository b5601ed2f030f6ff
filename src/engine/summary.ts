// The summary of a finished run, and the run itself: columns, instances, series.
import { concludeStop } from "./bounds.ts";
import { bill } from "./billing.ts";
import { finishFingerprint } from "./fingerprint.ts";
import { sumInstances, type InstanceSums } from "./instances/levels.ts";
import { finishLog, peakInstances } from "./instances/log.ts";
import { createLatency, summariseLatency, type Latency } from "./latency.ts";
import { finishColumns, OUTCOME, type Recorder } from "./recorder.ts";
import {
  OUTCOMES,
  type FunctionSummary,
  type InstanceColumns,
  type InstancesSummary,
  type Outcome,
  type RequestColumns,
  type Run,
  type Summary,
} from "./record.ts";
import { finishSeries } from "./series.ts";
import { serverBill } from "./serverBill.ts";
import type { Simulation } from "./simulation.ts";
import { unpricedOf, usageOf } from "./usage.ts";

const US_PER_S = 1_000_000;

/** Sums up a run that has ended. */
export function finishRun(sim: Simulation): Run {
  const stopped = concludeStop(sim);
  const requests = finishColumns(sim.recorder);
  const instances = finishLog(sim.instances.log);
  const series = finishSeries(sim.recorder.series);
  const summary = summarise(sim, requests, instances);
  return {
    total: sim.total,
    requests,
    instances,
    series,
    serverSeries: sim.server.series(),
    summary,
    stopped,
    fingerprint: finishFingerprint(sim.recorder.fingerprint, instances, series, summary),
  };
}

function summarise(sim: Simulation, requests: RequestColumns, instances: InstanceColumns): Summary {
  const { model, recorder } = sim;
  const windowUs = model.durationUs - model.warmUpUs;
  const latencies = requests.rows === sim.total ? countedLatencies(sim, requests) : null;
  const byOutcome = countOutcomes(recorder.outcomes);
  const total = sumOf(Object.values(byOutcome));
  const sums = sumInstances(instances, sim.functionCount, model.warmUpUs, model.durationUs);
  const functions = sim.setup.settings.functions.map((each, index) =>
    summariseFunction(sim, index, each.name, latencies, instances, sums[index], windowUs),
  );
  const usage = usageOf(sim, windowUs);
  const { paidUs, served, latencyMs, rejected, meanUtilisation } = sim.server.finish();
  return {
    requests: { total, attempts: sumOf(recorder.attempts), recorded: requests.rows, byOutcome },
    coldStarts: coldStarts(sumOf(recorder.cold), sumOf(recorder.served)),
    latencyMs: summariseLatency(recorder.latency, latencies?.all ?? null),
    instances: summariseInstances(
      allInstances(sums),
      sumOf(sim.instances.busyUs),
      peakInstances(instances, null),
      windowUs,
    ),
    cost: bill(usage, total, windowUs, model.prices, unpricedOf(model)),
    functions,
    server: {
      ...serverBill(model, windowUs, paidUs, served, sim.demand, usage),
      latencyMs,
      rejected,
      meanUtilisation,
    },
  };
}

/** Latencies of the counted requests that ended `ok`: all of them, and by function. */
interface Latencies {
  readonly all: Float64Array;
  readonly byFunction: readonly Float64Array[];
}

/** Grouped by function in one pass: function f's are those from `starts[f]` to `starts[f + 1]`. */
function countedLatencies(sim: Simulation, requests: RequestColumns): Latencies {
  const { warmUpUs } = sim.model;
  const { outcome, arrivalUs, endUs, functionIndex } = requests;
  const counts = Array.from(
    { length: sim.functionCount },
    (_, f) => sim.recorder.outcomes[f * OUTCOMES.length + OUTCOME.ok],
  );
  const starts = Float64Array.from(counts, (_, f) => sumOf(counts.slice(0, f)));
  const all = new Float64Array(sumOf(counts));
  const next = starts.slice();
  for (let row = 0; row < requests.rows; row++) {
    if (outcome[row] === OUTCOME.ok && arrivalUs[row] >= warmUpUs)
      all[next[functionIndex[row]]++] = endUs[row] - arrivalUs[row];
  }
  return { all, byFunction: counts.map((count, f) => all.subarray(starts[f], starts[f] + count)) };
}

function summariseFunction(
  sim: Simulation,
  index: number,
  name: string,
  latencies: Latencies | null,
  instances: InstanceColumns,
  sums: InstanceSums,
  windowUs: number,
): FunctionSummary {
  const { recorder } = sim;
  const byOutcome = countOutcomes(recorder.outcomes.subarray(index * OUTCOMES.length, (index + 1) * OUTCOMES.length));
  return {
    name,
    requests: { total: sumOf(Object.values(byOutcome)), attempts: recorder.attempts[index], byOutcome },
    coldStarts: coldStarts(recorder.cold[index], recorder.served[index]),
    latencyMs: summariseLatency(latencyOf(recorder, index), latencies?.byFunction[index] ?? null),
    instances: summariseInstances(sums, sim.instances.busyUs[index], peakInstances(instances, index), windowUs),
    cost: recorder.costUsd[index],
  };
}

function latencyOf(recorder: Recorder, index: number): Latency {
  return recorder.latencyByFunction.length === 1
    ? recorder.latency
    : (recorder.latencyByFunction[index] ?? createLatency());
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
