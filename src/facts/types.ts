// The shapes of the facts: what content/facts and content/traces hold, once read. Every figure says where it comes from.

export type Confidence = "high" | "medium" | "low";
export type Provider = "aws" | "azure" | "gcp" | "cloudflare";
export type GatewayKind = "httpApi" | "restApi";
export type PackageKind = "zip" | "image";
export type Architecture = "x86_64" | "arm64";

/** A figure with its unit and where it comes from. */
export interface Sourced {
  readonly unit: string;
  readonly source: string;
  /** A year, month or day: YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly asOf: string;
  readonly confidence: Confidence;
  readonly note?: string;
}
export interface Fact<Value = number> extends Sourced {
  readonly value: Value;
}

/** What could not be found, and the names that exist. */
export interface UnknownName {
  /** Which word was wrong: a scenario's `provider`, `billing.edition`, `function.runtime`, `server.size`, … */
  readonly what: "provider" | "edition" | "runtime" | "package" | "architecture" | "size" | "curve" | "trace";
  readonly found: string;
  readonly allowed: readonly string[];
  /** One plain sentence: what was found, what is allowed. */
  readonly message: string;
}
export type Result<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: UnknownName };

/** A piecewise linear quantile function: `values[i]` at cumulative probability `probabilities[i]`; both non-decreasing, probabilities from 0 to 1. */
export interface Quantiles {
  readonly probabilities: readonly number[];
  readonly values: readonly number[];
}

/** Which cold start is meant. */
export interface ColdStartQuery {
  /** Lambda's identifier, e.g. `nodejs22.x`; see `runtimes()`. */
  readonly runtime: string;
  readonly package: PackageKind;
  readonly memoryMb: number;
  readonly architecture: Architecture;
}
export interface SourcedQuantiles extends Quantiles, Sourced {}
/** Whose measured first run is used where there is none of a runtime's own. */
export interface StandIn {
  /** The runtime that was measured, as read: "Node.js 22". */
  readonly name: string;
  /** Of what there is no measurement: this version of the language, or the language itself. */
  readonly for: "version" | "language";
  /** Why this one, and how it is likely to err. */
  readonly note?: string;
}
export interface ColdStart {
  /** Initialisation, in milliseconds; sandbox creation and download are not in it. */
  readonly initMs: SourcedQuantiles;
  /** Extra CPU work of an instance's first run, in milliseconds of one whole vCPU. */
  readonly firstRunCpuMs: SourcedQuantiles & { readonly standsIn: StandIn | null };
  /** The memory sizes, in MB, from which `initMs` was read: one, or the two around what was asked for. */
  readonly measuredAtMb: readonly number[];
}
export interface Runtime {
  readonly id: string;
  readonly name: string;
  /** Whose first run stands in for this runtime's; null where its own was measured. Initialisation is always its own. */
  readonly firstRunStandsIn: StandIn | null;
  readonly packages: readonly PackageKind[];
  readonly architectures: readonly Architecture[];
}

/** Share of idle instances still alive after each idle time; non-increasing, read linearly in between. */
export interface KeepAliveSurvival extends Sourced {
  readonly idleS: readonly number[];
  readonly aliveShare: readonly number[];
  /** The same as a quantile function of the keep-alive in seconds. */
  readonly keepAliveS: Quantiles;
}

/** Relative CPU speed by memory: 1 is one whole vCPU; non-decreasing, read linearly in between, flat outside. */
export interface CpuCurve extends Sourced {
  readonly name: string;
  readonly title: string;
  readonly memoryMb: readonly number[];
  readonly speed: readonly number[];
}

export interface TraceFunction {
  /** Short and stable, e.g. `http-017-1a2b3c`. */
  readonly name: string;
  readonly trigger: string;
  readonly countsPerMinute: readonly number[];
  /** The handler's run times over 24 hours, in milliseconds; null where none was published. */
  readonly durationMs: Quantiles | null;
}
export interface Trace {
  readonly name: string;
  readonly title: string;
  readonly licence: string;
  readonly citation: string;
  readonly source: string;
  /** What was changed on the way here. */
  readonly changes: string;
  readonly minutes: number;
  readonly startMinuteOfDay: number;
  readonly functions: readonly TraceFunction[];
}
