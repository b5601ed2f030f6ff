// The model: a scenario resolved to plain numbers. It is all the engine knows of the world.
// Every time is in integer microseconds (Us) unless the name says otherwise; every share lies in [0, 1].

/** A distribution of a non-negative quantity, in the unit of the field that holds it (microseconds, or kilobytes for `payloadKb`). */
export type Distribution =
  | { readonly kind: "constant"; readonly value: number }
  | { readonly kind: "exponential"; readonly mean: number }
  | { readonly kind: "lognormal"; readonly p50: number; readonly p99: number }
  | { readonly kind: "uniform"; readonly min: number; readonly max: number }
  | { readonly kind: "empirical"; readonly samples: readonly number[] }
  /** Piecewise linear quantile function: `values[i]` at cumulative probability `probabilities[i]`, both non-decreasing, probabilities from 0 to 1. */
  | { readonly kind: "quantiles"; readonly probabilities: readonly number[]; readonly values: readonly number[] };

export type TriggerKind = "http" | "upload" | "schedule" | "queue";
export type Reuse = "mostRecentlyUsed" | "newestInstance" | "leastRecentlyUsed";

/** One arrival process. `functionIndex` null: each request chooses its function by the functions' shares (or no route). */
export interface ArrivalStream {
  readonly functionIndex: number | null;
  readonly process: ArrivalProcess;
}

/** When requests arrive. The Poisson kinds map one unit-rate process through the cumulative rate (rule 12). */
export type ArrivalProcess =
  | { readonly kind: "constant" | "poisson"; readonly segments: readonly RateSegment[] }
  | { readonly kind: "trace"; readonly countsPerMinute: readonly number[] }
  | { readonly kind: "arrivals"; readonly timesUs: ArrayLike<number>; readonly durationsUs: ArrayLike<number> | null };

/** From `fromUs` on (until the next segment) the rate is this. The first segment starts at 0. */
export interface RateSegment {
  readonly fromUs: number;
  readonly rate:
    | { readonly kind: "steady"; readonly ratePerS: number }
    | {
        readonly kind: "bursts";
        readonly baseRatePerS: number;
        readonly burstRatePerS: number;
        readonly everyUs: number;
        readonly lengthUs: number;
      }
    | { readonly kind: "day"; readonly meanRatePerS: number; readonly peakToMean: number; readonly periodUs: number };
}

