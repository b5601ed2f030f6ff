// Every setting of a scenario as a control: where it stands, its unit, the range of its slider. Its words are in the catalogue
// `labSettings` under its path. What a value may be is not said here: the scenario's own rules say it.
import type { Scenario } from "#scenario";
import type { UnitName } from "./units.ts";

interface Range {
  readonly unit: UnitName;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  readonly scale?: "log";
}

/** What a setting is set with. */
export type Setting = {
  /** Felt only then: shown only then, or where something is wrong with it. */
  readonly when?: (scenario: Scenario) => boolean;
} &
  /** A control of its own, elsewhere, sets it; here it has its unit, its words and its source. */
  (
    | { readonly kind: "special"; readonly unit?: UnitName }
    | (Range & { readonly kind: "number" })
    /** Its typical value is set; its shape is kept. */
    | (Range & { readonly kind: "distribution" })
    /** A number, or a word that stands for none. `first`: the number that stands once it is one. */
    | (Range & { readonly kind: "open"; readonly word: null | "measured"; readonly first: number })
    | { readonly kind: "flag" | "choice" | "list" | "autoscale" }
  );

const MS = { unit: "ms", min: 0, max: 60_000, scale: "log" } as const;
const KB = { unit: "kb", min: 0, max: 20_480, scale: "log" } as const;
const SHARE = { kind: "number", unit: "share", min: 0, max: 1, step: 0.01 } as const;
const many = (min: number, max: number) => ({ kind: "number", unit: "count", min, max, scale: "log" }) as const;
const few = (min: number, max: number) => ({ kind: "number", unit: "count", min, max }) as const;
const time = { kind: "distribution", ...MS } as const;
const backoff = { kind: "number", ...MS } as const;
const seconds = (min: number, max: number) => ({ kind: "number", unit: "s", min, max, scale: "log" }) as const;
const perSecond = (max: number) => ({ kind: "number", unit: "perS", min: 0, max, scale: "log" }) as const;
const size = { kind: "number", ...KB } as const;
const special = (unit?: UnitName) => ({ kind: "special", unit }) as const;
const flag = { kind: "flag" } as const;
const choice = { kind: "choice" } as const;

const isKeyValue = ({ database }: Scenario) => database.kind === "keyValue";
const isRelational = ({ database }: Scenario) => database.kind === "relational";
const pauses = ({ database }: Scenario) => database.pauseAfterS !== null;
const retries = ({ client }: Scenario) => client.retries > 0;
const isHttp = ({ trigger }: Scenario) => trigger === "http";
const retriesEvents = ({ trigger }: Scenario) => trigger === "upload" || trigger === "schedule";
const hasCapacity = ({ database }: Scenario) => database.capacityPerS !== null;
const scales = ({ server }: Scenario) => server.autoscale !== null;
const hasFixedServers = ({ server }: Scenario) => server.autoscale === null;

