// The charts as tables of about two dozen stretches of time: the same figures in numbers.
import type { Run } from "#engine";
import { costAt } from "./costs.ts";
import type { ChartData } from "./chartData.ts";

const MOST_STRETCHES = 24;

/** One row of all five tables. Counts are of requests that arrive in [fromUs, toUs). */
export interface Stretch {
  readonly fromUs: number;
  readonly toUs: number;
  readonly requests: number;
  readonly warm: number;
  readonly cold: number;
  readonly failed: number;
  /** Exact quantiles of the `ok` requests, the ⌈pn⌉-th smallest; NaN when there are none, or when not all are recorded. */
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Time averages. */
  readonly starting: number;
  readonly busy: number;
  readonly idle: number;
  /** Requests given an instance, and the share of them (0–1) that started it; NaN when there are none. */
  readonly served: number;
  readonly coldShare: number;
  /** Spent from the start to `toUs`. */
  readonly costUsd: number;
  readonly serverUsd: number;
}

/** Sorts the recorded latencies of each stretch: for when the tables are opened, not for every run. */
export function stretches(run: Run, data: ChartData): Stretch[] {
  const { series, endUs } = data;
  const { bins, binUs } = series;
  const together = Math.ceil(bins / MOST_STRETCHES);
  const sumOf = (from: number, to: number, column: ArrayLike<number>): number => {
    let sum = 0;
    for (let bin = from; bin < to; bin++) sum += column[bin];
    return sum;
  };
  let row = 0;
  return Array.from({ length: Math.ceil(bins / together) }, (_, stretch) => {
    const from = stretch * together;
    const to = Math.min(bins, from + together);
    const fromUs = from * binUs;
    const toUs = Math.min(endUs, to * binUs);
    const first = row;
    while (row < run.requests.rows && run.requests.arrivalUs[row] < to * binUs) row++;
    const recorded = run.requests.rows === run.total || row < run.requests.rows;
    const latencies = recorded ? sortedLatencies(run, first, row) : new Float64Array(0);
    const count = (column: Float64Array) => Math.round((sumOf(from, to, column) * binUs) / 1e6);
    const [warm, cold, failed] = [count(data.rates.warm), count(data.rates.cold), count(data.rates.failed)];
    const served = sumOf(from, to, series.served);
    return {
      fromUs,
      toUs,
      warm,
      cold,
      failed,
      requests: warm + cold + failed,
      served,
      p50Ms: quantile(latencies, 0.5),
      p99Ms: quantile(latencies, 0.99),
      starting: sumOf(from, to, series.starting) / (to - from),
      busy: sumOf(from, to, series.busy) / (to - from),
      idle: sumOf(from, to, series.idle) / (to - from),
      coldShare: sumOf(from, to, series.cold) / served,
      costUsd: costAt(data.costs, binUs, to * binUs),
      serverUsd: data.costs.serverUsdPerUs * toUs,
    };
  });
}

function sortedLatencies({ requests }: Run, first: number, end: number): Float64Array {
  const latencies = new Float64Array(end - first);
  let found = 0;
  for (let row = first; row < end; row++) {
    if (requests.outcome[row] === 0) latencies[found++] = (requests.endUs[row] - requests.arrivalUs[row]) / 1000;
  }
  return latencies.subarray(0, found).sort();
}

/** The ⌈pn⌉-th smallest; NaN of nothing. */
function quantile(sorted: Float64Array, p: number): number {
  return sorted.length === 0 ? NaN : sorted[Math.max(1, Math.ceil(p * sorted.length)) - 1];
}
