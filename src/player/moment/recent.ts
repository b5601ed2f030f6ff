// What has happened lately, as far as it is known at t: counted over the last stretch before t, one bin of the series long. Nothing
// that happens after t is in it, so a figure called "now" never knows more than whoever watches.

import { OUTCOMES, type RequestColumns, type Run, type Series } from "#engine";
import { binAt } from "./counts.ts";
import { countUpTo } from "./search.ts";
import type { Tally } from "./tally.ts";

/** Counts of (t − a bin, t], each when it happened; at the beginning, of what has passed. */
export interface Recent {
  /** What rates are taken over, microseconds: a bin, or what has passed of the first, but no less than an eighth. */
  readonly spanUs: number;
  readonly arrived: number;
  readonly served: number;
  readonly cold: number;
  readonly ok: number;
  readonly okCold: number;
  readonly notOk: number;
  readonly databaseCalls: number;
}

const LEAST_PART = 1 / 8;

/** What lies between two tallies, one of them a bin before t. */
export function recentOf(now: Tally, before: Tally | null, binUs: number, tUs: number): Recent {
  const since = (of: Exclude<keyof Recent, "spanUs">): number => now[of] - (before?.[of] ?? 0);
  return {
    spanUs: Math.min(binUs, Math.max(tUs, LEAST_PART * binUs)),
    arrived: since("arrived"),
    served: since("served"),
    cold: since("cold"),
    ok: since("ok"),
    okCold: since("okCold"),
    notOk: since("notOk"),
    databaseCalls: since("databaseCalls"),
  };
}

/** The last bin that is over at t, for moments of which the rows tell nothing; there requests count when they arrive. */
export function lastWholeBin(series: Series, tUs: number): number {
  return binAt(series, tUs - series.binUs);
}

export function recentOfBin(series: Series, bin: number): Recent {
  const { bins, binUs, requests, cold, served } = series;
  let arrived = 0;
  for (let outcome = 0; bin >= 0 && outcome < OUTCOMES.length; outcome++) arrived += requests[outcome * bins + bin];
  const ok = bin < 0 ? 0 : requests[bin];
  const started = bin < 0 ? 0 : cold[bin];
  return {
    spanUs: binUs,
    arrived,
    served: bin < 0 ? 0 : served[bin],
    cold: started,
    ok,
    okCold: Math.min(ok, started),
    notOk: arrived - ok,
    databaseCalls: NaN,
  };
}

/** Latencies at two ranks, milliseconds; NaN while nothing has ended well. */
export interface Latencies {
  readonly p50Ms: number;
  readonly p99Ms: number;
}

/**
 * The end of the stretch whose answers are read at t. It moves a bin at a time, so that its answers are put in order once for all the
 * frames of a bin; in the first bin an eighth at a time.
 */
export function answeredUntil({ binUs }: Series, tUs: number): number {
  const stepUs = tUs < binUs ? binUs * LEAST_PART : binUs;
  return Math.floor(tUs / stepUs) * stepUs;
}

/** Latencies of what ended `ok` in (untilUs − a bin, untilUs]. `earlier` are the rows under way when that began. */
export function latenciesUntil(run: Run, untilUs: number, earlier: Int32Array): Latencies {
  const { requests, series } = run;
  const fromUs = untilUs - series.binUs;
  const values: number[] = [];
  for (const row of earlier) addLatency(requests, row, fromUs, untilUs, values);
  const end = countUpTo(requests.arrivalUs, untilUs, requests.rows);
  for (let row = countUpTo(requests.arrivalUs, fromUs, requests.rows); row < end; row++)
    addLatency(requests, row, fromUs, untilUs, values);
  const sorted = Float64Array.from(values).sort();
  const rank = (share: number): number => sorted[Math.ceil(share * sorted.length) - 1] ?? NaN;
  return { p50Ms: rank(0.5), p99Ms: rank(0.99) };
}

function addLatency(columns: RequestColumns, row: number, fromUs: number, untilUs: number, to: number[]): void {
  const endUs = columns.endUs[row];
  if (columns.outcome[row] === 0 && endUs > fromUs && endUs <= untilUs)
    to.push((endUs - columns.arrivalUs[row]) / 1000);
}