export interface ClientModel {
  readonly networkUs: Distribution;
  readonly payloadKb: Distribution;
  readonly responseKb: number;
  readonly retries: number;
  readonly retryBaseUs: number;
  readonly retryCapUs: number;
}
export interface WebServerModel {
  readonly enabled: boolean;
  readonly requestsPerVisit: number;
  readonly hitUs: Distribution;
  readonly originUs: Distribution;
  readonly cacheHitShare: number;
  readonly pageKb: number;
}
export interface GatewayModel {
  readonly enabled: boolean;
  readonly ratePerS: number;
  readonly burst: number;
  readonly overheadUs: Distribution;
  readonly timeoutUs: number;
  readonly payloadLimitKb: number;
}
export interface SecurityModel {
  readonly enabled: boolean;
  readonly users: number;
  readonly verifyUs: Distribution;
  readonly cacheTtlUs: number;
  readonly badTokens: {
    readonly missing: number;
    readonly expired: number;
    readonly forged: number;
    readonly wrongScope: number;
  };
}
export interface FunctionModel {
  readonly name: string;
  /** False: no route leads here, the gateway answers 404. */
  readonly routed: boolean;
  readonly share: number;
  /** Changes whenever a change needs new instances (memory, runtime, package, architecture, version). */
  readonly generation: number;
  readonly memoryMb: number;
  readonly architecture: "x86_64" | "arm64";
  /** Share of one vCPU for one handler alone: CPU work takes cpuUs / cpuSpeed. At most 1 for one request per instance. */
  readonly cpuSpeed: number;
  /** vCPUs of an instance, shared by its handlers in their CPU phase when `requestsPerInstance` > 1. */
  readonly vcpu: number;
  readonly startUs: Distribution;
  readonly initUs: Distribution;
  readonly firstRunCpuUs: Distribution;
  readonly cpuUs: Distribution;
  readonly waitUs: Distribution;
  readonly timeoutUs: number;
  readonly keepAliveUs: Distribution;
  readonly payloadLimitKb: number;
  readonly maxConcurrency: number;
  readonly startsPerS: number;
  readonly startBurst: number;
  readonly provisionedConcurrency: number;
  readonly requestsPerInstance: number;
  readonly errorShare: number;
  readonly reuse: Reuse;
}
export interface DatabaseModel {
  readonly enabled: boolean;
  readonly kind: "keyValue" | "relational";
  readonly callsPerRequest: number;
  readonly latencyUs: Distribution;
  readonly capacityPerS: number | null;
  readonly burst: number;
  readonly maxAttempts: number;
  readonly retryBaseUs: number;
  readonly maxConnections: number | null;
  readonly connectUs: Distribution;
  readonly errorShare: number;
  readonly readShare: number;
  readonly itemKb: number;
  /** A read and a write are charged one unit for each of so many KB; Infinity: one whatever the size. */
  readonly readUnitKb: number;
  readonly writeUnitKb: number;
  readonly storageGb: number;
  /** Of a relational one that is billed by capacity: it pauses when so long nobody has called, and the next call waits for it. Null: it never does. */
  readonly pauseAfterUs: number | null;
  readonly wakeUs: number;
  /** What it is billed for while it is awake, with `pauseAfterUs`. */
  readonly capacityUnits: number;
}
export interface AsyncModel {
  readonly maxRetries: number;
  readonly retryWaitUs: readonly number[];
  readonly maxEventAgeUs: number;
  readonly duplicateShare: number;
}
export interface QueueModel {
  readonly batchSize: number;
  readonly batchWindowUs: number;
  readonly visibilityTimeoutUs: number;
  readonly maxReceiveCount: number;
  /** A message older than this is not delivered any more. */
  readonly retentionUs: number;
  readonly pollers: number;
  readonly pollersPerMin: number;
}

/** What an intervention may change while the run goes on; decisions read the settings in force when they are made. */
export interface Settings {
  readonly client: ClientModel;
  readonly webServer: WebServerModel;
  readonly gateway: GatewayModel;
  readonly security: SecurityModel;
  readonly functions: readonly FunctionModel[];
  /** The version being rolled out: same length as `functions`; `nextShare` of the requests go to it. Null: none deployed. */
  readonly nextVersion: readonly FunctionModel[] | null;
  readonly nextShare: number;
  readonly accountConcurrency: number;
  readonly database: DatabaseModel;
  readonly async: AsyncModel;
  readonly queue: QueueModel;
}

export type Component = "client" | "webServer" | "gateway" | "security" | "function" | "database";

/** `set`, `deploy` and `rollback` all arrive here as new settings, complete. */
export type Intervention =
  | { readonly kind: "settings"; readonly atUs: number; readonly label: string; readonly settings: Settings }
  | { readonly kind: "killInstances"; readonly atUs: number; readonly label: string; readonly share: number }
  | {
      readonly kind: "outage";
      readonly atUs: number;
      readonly untilUs: number;
      readonly label: string;
      readonly target: Exclude<Component, "client"> | "zone";
    }
  | {
      readonly kind: "slow";
      readonly atUs: number;
      readonly untilUs: number;
      readonly label: string;
      readonly target: Component;
      readonly factor: number;
    };

export interface ServerModel {
  readonly count: number;
  readonly concurrencyEach: number;
  readonly queueLimit: number;
  /** Of one server; null where no price is known. */
  readonly hour: Price | null;
  readonly autoscale: null | {
    readonly min: number;
    readonly max: number;
    readonly targetUtilisation: number;
    readonly everyUs: number;
    readonly startDelayUs: number;
  };
}

