// What may stand in each section of a scenario: a reader for every key, in the order in which a complete scenario is written.
import { cpuCurveNames, runtimes } from "#facts";
import type {
  Async,
  Autoscale,
  BadTokens,
  Client,
  Database,
  FunctionSettings,
  Gateway,
  Logs,
  Queue,
  Security,
  Server,
  Survival,
  WebServer,
} from "../scenario.ts";
import { isRising, sizeKb, timeMs } from "./distributions.ts";
import { flag, list, number, oneOf, orElse, such, text, whole, type Field } from "./fields.ts";
import { object, readObject, type Fields } from "./objects.ts";
import { describe, report } from "../problem.ts";

export const LONGEST_DURATION_S = 1e8;
export const share = number({ min: 0, max: 1 });
export const rate = number({ min: 0, max: 1e6, unit: "per second" });
/** Some thirty years. */
export const LATEST_S = 1e9;
export const seconds = number({ min: 0, max: LATEST_S, unit: "s" });
const positiveSeconds = number({ min: 0, max: 1e9, above: true, unit: "s" });
const constantMs = number({ min: 0, max: 1e9, unit: "ms" });
const kilobytes = number({ min: 0, max: 1e6, unit: "kB" });
/** Limits may be set so high that they never bind: what the provider would refuse is a notice, not a problem. */
const limit = whole({ min: 0, max: 1e9 });
const limitPerS = number({ min: 0, max: 1e9, unit: "per second" });
const countFromOne = whole({ min: 1, max: 1e6 });
const bucket = number({ min: 0, max: 1e9 });

export const clientFields: Fields<Client> = {
  networkMs: timeMs,
  payloadKb: sizeKb,
  responseKb: kilobytes,
  retries: whole({ min: 0, max: 100 }),
  retryBaseMs: constantMs,
  retryCapMs: constantMs,
};

export const webServerFields: Fields<WebServer> = {
  enabled: flag,
  requestsPerVisit: number({ min: 1, max: 1e6 }),
  hitMs: timeMs,
  originMs: timeMs,
  cacheHitShare: share,
  pageKb: kilobytes,
};

export const gatewayFields: Fields<Gateway> = {
  enabled: flag,
  kind: oneOf("httpApi", "restApi"),
  ratePerS: limitPerS,
  burst: bucket,
  overheadMs: timeMs,
  timeoutS: positiveSeconds,
  payloadLimitKb: kilobytes,
};

export const badTokenFields: Fields<BadTokens> = { missing: share, expired: share, forged: share, wrongScope: share };
const noBadTokens: BadTokens = { missing: 0, expired: 0, forged: 0, wrongScope: 0 };

export const securityFields: Fields<Security> = {
  enabled: flag,
  users: whole({ min: 1, max: 1e7 }),
  verifyMs: timeMs,
  cacheTtlS: seconds,
  badTokens: {
    allowed: "an object with missing, expired, forged, wrongScope",
    read: (value, place) => readObject(value ?? null, place, badTokenFields, noBadTokens),
  },
};

const survival: Field<Survival> = (() => {
  const fields: Fields<Survival> = {
    kind: oneOf("survival"),
    atS: such(list(seconds, 2, 100_000), isRising, "a list of times in seconds that never falls"),
    share: such(
      list(share, 2, 100_000),
      (values) => isRising(values.toReversed()) && values[0] === 1 && values.at(-1) === 0,
      "a list from 1 to 0 that never rises",
    ),
  };
  const sameLengths = such(
    object(fields),
    (curve) => curve.atS.length === curve.share.length,
    "as many shares as times",
  );
  return { ...sameLengths, allowed: '{"kind":"survival", atS, share}' };
})();