/** By path, in component order. */
export const SETTINGS = {
  "workload.ratePerS": special("perS"),
  "workload.baseRatePerS": special("perS"),
  "workload.burstRatePerS": special("perS"),
  "workload.everyS": special("s"),
  "workload.lengthS": special("s"),
  "workload.meanRatePerS": special("perS"),
  "workload.peakToMean": special("times"),
  "workload.periodS": special("s"),

  "client.networkMs": time,
  "client.payloadKb": { kind: "distribution", ...KB },
  "client.responseKb": size,
  "client.retries": { ...few(0, 10), when: isHttp },
  "client.retryBaseMs": { ...backoff, when: retries },
  "client.retryCapMs": { ...backoff, when: retries },

  "webServer.enabled": flag,
  "webServer.requestsPerVisit": many(1, 100),
  "webServer.hitMs": time,
  "webServer.originMs": time,
  "webServer.cacheHitShare": SHARE,
  "webServer.pageKb": size,

  "gateway.enabled": flag,
  "gateway.kind": choice,
  "gateway.ratePerS": perSecond(10_000),
  "gateway.burst": { kind: "number", unit: "count", min: 0, max: 5000, scale: "log" },
  "gateway.overheadMs": time,
  "gateway.timeoutS": seconds(1, 300),
  "gateway.payloadLimitKb": size,

  "security.enabled": flag,
  "security.users": many(1, 1_000_000),
  "security.verifyMs": time,
  "security.cacheTtlS": seconds(0, 3600),
  "security.badTokens.missing": SHARE,
  "security.badTokens.expired": SHARE,
  "security.badTokens.forged": SHARE,
  "security.badTokens.wrongScope": SHARE,

  "function.memoryMb": special("mb"),
  "function.keepAliveS": special("s"),
  "function.provisionedConcurrency": special("count"),
  "function.maxConcurrency": special("count"),
  "function.cpuMs": special("ms"),
  "function.waitMs": special("ms"),
  "function.timeoutS": special("s"),
  "function.requestsPerInstance": special("count"),
  "function.errorShare": special("share"),
  "function.runtime": special(),
  "function.package": special(),
  "function.architecture": special(),
  "function.vcpu": { kind: "open", word: null, first: 1, unit: "vcpu", min: 0.05, max: 6, step: 0.05 },
  "function.startMs": time,
  "function.initMs": { kind: "open", word: "measured", first: 200, ...MS },
  "function.firstRunCpuMs": { kind: "open", word: "measured", first: 50, ...MS },
  "function.payloadLimitKb": size,
  "function.startsPerS": perSecond(1000),
  "function.startBurst": many(0, 10_000),
  "function.reuse": choice,

  "database.enabled": flag,
  "database.kind": choice,
  "database.callsPerRequest": few(0, 20),
  "database.latencyMs": time,
  "database.capacityPerS": {
    kind: "open",
    word: null,
    first: 100,
    unit: "perS",
    min: 0,
    max: 10_000,
    scale: "log",
    when: isKeyValue,
  },
  "database.burst": {
    kind: "open",
    word: null,
    first: 100,
    unit: "count",
    min: 0,
    max: 10_000,
    scale: "log",
    when: hasCapacity,
  },
  "database.maxConnections": {
    kind: "open",
    word: null,
    first: 100,
    unit: "count",
    min: 0,
    max: 10_000,
    scale: "log",
    when: isRelational,
  },
  "database.connectMs": { ...time, when: isRelational },
  "database.maxAttempts": few(1, 10),
  "database.retryBaseMs": backoff,
  "database.errorShare": SHARE,
  "database.readShare": { ...SHARE, when: isKeyValue },
  "database.itemKb": { kind: "number", unit: "kb", min: 0, max: 400, scale: "log", when: isKeyValue },
  "database.storageGb": { kind: "number", unit: "gb", min: 0, max: 10_000, scale: "log" },
  "database.pauseAfterS": {
    kind: "open",
    word: null,
    first: 300,
    unit: "s",
    min: 1,
    max: 86_400,
    scale: "log",
    when: isRelational,
  },
  "database.wakeMs": { ...backoff, when: pauses },
  "database.capacityUnits": { ...few(0, 128), step: 0.5, when: pauses },

  "async.maxRetries": { ...few(0, 10), when: retriesEvents },
  "async.retryWaitS": { kind: "list", when: retriesEvents },
  "async.maxEventAgeS": { ...seconds(0, 86_400), when: retriesEvents },
  "async.duplicateShare": SHARE,

  "queue.batchSize": many(1, 10_000),
  "queue.batchWindowS": seconds(0, 300),
  "queue.visibilityTimeoutS": seconds(1, 43_200),
  "queue.maxReceiveCount": few(1, 20),
  "queue.pollers": many(1, 1000),
  "queue.pollersPerMin": many(0, 1000),

  "logs.kbPerInvocation": size,

  "server.size": choice,
  "server.concurrencyEach": many(1, 1000),
  "server.queueLimit": many(0, 100_000),
  "server.count": { ...many(1, 100), when: hasFixedServers },
  "server.autoscale": { kind: "autoscale" },
  "server.autoscale.min": { ...many(1, 100), when: scales },
  "server.autoscale.max": { ...many(1, 100), when: scales },
  "server.autoscale.targetUtilisation": { ...SHARE, min: 0.01, when: scales },
  "server.autoscale.everyS": { ...seconds(1, 3600), when: scales },
  "server.autoscale.startDelayS": { ...seconds(0, 3600), when: scales },

  seed: few(0, 100),
  durationS: seconds(1, 86_400),
  warmUpS: seconds(0, 86_400),
  recordLimit: many(0, 2_000_000),
  accountConcurrency: many(0, 10_000),
  zones: few(1, 16),
} as const satisfies Readonly<Record<string, Setting>>;

export type SettingPath = keyof typeof SETTINGS;

/** Those that are shown as the table says. */
export type PlainPath = {
  [Path in SettingPath]: (typeof SETTINGS)[Path]["kind"] extends "special" ? never : Path;
}[SettingPath];

export const isPlain = (path: SettingPath): path is PlainPath => settingOf(path).kind !== "special";

export const PATHS = Object.keys(SETTINGS) as readonly SettingPath[];

export const settingOf = (path: SettingPath): Setting => SETTINGS[path];