/** A price that falls with volume: the marginal unit price up to each bound, in units a month. The last bound is Infinity. */
export interface PriceTier {
  readonly upTo: number;
  readonly usdPerUnit: number;
}
/** One item of the price list, with where it comes from. */
export interface Price {
  readonly unit: string;
  readonly tiers: readonly PriceTier[];
  readonly freePerMonth: number;
  readonly source: string;
}
/** By architecture. */
export type ByArchitecturePrice = Readonly<Record<"x86_64" | "arm64", Price | null>>;

/**
 * Prices for all the items a run can use, and how its time is billed. Units: requests, GB-seconds, vCPU-seconds, GB, GB-months,
 * request units, user-months, hours. Null where no price is known: what is used of it is named in the bill's `unpriced`. What the
 * provider gives away has a price of 0.
 */
export interface PriceList {
  readonly currency: "USD";
  readonly freeTier: boolean;
  /** Billed time is rounded up to this, and is at least `minimumBilledUs`. */
  readonly billingStepUs: number;
  readonly minimumBilledUs: number;
  /** Time by the clock, at memory and vCPUs, or processor time alone. */
  readonly billedTime: "wall" | "cpu";
  /** Whether an instance's initialisation is billed to the invocation that started it. */
  readonly initialisationBilled: boolean;
  /** What an account pays a month whatever it uses; null where there is no such thing. */
  readonly accountMinimum: Price | null;
  readonly functionRequest: Price | null;
  /** GB-seconds of on-demand duration, initialisation included. */
  readonly functionDuration: ByArchitecturePrice;
  readonly provisionedDuration: ByArchitecturePrice;
  readonly provisionedCapacity: ByArchitecturePrice;
  /** vCPU-seconds beside the GB-seconds; null where the provider does not charge by them. */
  readonly functionVcpuSecond: Price | null;
  /** Milliseconds of processor time, in the place of GB-seconds, with `billedTime` "cpu". */
  readonly functionCpuMs: Price | null;
  readonly logsIngestGb: Price | null;
  readonly gatewayCall: Price | null;
  /** A gateway call is charged once per this many KB of payload; Infinity: whatever its size. */
  readonly gatewayStepKb: number;
  readonly dataOutGb: Price | null;
  readonly pageRequest: Price | null;
  readonly pageGb: Price | null;
  readonly activeUser: Price | null;
  readonly databaseRead: Price | null;
  readonly databaseWrite: Price | null;
  readonly databaseStorageGb: Price | null;
  /** A relational database: an instance by the hour, or capacity units by the hour while it is awake. */
  readonly relationalHour: Price | null;
  readonly relationalCapacityHour: Price | null;
  readonly relationalStorageGb: Price | null;
  readonly objectPut: Price | null;
  readonly queueRequest: Price | null;
  readonly scheduledEvent: Price | null;
  /** Of the always-on servers' load balancer: it is there, and what goes through it. */
  readonly loadBalancerHour: Price | null;
  readonly loadBalancerUnitHour: Price | null;
  /** An asynchronous event is charged as one request up to this size, and as one more for each further step of it. */
  readonly eventFirstKb: number;
  readonly eventStepKb: number;
  /** Each request to the queue is charged once per this many KB of messages. */
  readonly queueStepKb: number;
}

/** A whole run's input. */
export interface Model {
  readonly seed: number;
  readonly durationUs: number;
  readonly warmUpUs: number;
  /** At most this many requests are kept as rows; the rest are only aggregated. */
  readonly recordLimit: number;
  readonly trigger: TriggerKind;
  readonly streams: readonly ArrivalStream[];
  readonly zones: number;
  /** What an invocation writes to its log. */
  readonly logKbPerInvocation: number;
  readonly settings: Settings;
  /** Ordered by `atUs`. */
  readonly interventions: readonly Intervention[];
  readonly server: ServerModel;
  readonly prices: PriceList;
}
