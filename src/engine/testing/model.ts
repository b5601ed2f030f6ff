// Models for tests: a function that takes no time behind components that are all switched off; a test states only what it is about.
import type {
  ArrivalProcess,
  AsyncModel,
  ClientModel,
  DatabaseModel,
  Distribution,
  FunctionModel,
  GatewayModel,
  Intervention,
  Model,
  Price,
  PriceList,
  QueueModel,
  SecurityModel,
  ServerModel,
  Settings,
  WebServerModel,
} from "../model.ts";

export const SECOND_US = 1_000_000;
export const MS_US = 1000;
/** Larger than any limit a test comes near, small enough for an engine to allocate. */
export const UNLIMITED = 1_000_000;
const NEVER_US = 4_000_000_000_000;

export const constantUs = (value: number): Distribution => ({ kind: "constant", value });
export const exponentialUs = (mean: number): Distribution => ({ kind: "exponential", mean });
const ZERO: Distribution = constantUs(0);

export const steady = (kind: "constant" | "poisson", ratePerS: number): ArrivalProcess => ({
  kind,
  segments: [{ fromUs: 0, rate: { kind: "steady", ratePerS } }],
});
export const arrivalsAt = (...timesUs: number[]): ArrivalProcess => ({ kind: "arrivals", timesUs, durationsUs: null });

const client: ClientModel = {
  networkUs: ZERO,
  payloadKb: ZERO,
  responseKb: 0,
  retries: 0,
  retryBaseUs: 0,
  retryCapUs: 0,
};
const webServer: WebServerModel = {
  enabled: false,
  requestsPerVisit: 1,
  hitUs: ZERO,
  originUs: ZERO,
  cacheHitShare: 1,
  pageKb: 0,
};
const gateway: GatewayModel = {
  enabled: false,
  ratePerS: UNLIMITED,
  burst: UNLIMITED,
  overheadUs: ZERO,
  timeoutUs: NEVER_US,
  payloadLimitKb: UNLIMITED,
};
const security: SecurityModel = {
  enabled: false,
  users: 1,
  verifyUs: ZERO,
  cacheTtlUs: 0,
  badTokens: { missing: 0, expired: 0, forged: 0, wrongScope: 0 },
};
const database: DatabaseModel = {
  enabled: false,
  kind: "keyValue",
  callsPerRequest: 1,
  latencyUs: ZERO,
  capacityPerS: null,
  burst: 1,
  maxAttempts: 1,
  retryBaseUs: 0,
  maxConnections: null,
  connectUs: ZERO,
  errorShare: 0,
  readShare: 1,
  itemKb: 1,
  readUnitKb: 4,
  writeUnitKb: 1,
  storageGb: 0,
  pauseAfterUs: null,
  wakeUs: 0,
  capacityUnits: 0,
};
const functionDefaults: FunctionModel = {
  name: "f",
  routed: true,
  share: 1,
  generation: 0,
  memoryMb: 1024,
  architecture: "x86_64",
  cpuSpeed: 1,
  vcpu: 1,
  startUs: ZERO,
  initUs: ZERO,
  firstRunCpuUs: ZERO,
  cpuUs: ZERO,
  waitUs: ZERO,
  timeoutUs: NEVER_US,
  keepAliveUs: constantUs(600 * SECOND_US),
  payloadLimitKb: UNLIMITED,
  maxConcurrency: UNLIMITED,
  startsPerS: UNLIMITED,
  startBurst: UNLIMITED,
  provisionedConcurrency: 0,
  requestsPerInstance: 1,
  errorShare: 0,
  reuse: "mostRecentlyUsed",
};
const async: AsyncModel = {
  maxRetries: 2,
  retryWaitUs: [60 * SECOND_US, 120 * SECOND_US],
  maxEventAgeUs: NEVER_US,
  duplicateShare: 0,
};
const queue: QueueModel = {
  batchSize: 1,
  batchWindowUs: 0,
  visibilityTimeoutUs: 30 * SECOND_US,
  maxReceiveCount: 5,
  retentionUs: 345_600 * SECOND_US,
  pollers: 1000,
  pollersPerMin: UNLIMITED,
};
/** One tier, nothing free. */
export const flatPrice = (usdPerUnit: number, unit = "unit"): Price => ({
  unit,
  tiers: [{ upTo: Infinity, usdPerUnit }],
  freePerMonth: 0,
  source: "test",
});
const server: ServerModel = {
  count: 1,
  concurrencyEach: 1,
  queueLimit: UNLIMITED,
  hour: flatPrice(0, "hour"),
  autoscale: null,
};
const bothPrices = (x86: number, arm: number) => ({
  x86_64: flatPrice(x86, "GB-second"),
  arm64: flatPrice(arm, "GB-second"),
});

