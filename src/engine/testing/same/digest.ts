// A run in a few hundred letters, to be held against what an earlier engine gave: everything that is a whole number by its bits,
// part by part, so that a difference says where it is; and the sums of fractions, which may be added in another order.
import type { Model } from "../../model.ts";
import type { FunctionSummary, InstancesSummary, LatencySummary, Run } from "../../record.ts";
import type { RequestTrace } from "../../trace/types.ts";

/** What is asked of an engine. */
export interface Engine {
  readonly simulate: (model: Model) => Run;
  readonly traceRequests: (model: Model, rows: readonly number[]) => RequestTrace[];
}

export interface Digest {
  /** Eight hexadecimal digits for each of PARTS. */
  readonly exact: string;
  readonly sums: readonly (number | null)[];
  readonly fingerprint: string;
}

const REQUESTS = [
  ...["arrivalUs", "pageEndUs", "sentUs", "gatewayUs", "securityUs", "invokedUs", "initUs", "handlerUs"],
  ...["databaseUs", "handlerEndUs", "answeredUs", "endUs", "functionIndex", "instance", "user", "outcome", "endedAt"],
  ...["cold", "page", "token", "version", "attempts", "databaseAttempts"],
] as const as readonly Exclude<keyof Run["requests"], "rows">[];
const INSTANCES = [
  ...["functionIndex", "startedUs", "readyUs", "reclaimedUs", "provisioned", "zone", "version"],
] as const as readonly Exclude<keyof Run["instances"], "count">[];
const COUNTED = ["requests", "cold", "served"] as const;
/** Of whole microseconds, divided: the last digits are left to the order of additions. */
const LEVELS = ["latencyP50Ms", "latencyP99Ms", "starting", "busy", "idle", "inFlight"] as const;
const SERVER = ["busy", "queued", "servers"] as const;

/** What the digits of `exact` stand for, in their order. */
const PARTS: readonly string[] = [
  ...REQUESTS.map((name) => `requests.${name}`),
  ...INSTANCES.map((name) => `instances.${name}`),
  ...[...COUNTED, ...LEVELS].map((name) => `series.${name}`),
  ...SERVER.map((name) => `serverSeries.${name}`),
  "counts",
  "traces",
];

/** Rows traced from each end of the record. */
const TRACED = 3;

/** The digest of a model's run, and, if asked for, of traces of its first and last requests. */
export function digestOf(engine: Engine, model: Model, traced: boolean): Digest {
  const run = engine.simulate(model);
  const { requests, instances, series, serverSeries } = run;
  const exact = [
    ...REQUESTS.map((name) => hashOf(requests[name], requests.rows)),
    ...INSTANCES.map((name) => hashOf(instances[name], instances.count)),
    ...COUNTED.map((name) => hashOf(series[name])),
    ...LEVELS.map((name) => hashOf(rounded(series[name]))),
    ...SERVER.map((name) => hashOf(rounded(serverSeries[name]))),
    hashOfText(JSON.stringify(countsOf(run))),
    hashOfText(traced ? JSON.stringify(tracesOf(engine, model, run), inOrder) : ""),
  ];
  return { exact: exact.join(""), sums: sumsOf(run).map(toStore), fingerprint: run.fingerprint };
}

const MOST_APART = 1e-11;

/** What differs, in words; empty for equal digests. Sums may differ by rounding, and with `loosely` the fingerprint, made of their bits, too. */
export function differences(found: Digest, expected: Digest, loosely: boolean): string[] {
  const at = (digest: Digest, part: number): string => digest.exact.slice(part * 8, part * 8 + 8);
  return [
    ...PARTS.filter((_, part) => at(found, part) !== at(expected, part)),
    ...found.sums.flatMap((sum, index) => (isNear(sum, expected.sums[index]) ? [] : [`sum ${index}: ${sum}`])),
    ...(found.sums.length === expected.sums.length ? [] : ["number of sums"]),
    ...(loosely || found.fingerprint === expected.fingerprint ? [] : ["fingerprint"]),
  ];
}

function isNear(found: number | null, expected: number | null | undefined): boolean {
  if (typeof found !== "number" || typeof expected !== "number") return found === expected;
  return Math.abs(found - expected) <= MOST_APART * Math.max(Math.abs(found), Math.abs(expected));
}

