// The figures of a moment: how many instances are in which state, how many requests are where, and what has happened so far.

import { OUTCOMES, type RequestColumns, type Run, type Series } from "#engine";
import { emptyStage, stageOf } from "./stage.ts";
import type { Recent } from "./recent.ts";
import type { Tally } from "./tally.ts";

export interface Counts {
  /** Instances by state at t. While `exact` is false: time averages of the last bin that is over, not whole numbers. */
  readonly starting: number;
  readonly busy: number;
  readonly idle: number;
  /** Starting, busy and idle. */
  readonly instances: number;
  /** Reclaimed within the last bin of the series. */
  readonly reclaimedRecently: number;
  /** Requests under way at t, from arrival to end. */
  readonly inFlight: number;
  /** Requests that hold an instance at t, initialisation included: what concurrency limits count. */
  readonly concurrency: number;
  readonly atGateway: number;
  readonly atSecurity: number;
  readonly atDatabase: number;
  /** What has happened lately, and of it requests that arrived per second, and database calls; NaN when not recorded. */
  readonly recent: Recent;
  readonly ratePerS: number;
  readonly databaseCallsPerS: number;
  /** Latency quantiles of the last answers, milliseconds; NaN when nothing has ended well lately. */
  readonly latencyP50Ms: number;
  readonly latencyP99Ms: number;
  readonly soFar: Tally;
  /**
   * How many of `busy` run something that left no times: an earlier attempt of a request, or a request beyond the recorded ones.
   * Their number is known on average, not which instances they are.
   */
  readonly unseenBusy: number;
  /** False once t lies beyond the recorded requests of a run that was too long to record whole. */
  readonly exact: boolean;
}

/** The bin of the series that holds t; -1 outside the run's duration. */
export function binAt(series: Series, tUs: number): number {
  const bin = Math.floor(tUs / series.binUs);
  return bin >= 0 && bin < series.bins ? bin : -1;
}

/** Requests arriving per second in a bin of the series, whatever became of them. */
export function ratePerSOfBin(series: Series, bin: number): number {
  let requests = 0;
  for (let outcome = 0; outcome < OUTCOMES.length; outcome++) requests += series.requests[outcome * series.bins + bin];
  return (requests * 1_000_000) / series.binUs;
}

/** Whether every request that matters at t has a row. */
export function isRecordedAt(run: Run, tUs: number): boolean {
  const { rows, arrivalUs } = run.requests;
  return rows >= run.total || (rows > 0 && tUs < arrivalUs[rows - 1]);
}

export interface WhereRequestsAre {
  readonly inFlight: number;
  readonly concurrency: number;
  readonly atGateway: number;
  readonly atSecurity: number;
  readonly atDatabase: number;
}

const place = emptyStage();

/** How many of the rows may have an earlier attempt under way at t, of which the record keeps no times. */
export function countRetrying(columns: RequestColumns, rows: Int32Array, tUs: number): number {
  let retrying = 0;
  for (const row of rows) if (columns.attempts[row] > 1 && tUs < lastAttemptUs(columns, row)) retrying++;
  return retrying;
}

/** When the last attempt set out. Events are sent once, and invoked again; other requests are sent again. */
function lastAttemptUs(columns: RequestColumns, row: number): number {
  const sentUs = columns.sentUs[row];
  if (sentUs > columns.arrivalUs[row]) return sentUs;
  return columns.invokedUs[row] >= 0 ? columns.invokedUs[row] : columns.endUs[row];
}

/** Counts the rows by where they are at t. */
export function locateRequests(columns: RequestColumns, rows: Int32Array, tUs: number): WhereRequestsAre {
  let inFlight = 0;
  let concurrency = 0;
  let atGateway = 0;
  let atSecurity = 0;
  let atDatabase = 0;
  for (const row of rows) {
    if (columns.instance[row] >= 0 && columns.invokedUs[row] <= tUs && tUs < columns.handlerEndUs[row]) concurrency++;
    if (columns.endUs[row] <= tUs) continue;
    inFlight++;
    const { doing } = stageOf(columns, row, tUs, place);
    if (doing === "gateway") atGateway++;
    else if (doing === "security") atSecurity++;
    else if (doing === "database") atDatabase++;
  }
  return { inFlight, concurrency, atGateway, atSecurity, atDatabase };
}