/** Every item has a different price, so that no two can be confused. */
export const TEST_PRICES: PriceList = {
  currency: "USD",
  freeTier: false,
  billingStepUs: MS_US,
  minimumBilledUs: 0,
  billedTime: "wall",
  initialisationBilled: true,
  accountMinimum: null,
  functionRequest: flatPrice(2e-7, "request"),
  functionDuration: bothPrices(1.6e-5, 1.3e-5),
  provisionedDuration: bothPrices(9.7e-6, 7.8e-6),
  provisionedCapacity: bothPrices(4.1e-6, 3.3e-6),
  functionVcpuSecond: null,
  functionCpuMs: null,
  logsIngestGb: flatPrice(0.5, "GB"),
  gatewayCall: flatPrice(1e-6, "request"),
  gatewayStepKb: 512,
  dataOutGb: flatPrice(0.09, "GB"),
  pageRequest: flatPrice(1.1e-6, "request"),
  pageGb: flatPrice(0.085, "GB"),
  activeUser: flatPrice(0.015, "user-month"),
  databaseRead: flatPrice(1.25e-7, "read unit"),
  databaseWrite: flatPrice(6.25e-7, "write unit"),
  databaseStorageGb: flatPrice(0.25, "GB-month"),
  relationalHour: null,
  relationalCapacityHour: null,
  relationalStorageGb: null,
  objectPut: flatPrice(5e-6, "request"),
  queueRequest: flatPrice(4e-7, "request"),
  scheduledEvent: flatPrice(1.2e-6, "event"),
  loadBalancerHour: flatPrice(0.0225, "hour"),
  loadBalancerUnitHour: flatPrice(0.008, "unit-hour"),
  eventFirstKb: 256,
  eventStepKb: 64,
  queueStepKb: 64,
};

/** What a test may say; the rest is off, free or unlimited. */
export interface ModelOverrides {
  seed?: number;
  durationS?: number;
  warmUpS?: number;
  recordLimit?: number;
  trigger?: Model["trigger"];
  /** One stream to all functions, unless `streams` says otherwise. */
  arrivals?: ArrivalProcess;
  streams?: Model["streams"];
  zones?: number;
  logKbPerInvocation?: number;
  client?: Partial<ClientModel>;
  webServer?: Partial<WebServerModel>;
  gateway?: Partial<GatewayModel>;
  security?: Partial<SecurityModel>;
  /** Of the only function, or of all in `functions`. */
  function?: Partial<FunctionModel>;
  functions?: readonly Partial<FunctionModel>[];
  accountConcurrency?: number;
  database?: Partial<DatabaseModel>;
  async?: Partial<AsyncModel>;
  queue?: Partial<QueueModel>;
  interventions?: readonly Intervention[];
  server?: Partial<ServerModel>;
  prices?: Partial<PriceList>;
}

export function settingsOf(overrides: ModelOverrides): Settings {
  return {
    client: { ...client, ...overrides.client },
    webServer: { ...webServer, ...overrides.webServer },
    gateway: { ...gateway, ...overrides.gateway },
    security: { ...security, ...overrides.security },
    functions: (overrides.functions ?? [{}]).map((each) => ({ ...functionDefaults, ...overrides.function, ...each })),
    nextVersion: null,
    nextShare: 0,
    accountConcurrency: overrides.accountConcurrency ?? UNLIMITED,
    database: { ...database, ...overrides.database },
    async: { ...async, ...overrides.async },
    queue: { ...queue, ...overrides.queue },
  };
}

/** A whole model; Poisson arrivals at 1/s for 1000 s unless said otherwise. */
export function modelOf(overrides: ModelOverrides = {}): Model {
  return {
    seed: overrides.seed ?? 1,
    durationUs: (overrides.durationS ?? 1000) * SECOND_US,
    warmUpUs: (overrides.warmUpS ?? 0) * SECOND_US,
    recordLimit: overrides.recordLimit ?? 1_000_000,
    trigger: overrides.trigger ?? "http",
    streams: overrides.streams ?? [{ functionIndex: null, process: overrides.arrivals ?? steady("poisson", 1) }],
    zones: overrides.zones ?? 1,
    logKbPerInvocation: overrides.logKbPerInvocation ?? 0,
    settings: settingsOf(overrides),
    interventions: overrides.interventions ?? [],
    server: { ...server, ...overrides.server },
    prices: { ...TEST_PRICES, ...overrides.prices },
  };
}
