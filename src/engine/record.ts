// The record of a run: what every view reads. Rows are requests, in order of arrival; times are microseconds from the start.

/** How a request ended; the index is the code in the `outcome` column. Asynchronous requests end `ok` or `deadLettered`. */
export const OUTCOMES = [
  "ok",
  "notFound",
  "payloadTooLarge",
  "rateLimited",
  "unauthorized",
  "forbidden",
  "throttled",
  "functionError",
  "functionTimeout",
  "gatewayTimeout",
  "databaseError",
  "unavailable",
  "deadLettered",
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/**
 * The HTTP status of failures that every gateway answers alike: RFC 9110, and RFC 6585 for 429. How a function that fails is
 * answered is each gateway's own choice (500 or 502, 503 or 504), and what nobody waits for is answered nothing.
 */
export const FAILURE_STATUS: Readonly<Partial<Record<Outcome, number>>> = {
  notFound: 404,
  payloadTooLarge: 413,
  rateLimited: 429,
  unauthorized: 401,
  forbidden: 403,
  unavailable: 503,
};

/** Where the last attempt ended; the index is the code in the `endedAt` column. */
export const STAGES = ["client", "webServer", "gateway", "security", "function", "database"] as const;
export type Stage = (typeof STAGES)[number];

/**
 * Columns of equal length `rows`. All `...Us` are absolute microseconds since the start of the run, -1 where the last attempt
 * never came so far; stages of one row never run backwards, in the order written here.
 */
export interface RequestColumns {
  readonly rows: number;
  /** The user's action (or the event's birth). */
  readonly arrivalUs: Float64Array;
  /** The page was asked for: equals arrival when the request opens a visit, else -1. The page is there at `pageEndUs`. */
  readonly pageEndUs: Float64Array;
  /** The last attempt leaves the client. (One attempt, no page load: equals arrival.) */
  readonly sentUs: Float64Array;
  /** It reaches the gateway (or, with no gateway, the cloud). For the queue: the message is stored. */
  readonly gatewayUs: Float64Array;
  /** It reaches the security service. */
  readonly securityUs: Float64Array;
  /** The function is invoked (and, unless rejected, given an instance). */
  readonly invokedUs: Float64Array;
  /** Sandbox and download done, initialisation begins (cold only; joined ones wait, too, until `handlerUs`). */
  readonly initUs: Float64Array;
  /** The handler starts. */
  readonly handlerUs: Float64Array;
  /** First database call starts. */
  readonly databaseUs: Float64Array;
  /** The handler ends (ok, error, timeout or kill). With a gateway timeout this lies after the answer left. */
  readonly handlerEndUs: Float64Array;
  /** The answer leaves the cloud (gateway), whatever it says. */
  readonly answeredUs: Float64Array;
  /** The client has the answer. Asynchronous: the work is done (or dead-lettered). Latency = endUs - arrivalUs. */
  readonly endUs: Float64Array;
  readonly functionIndex: Int32Array;
  /** Index into the instance columns, -1 if none was given. */
  readonly instance: Int32Array;
  /** The user whose token it carries; -1 without security. */
  readonly user: Int32Array;
  readonly outcome: Uint8Array;
  /** Index into STAGES: where the last attempt was turned back or failed; "client" (0) for ok. */
  readonly endedAt: Uint8Array;
  /** 1 if the last attempt started its instance. */
  readonly cold: Uint8Array;
  /** 1 if the page load was served from the web server's cache, 2 if from the origin, 0 if it opened no visit. */
  readonly page: Uint8Array;
  /** 0 none, 1 verified afresh, 2 cached decision, 3 missing, 4 expired, 5 forged, 6 wrong scope. */
  readonly token: Uint8Array;
  readonly version: Uint8Array;
  readonly attempts: Uint16Array;
  readonly databaseAttempts: Uint16Array;
  /** Billed function time of all its attempts, rounded up per invocation. */
  readonly billedUs: Float64Array;
  /** All its attempts cost this, without the shared lines of the bill. */
  readonly costUsd: Float64Array;
}

/** A column of the requests. */
export type ColumnName = Exclude<keyof RequestColumns, "rows">;

/** Instances in order of start. `reclaimedUs` is Infinity for those that never are (provisioned). */
export interface InstanceColumns {
  readonly count: number;
  readonly functionIndex: Int32Array;
  readonly startedUs: Float64Array;
  /** Initialised: able to run handlers. */
  readonly readyUs: Float64Array;
  readonly reclaimedUs: Float64Array;
  readonly provisioned: Uint8Array;
  readonly zone: Uint8Array;
  readonly version: Uint8Array;
}

/** Evenly wide bins over [0, durationUs): sums and time averages, exact for the whole run, recorded rows or not. */
export interface Series {
  readonly bins: number;
  readonly binUs: number;
  /** Requests by arrival bin, outcome-major: `requests[outcome * bins + bin]`. */
  readonly requests: Uint32Array;
  /** Requests whose last attempt was cold, and those given an instance, by arrival bin. */
  readonly cold: Uint32Array;
  readonly served: Uint32Array;
  /** Latency quantiles of `ok` requests by arrival bin, milliseconds, within 0.8 %; NaN for empty bins. */
  readonly latencyP50Ms: Float64Array;
  readonly latencyP99Ms: Float64Array;
  /** Time averages per bin. Their sum is the mean number of instances. */
  readonly starting: Float64Array;
  readonly busy: Float64Array;
  readonly idle: Float64Array;
  /** Mean handlers in flight per bin (initialising included). */
  readonly inFlight: Float64Array;
  /** US dollars of requests arriving in the bin, without the shared lines. */
  readonly costUsd: Float64Array;
}

/** The always-on servers over the same bins as `Series`, as time averages. Not part of the fingerprint. */
export interface ServerSeries {
  /** Requests being served, and requests waiting for a place. */
  readonly busy: Float64Array;
  readonly queued: Float64Array;
  /** Servers that are there and paid for. */
  readonly servers: Float64Array;
}

/** Where a run was stopped that would have gone on: how far its clock had come, and the requests that had not ended. */
export interface Stop {
  readonly bound: "steps" | "time";
  readonly atUs: number;
  readonly unfinished: number;
}

/** A finished run. `recorded` < `total` means that views of single requests show only the first `recorded`. */
export interface Run {
  readonly total: number;
  readonly requests: RequestColumns;
  /** The columns in which all rows say the same: views of memory that other runs share. Nobody may write to them or give them away. */
  readonly constantColumns: readonly ColumnName[];
  readonly instances: InstanceColumns;
  readonly series: Series;
  readonly serverSeries: ServerSeries;
  readonly summary: Summary;
  /** Null for a run that came to its end by itself; one that met a bound tells nothing of what would have followed. */
  readonly stopped: Stop | null;
  /** Hash of all requests, instances, series and the summary: equal for equal scenarios on every engine. */
  readonly fingerprint: string;
}

export interface LatencySummary {
  mean: number;
  p50: number;
  p90: number;
  p95: number;
  p99: number;
  max: number;
}
export interface BillLine {
  component: string;
  item: string;
  quantity: number;
  unit: string;
  unitPrice: number;
  amount: number;
  shared: boolean;
  source: string;
  /** The same use extended to a month: its quantity, how much of that is free, and what the rest costs at the tiers it falls into. */
  month: { quantity: number; free: number; amount: number };
}
/** Something that was used and is missing from the bill, because no price is known. */
export interface UnpricedItem {
  component: string;
  item: string;
}
export interface CostSummary {
  currency: "USD";
  total: number;
  perMillionRequests: number;
  month: number;
  byComponent: Record<string, number>;
  /** The sums of the lines' months. */
  monthByComponent: Record<string, number>;
  lines: BillLine[];
  unpriced: UnpricedItem[];
}
export interface InstancesSummary {
  started: number;
  peak: number;
  mean: number;
  meanStarting: number;
  meanBusy: number;
  meanIdle: number;
  meanLifetimeS: number;
}
export interface FunctionSummary {
  name: string;
  requests: { total: number; attempts: number; byOutcome: Record<Outcome, number> };
  coldStarts: { count: number; share: number };
  latencyMs: LatencySummary;
  instances: InstancesSummary;
  cost: number;
}
/** What the always-on servers cost, with what both sides need: `cost` in the window, `month` as the functions' month. */
export interface ServerBill {
  cost: number;
  month: number;
  byComponent: Record<string, number>;
  monthByComponent: Record<string, number>;
  lines: BillLine[];
  /** What they used and has no price; left out where there is nothing. */
  unpriced?: UnpricedItem[];
}
/** What the always-on servers did: requests served count only if they arrived in the window. */
export interface ServerWork {
  /** Server time that is paid for within the window, in microseconds. */
  paidUs: number;
  served: number;
  latencyMs: LatencySummary;
  rejected: number;
  meanUtilisation: number;
}
export interface ServerSummary extends ServerBill {
  latencyMs: LatencySummary;
  rejected: number;
  meanUtilisation: number;
}

/** The summary of the contract, without the scenario it belongs to and without `run`. */
export interface Summary {
  requests: { total: number; attempts: number; recorded: number; byOutcome: Record<Outcome, number> };
  coldStarts: { count: number; share: number };
  latencyMs: LatencySummary;
  instances: InstancesSummary;
  cost: CostSummary;
  functions: FunctionSummary[];
  server: ServerSummary;
}
