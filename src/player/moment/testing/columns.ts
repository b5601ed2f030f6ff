// Records for tests, written row by row: a test states only the times it is about.

import {
  OUTCOMES,
  STAGES,
  type InstanceColumns,
  type Outcome,
  type RequestColumns,
  type Run,
  type Series,
  type Stage,
} from "#engine";

const TIMES = [
  "arrivalUs",
  "pageEndUs",
  "sentUs",
  "gatewayUs",
  "securityUs",
  "invokedUs",
  "initUs",
  "handlerUs",
  "databaseUs",
  "handlerEndUs",
  "answeredUs",
  "endUs",
] as const;
type TimeName = (typeof TIMES)[number];

const NOTHING_BILLED = { month: 0, byComponent: {}, monthByComponent: {}, lines: [] };

/** A request as a test writes it: what is left out did not happen. */
export interface RowOf extends Partial<Record<TimeName, number>> {
  readonly arrivalUs: number;
  readonly endUs: number;
  readonly outcome?: Outcome;
  readonly endedAt?: Stage;
  readonly instance?: number;
  readonly functionIndex?: number;
  readonly cold?: boolean;
  readonly page?: number;
  readonly token?: number;
  readonly attempts?: number;
  readonly databaseAttempts?: number;
}

export interface InstanceOf {
  readonly startedUs: number;
  readonly readyUs: number;
  readonly reclaimedUs: number;
  readonly functionIndex?: number;
}

export function columnsOf(rows: readonly RowOf[]): RequestColumns {
  const times = Object.fromEntries(
    TIMES.map((name) => [name, Float64Array.from(rows, (row) => row[name] ?? -1)]),
  ) as Record<TimeName, Float64Array>;
  return {
    ...times,
    rows: rows.length,
    functionIndex: Int32Array.from(rows, (row) => row.functionIndex ?? 0),
    instance: Int32Array.from(rows, (row) => row.instance ?? -1),
    user: new Int32Array(rows.length).fill(-1),
    outcome: Uint8Array.from(rows, (row) => OUTCOMES.indexOf(row.outcome ?? "ok")),
    endedAt: Uint8Array.from(rows, (row) => STAGES.indexOf(row.endedAt ?? "client")),
    cold: Uint8Array.from(rows, (row) => (row.cold ? 1 : 0)),
    page: Uint8Array.from(rows, (row) => row.page ?? 0),
    token: Uint8Array.from(rows, (row) => row.token ?? 0),
    version: new Uint8Array(rows.length),
    attempts: Uint16Array.from(rows, (row) => row.attempts ?? 1),
    databaseAttempts: Uint16Array.from(rows, (row) => row.databaseAttempts ?? 0),
    billedUs: new Float64Array(rows.length),
    costUsd: new Float64Array(rows.length),
  };
}

function instancesOf(instances: readonly InstanceOf[]): InstanceColumns {
  const count = instances.length;
  return {
    count,
    functionIndex: Int32Array.from(instances, (each) => each.functionIndex ?? 0),
    startedUs: Float64Array.from(instances, (each) => each.startedUs),
    readyUs: Float64Array.from(instances, (each) => each.readyUs),
    reclaimedUs: Float64Array.from(instances, (each) => each.reclaimedUs),
    provisioned: new Uint8Array(count),
    zone: new Uint8Array(count),
    version: new Uint8Array(count),
  };
}

/** A record of these rows and instances over `durationUs`, its series counting arrivals only. */
export function runOf(
  rows: readonly RowOf[],
  instances: readonly InstanceOf[] = [],
  durationUs = 1000,
  bins = 10,
): Run {
  const binUs = durationUs / bins;
  const zeros = (): Float64Array => new Float64Array(bins);
  const series: Series = {
    bins,
    binUs,
    requests: new Uint32Array(OUTCOMES.length * bins),
    cold: new Uint32Array(bins),
    served: new Uint32Array(bins),
    latencyP50Ms: zeros().fill(NaN),
    latencyP99Ms: zeros().fill(NaN),
    starting: zeros(),
    busy: zeros(),
    idle: zeros(),
    inFlight: zeros(),
    costUsd: zeros(),
  };
  for (const row of rows)
    series.requests[OUTCOMES.indexOf(row.outcome ?? "ok") * bins + Math.floor(row.arrivalUs / binUs)]++;
  const latencyMs = { mean: 0, p50: 0, p90: 0, p95: 0, p99: 0, max: 0 };
  return {
    total: rows.length,
    requests: columnsOf(rows),
    instances: instancesOf(instances),
    serverSeries: { busy: new Float64Array(), queued: new Float64Array(), servers: new Float64Array() },
    series,
    summary: {
      requests: {
        total: rows.length,
        attempts: rows.length,
        recorded: rows.length,
        byOutcome: Object.fromEntries(OUTCOMES.map((name) => [name, 0])) as Record<Outcome, number>,
      },
      coldStarts: { count: 0, share: 0 },
      latencyMs,
      instances: {
        started: instances.length,
        peak: 0,
        mean: 0,
        meanStarting: 0,
        meanBusy: 0,
        meanIdle: 0,
        meanLifetimeS: 0,
      },
      cost: { currency: "USD", total: 0, perMillionRequests: 0, ...NOTHING_BILLED, unpriced: [] },
      functions: [],
      server: { cost: 0, ...NOTHING_BILLED, latencyMs, rejected: 0, meanUtilisation: 0 },
    },
    constantColumns: [],
    stopped: null,
    fingerprint: "",
  };
}
