// The charts as tables of about two dozen stretches of time: the same figures in numbers.
import type { Run } from "#engine";
import { latencyMsOf, quantile, rowsIn, type RowRange } from "./recorded.ts";
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
  const { series, startUs, endUs } = data;
  const { bins, binUs } = series;
  const together = Math.ceil(bins / MOST_STRETCHES);
  const sumOf = (from: number, to: number, column: ArrayLike<number>): number => {
    let sum = 0;
    for (let bin = from; bin < to; bin++) sum += column[bin];
    return sum;
  };
  return Array.from({ length: Math.ceil(bins / together) }, (_, stretch) => {
    const from = stretch * together;
    const to = Math.min(bins, from + together);
    const fromUs = startUs + from * binUs;
    // Even bins may reach beyond the end, and so may the last requests.
    const untilUs = startUs + to * binUs;
    const rows = rowsIn(run, { fromUs, toUs: untilUs });
    const latencies = rows ? sortedLatencies(run, rows) : new Float64Array(0);
    const count = (column: Float64Array) => Math.round((sumOf(from, to, column) * binUs) / 1e6);
    const [warm, cold, failed] = [count(data.rates.warm), count(data.rates.cold), count(data.rates.failed)];
    const served = sumOf(from, to, series.served);
    return {
      fromUs,
      toUs: Math.min(endUs, untilUs),
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
      serverUsd: data.costs.serverUsdPerUs * Math.min(endUs, untilUs),
    };
  });
}

function sortedLatencies({ requests }: Run, { first, end }: RowRange): Float64Array {
  const latencies = new Float64Array(end - first);
  let found = 0;
  for (let row = first; row < end; row++) {
    if (requests.outcome[row] === 0) latencies[found++] = latencyMsOf(requests, row);
  }
  return latencies.subarray(0, found).sort();
}
