// The scenario, version 1: what a teacher writes and a link carries. A `Scenario` is complete: every default is filled in.
// Meanings, units and defaults: docs/model.md and defaults.ts. `resolve` turns it into the plain numbers of the engine's Model.
import type { Architecture, GatewayKind, PackageKind } from "#facts";
import type { Component, Reuse, TriggerKind } from "#engine";
import type { DistributionKb, DistributionMs } from "./distribution.ts";
import type { Workload } from "./workload.ts";
import type { Intervention } from "./intervention.ts";

export interface Scenario {
  readonly version: 1;
  readonly title: string;
  readonly seed: number;
  readonly durationS: number;
  readonly warmUpS: number;
  readonly recordLimit: number;
  readonly provider: string;
  readonly billing: Billing;
  readonly trigger: TriggerKind;
  readonly workload: Workload;
  readonly client: Client;
  readonly webServer: WebServer;
  readonly gateway: Gateway;
  readonly security: Security;
  readonly function: FunctionSettings;
  /** Empty: one function, `function` itself. (With a trace named in `workload`: the trace's functions.) */
  readonly functions: readonly FunctionEntry[];
  readonly accountConcurrency: number;
  readonly zones: number;
  readonly database: Database;
  readonly async: Async;
  readonly queue: Queue;
  readonly logs: Logs;
  readonly interventions: readonly Intervention[];
  readonly server: Server;
}

export interface Billing {
  readonly edition: string;
  readonly freeTier: boolean;
}

export interface Client {
  /** One way. */
  readonly networkMs: DistributionMs;
  readonly payloadKb: DistributionKb;
  readonly responseKb: number;
  readonly retries: number;
  readonly retryBaseMs: number;
  readonly retryCapMs: number;
}

export interface WebServer {
  readonly enabled: boolean;
  readonly requestsPerVisit: number;
  readonly hitMs: DistributionMs;
  readonly originMs: DistributionMs;
  readonly cacheHitShare: number;
  readonly pageKb: number;
}

export interface Gateway {
  readonly enabled: boolean;
  readonly kind: GatewayKind;
  readonly ratePerS: number;
  readonly burst: number;
  readonly overheadMs: DistributionMs;
  readonly timeoutS: number;
  readonly payloadLimitKb: number;
}

export interface BadTokens {
  readonly missing: number;
  readonly expired: number;
  readonly forged: number;
  readonly wrongScope: number;
}

export interface Security {
  readonly enabled: boolean;
  readonly users: number;
  readonly verifyMs: DistributionMs;
  readonly cacheTtlS: number;
  readonly badTokens: BadTokens;
}

/** Share of idle instances still alive after each idle time: from 1 to 0, read linearly in between. */
export interface Survival {
  readonly kind: "survival";
  readonly atS: readonly number[];
  readonly share: readonly number[];
}

export interface FunctionSettings {
  readonly runtime: string;
  readonly package: PackageKind;
  readonly memoryMb: number;
  readonly architecture: Architecture;
  /** Null: in proportion to memory. A word names a measured curve. */
  readonly vcpu: number | string | null;
  readonly startMs: DistributionMs;
  readonly initMs: DistributionMs | "measured";
  readonly firstRunCpuMs: DistributionMs | "measured";
  readonly cpuMs: DistributionMs;
  readonly waitMs: DistributionMs;
  readonly timeoutS: number;
  readonly keepAliveS: number | "measured" | Survival;
  readonly payloadLimitKb: number;
  readonly maxConcurrency: number;
  readonly startsPerS: number;
  readonly startBurst: number;
  readonly provisionedConcurrency: number;
  readonly requestsPerInstance: number;
  readonly errorShare: number;
  readonly reuse: Reuse;
}

/** One of several functions. What it does not say, it takes from `function`. */
export interface FunctionEntry extends Partial<FunctionSettings> {
  readonly name: string;
  /** Null: no route leads here, the gateway answers 404. */
  readonly route: string | null;
  /** Share of all requests; null where the workload counts calls for each function. */
  readonly share: number | null;
}

export interface Database {
  readonly enabled: boolean;
  readonly kind: "keyValue" | "relational";
  readonly callsPerRequest: number;
  readonly latencyMs: DistributionMs;
  readonly capacityPerS: number | null;
  /** Null: one second of `capacityPerS`. */
  readonly burst: number | null;
  readonly maxAttempts: number;
  readonly retryBaseMs: number;
  readonly maxConnections: number | null;
  readonly connectMs: DistributionMs;
  readonly errorShare: number;
  readonly readShare: number;
  readonly itemKb: number;
  readonly storageGb: number;
  /** Of a relational one. Null: an instance by the hour, always there. Else capacity that pauses after so long without a call. */
  readonly pauseAfterS: number | null;
  /** How long it takes to wake: the call that finds it paused waits so long. */
  readonly wakeMs: number;
  /** What it is billed for while it is awake, where it pauses. */
  readonly capacityUnits: number;
}

export interface Async {
  readonly maxRetries: number;
  readonly retryWaitS: readonly number[];
  readonly maxEventAgeS: number;
  readonly duplicateShare: number;
}

export interface Queue {
  readonly batchSize: number;
  readonly batchWindowS: number;
  readonly visibilityTimeoutS: number;
  readonly maxReceiveCount: number;
  readonly pollers: number;
  readonly pollersPerMin: number;
}

/** What each invocation writes to its log. */
export interface Logs {
  readonly kbPerInvocation: number;
}

export interface Autoscale {
  readonly min: number;
  readonly max: number;
  readonly targetUtilisation: number;
  readonly everyS: number;
  readonly startDelayS: number;
}

export interface Server {
  readonly size: string;
  readonly count: number;
  readonly concurrencyEach: number;
  readonly queueLimit: number;
  readonly autoscale: Autoscale | null;
}

/** The sections whose settings an intervention may change. */
export type Section = Exclude<Component, "function"> | "function" | "async" | "queue" | "workload";

type InputOf<T> = T extends readonly (infer Item)[]
  ? readonly InputOf<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]?: InputOf<T[Key]> }
    : T;

/** What may be written: everything but `workload` has a default. */
export type ScenarioInput = InputOf<Omit<Scenario, "workload">> & { readonly workload: Workload };