/** A few digits more than are compared. Sums of nothing are no number. */
const toStore = (sum: number): number | null => (Number.isFinite(sum) ? Number(sum.toPrecision(14)) : null);

const rounded = (values: Float64Array): Float64Array =>
  values.map((value) => (Number.isFinite(value) ? Number(value.toPrecision(12)) : value));

function countsOf({ total, stopped, requests, summary, series, instances }: Run): unknown {
  const ofFunction = ({ name, requests, coldStarts, instances }: FunctionSummary): unknown[] => [
    ...[name, requests.total, requests.attempts, requests.byOutcome],
    ...[coldStarts.count, instances.started, instances.peak],
  ];
  return [
    ...[total, stopped, requests.rows, instances.count, series.bins, series.binUs],
    ...[summary.requests, summary.coldStarts.count, summary.instances.started, summary.instances.peak],
    ...[summary.functions.map(ofFunction), summary.server.rejected, summary.cost.unpriced],
    summary.cost.lines.map(({ component, item, unit, shared }) => [component, item, unit, shared]),
  ];
}

function sumsOf({ requests, series, summary }: Run): number[] {
  const { cost, functions, server } = summary;
  const latency = ({ mean, p50, p90, p95, p99, max }: LatencySummary): number[] => [mean, p50, p90, p95, p99, max];
  const instances = ({ mean, meanStarting, meanBusy, meanIdle, meanLifetimeS }: InstancesSummary): number[] => [
    ...[mean, meanStarting, meanBusy, meanIdle, meanLifetimeS],
  ];
  return [
    ...[cost.total, cost.perMillionRequests, cost.month, server.cost, server.month, server.meanUtilisation],
    ...[sum(requests.costUsd, requests.rows), sum(requests.billedUs, requests.rows)],
    ...[weighed(requests.costUsd, requests.rows), weighed(requests.billedUs, requests.rows)],
    weighed(series.costUsd, series.bins),
    ...latency(summary.latencyMs),
    ...latency(server.latencyMs),
    ...instances(summary.instances),
    ...functions.flatMap((each) => [each.cost, ...latency(each.latencyMs), ...instances(each.instances)]),
    ...[cost, server].flatMap(({ lines }) => [
      weighed(lines.map(({ quantity }) => quantity)),
      weighed(lines.map(({ amount }) => amount)),
      weighed(lines.map(({ month }) => month.quantity)),
      weighed(lines.map(({ month }) => month.amount)),
    ]),
  ];
}

function sum(values: ArrayLike<number>, count: number): number {
  let total = 0;
  for (let index = 0; index < count; index++) total += values[index];
  return total;
}

/** A sum in which each value has a weight of its own: two that change places are found. */
function weighed(values: ArrayLike<number>, count = values.length): number {
  let total = 0;
  for (let index = 0; index < count; index++) total += (1 + (index % 97)) * values[index];
  return total;
}

function tracesOf(engine: Engine, model: Model, { requests }: Run): RequestTrace[] {
  const rows = Array.from({ length: requests.rows }, (_, row) => row);
  return engine.traceRequests(
    model,
    rows.length > 2 * TRACED ? [...rows.slice(0, TRACED), ...rows.slice(-TRACED)] : rows,
  );
}

/** For JSON: the order in which fields were written says nothing, and costs are sums. */
function inOrder(_: string, value: unknown): unknown {
  if (typeof value === "number") return Number(value.toPrecision(12));
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

const number = new Float64Array(1);
const words = new Int32Array(number.buffer);

/** Every bit of every number, and its place. */
function hashOf(values: ArrayLike<number>, count = values.length): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < count; index++) {
    number[0] = values[index];
    hash = mixed(mixed(hash, words[0]), words[1]);
  }
  return hexOf(mixed(hash, count));
}

export function hashOfText(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = mixed(hash, text.charCodeAt(index));
  return hexOf(mixed(hash, text.length));
}

function mixed(hash: number, word: number): number {
  const next = Math.imul(hash ^ word, 0x9e3779b1);
  return next ^ (next >>> 15);
}

const hexOf = (hash: number): string => (hash >>> 0).toString(16).padStart(8, "0");