const keepAliveS: Field<FunctionSettings["keepAliveS"]> = (() => {
  const allowed = `${seconds.allowed}, "measured" or ${survival.allowed}`;
  return {
    allowed,
    read(value, place) {
      if (value === "measured") return value;
      if (typeof value === "number") return seconds.read(value, place);
      return typeof value === "object" && value !== null
        ? survival.read(value, place)
        : report(place, describe(value), allowed);
    },
  };
})();

const vcpu: Field<FunctionSettings["vcpu"]> = (() => {
  const amount = number({ min: 0, max: 64, above: true });
  const curve = oneOf(...cpuCurveNames);
  const allowed = `null, ${amount.allowed}, or a measured curve: ${curve.allowed}`;
  return {
    allowed,
    read(value, place) {
      if (value === null) return null;
      if (typeof value === "number") return amount.read(value, place);
      return typeof value === "string" ? curve.read(value, place) : report(place, describe(value), allowed);
    },
  };
})();

export const functionFields: Fields<FunctionSettings> = {
  runtime: oneOf(...runtimes().map((each) => each.id)),
  package: oneOf("zip", "image"),
  memoryMb: whole({ min: 1, max: 1e6, unit: "MB" }),
  architecture: oneOf("x86_64", "arm64"),
  vcpu,
  startMs: timeMs,
  initMs: orElse("measured", timeMs),
  firstRunCpuMs: orElse("measured", timeMs),
  cpuMs: timeMs,
  waitMs: timeMs,
  timeoutS: positiveSeconds,
  keepAliveS,
  payloadLimitKb: kilobytes,
  maxConcurrency: limit,
  startsPerS: limitPerS,
  startBurst: bucket,
  provisionedConcurrency: whole({ min: 0, max: 1e5 }),
  requestsPerInstance: whole({ min: 1, max: 1e9 }),
  errorShare: share,
  reuse: oneOf("mostRecentlyUsed", "newestInstance", "leastRecentlyUsed"),
};

export const databaseFields: Fields<Database> = {
  enabled: flag,
  kind: oneOf("keyValue", "relational"),
  callsPerRequest: whole({ min: 0, max: 1000 }),
  latencyMs: timeMs,
  capacityPerS: orElse(null, limitPerS),
  burst: orElse(null, bucket),
  maxAttempts: whole({ min: 1, max: 100 }),
  retryBaseMs: constantMs,
  maxConnections: orElse(null, limit),
  connectMs: timeMs,
  errorShare: share,
  readShare: share,
  itemKb: number({ min: 0, max: 1e5, unit: "kB" }),
  storageGb: number({ min: 0, max: 1e6, unit: "GB" }),
  pauseAfterS: orElse(null, positiveSeconds),
  wakeMs: constantMs,
  capacityUnits: number({ min: 0, max: 1e6 }),
};

export const logsFields: Fields<Logs> = { kbPerInvocation: kilobytes };

export const asyncFields: Fields<Async> = {
  maxRetries: whole({ min: 0, max: 100 }),
  retryWaitS: list(seconds, 0, 100),
  maxEventAgeS: seconds,
  duplicateShare: share,
};

export const queueFields: Fields<Queue> = {
  batchSize: whole({ min: 1, max: 1e6 }),
  batchWindowS: seconds,
  visibilityTimeoutS: seconds,
  maxReceiveCount: whole({ min: 1, max: 1000 }),
  pollers: whole({ min: 1, max: 1e5 }),
  pollersPerMin: whole({ min: 0, max: 1e6 }),
};

const autoscaleFields: Fields<Autoscale> = {
  min: countFromOne,
  max: countFromOne,
  targetUtilisation: number({ min: 0, max: 1, above: true }),
  everyS: positiveSeconds,
  startDelayS: seconds,
};

export const serverFields: Fields<Server> = {
  size: text(40, 1),
  count: countFromOne,
  concurrencyEach: countFromOne,
  queueLimit: limit,
  autoscale: orElse(null, object(autoscaleFields)),
};

/** Concurrency of the whole account. */
export const accountConcurrency = limit;
