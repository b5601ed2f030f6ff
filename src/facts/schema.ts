// The form of every file in content/facts and content/traces. The content check and the tests parse the files with these
// schemas; the app takes from here the types alone, so that no schema reaches the bundle.
import * as z from "zod/mini";

const amount = z.number().check(z.gte(0));
const share = z.number().check(z.gte(0), z.lte(1));
const text = z.string().check(z.minLength(1));
const when = z.string().check(z.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/));
const confidence = z.enum(["high", "medium", "low"]);
const provider = z.enum(["aws", "azure", "gcp", "cloudflare"]);
const runtimeId = z.string().check(z.regex(/^[a-z0-9.-]+$/));

const increasing = (values: readonly number[]): boolean =>
  values.every((value, i) => i === 0 || value > (values[i - 1] ?? 0));
const neverFalling = (values: readonly number[]): boolean =>
  values.every((value, i) => i === 0 || value >= (values[i - 1] ?? 0));
const neverRising = (values: readonly number[]): boolean => neverFalling(values.toReversed());

const increasingAmounts = z.array(amount).check(z.minLength(1), z.refine(increasing, "must increase"));
const neverFallingAmounts = z.array(amount).check(z.minLength(1), z.refine(neverFalling, "must never fall"));
const probabilities = z.array(share).check(
  z.minLength(2),
  z.refine(increasing, "must increase"),
  z.refine((p) => p[0] === 0 && p.at(-1) === 1, "must run from 0 to 1"),
);

const sourced = { unit: text, source: text, asOf: when, confidence, note: z.optional(text) };
const fact = z.strictObject({ value: amount, ...sourced });

const tier = z.strictObject({ upTo: z.nullable(amount), usd: amount });
const tiers = z.array(tier).check(
  z.minLength(1),
  z.refine(
    (list) => list.at(-1)?.upTo === null && list.slice(0, -1).every(({ upTo }) => upTo !== null),
    "only the last tier is open",
  ),
  z.refine((list) => increasing(list.slice(0, -1).map(({ upTo }) => upTo ?? 0)), "the bounds must increase"),
);
const priceItem = z
  .strictObject({
    name: text,
    per: z.number().check(z.gte(1)),
    value: z.optional(amount),
    tiers: z.optional(tiers),
    freePerMonth: z.optional(fact),
    ...sourced,
  })
  .check(z.refine((item) => (item.value === undefined) !== (item.tiers === undefined), "either one value or tiers"));

/** A fact that is a word or a yes or no. */
const statement = <Value extends z.core.SomeType>(value: Value) => z.strictObject({ value, ...sourced });

const PRICE_ITEMS = [
  "functionRequest",
  "functionDurationX86",
  "functionDurationArm64",
  "provisionedDurationX86",
  "provisionedDurationArm64",
  "provisionedCapacityX86",
  "provisionedCapacityArm64",
  "gatewayCallHttpApi",
  "gatewayCallRestApi",
  "dataOutGb",
  "pageRequest",
  "pageGb",
  "activeUser",
  "databaseRead",
  "databaseWrite",
  "databaseStorageGb",
  "objectPut",
  "queueRequest",
  "scheduledEvent",
  "loadBalancerHour",
  "loadBalancerUnitHour",
  "functionVcpuSecond",
  "functionCpuMs",
  "logsIngestGb",
  "relationalHour",
  "relationalCapacityHour",
  "relationalStorageGb",
  "containerVcpuHourX86",
  "containerVcpuHourArm64",
  "containerGbHourX86",
  "containerGbHourArm64",
] as const;

/** Limits that were other at the time of an edition than they are now. */
const EDITION_LIMITS = ["functionStartBurst", "functionStartsPerS"] as const;

/**
 * content/facts/<provider>/<edition>/prices.json
 *
 * An item that is left out has no known price: a run that uses it says so. One that the provider gives away has `value: 0`.
 */
export const pricesFile = z.strictObject({
  provider,
  edition: z.string().check(z.regex(/^\d{4}-\d{2}$/)),
  region: text,
  currency: z.literal("USD"),
  about: text,
  /** Billed time is rounded up to this, and is at least `minimumBilledMs`. */
  billingStepMs: fact,
  minimumBilledMs: z.optional(fact),
  /** Which time of a function is billed: that of the clock (where not stated), or that of the processor. */
  billedTime: z.optional(statement(z.enum(["wall", "cpu"]))),
  /** Whether initialisation is billed on demand; it is where not stated. */
  initialisationBilled: z.optional(statement(z.boolean())),
  /** The least that an account pays in a month. */
  minimumPerMonthUsd: z.optional(fact),
  gatewayStepKb: z.optional(z.strictObject({ httpApi: fact, restApi: z.optional(fact) })),
  eventStepKb: z.optional(z.strictObject({ first: fact, further: fact })),
  queueStepKb: z.optional(fact),
  items: z.partialRecord(z.enum(PRICE_ITEMS), priceItem),
  servers: z.optional(z.strictObject({ name: text, usdPerHour: z.record(text, amount), ...sourced })),
  limits: z.optional(z.partialRecord(z.enum(EDITION_LIMITS), fact)),
});

const measuredInitialisation = z
  .strictObject({
    package: z.enum(["zip", "image"]),
    architecture: z.enum(["x86_64", "arm64"]),
    memoryMb: increasingAmounts,
    samples: z.array(amount),
    values: z.array(neverFallingAmounts),
  })
  .check(
    z.refine(
      (m) => m.memoryMb.length === m.samples.length && m.memoryMb.length === m.values.length,
      "one entry a memory size",
    ),
  );
const measuredFirstRun = z
  .strictObject({
    memoryMb: increasingAmounts,
    coldMs: z.array(amount),
    warmMs: z.array(amount),
    /** Initialisation of the same cold runs, with the library that they load. */
    initMs: z.array(amount),
    cpuMs: z.array(amount),
  })
  .check(
    z.refine(
      (m) => [m.coldMs, m.warmMs, m.initMs, m.cpuMs].every((list) => list.length === m.memoryMb.length),
      "one entry a memory size",
    ),
  );

/** content/facts/<provider>/cold-starts.json */
export const coldStartsFile = z
  .strictObject({
    provider,
    about: text,
    init: z.strictObject({ ...sourced, probabilities }),
    firstRun: z.strictObject({
      ...sourced,
      families: z.array(z.strictObject({ runtime: text, x86_64: measuredFirstRun, arm64: measuredFirstRun })),
    }),
    runtimes: z.array(
      z.strictObject({
        id: runtimeId,
        name: text,
        firstRun: text,
        firstRunConfidence: confidence,
        firstRunStandsIn: z.optional(
          z.strictObject({ name: text, for: z.enum(["version", "language"]), note: z.optional(text) }),
        ),
        initMs: z.array(measuredInitialisation).check(z.minLength(1)),
      }),
    ),
  })
  .check(
    z.refine(
      (file) => file.runtimes.every((r) => file.firstRun.families.some((f) => f.runtime === r.firstRun)),
      "firstRun names a family",
    ),
    z.refine(
      (file) =>
        file.runtimes.every((r) =>
          r.initMs.every((m) => m.values.every((v) => v.length === file.init.probabilities.length)),
        ),
      "one value a probability",
    ),
  );

/**
 * content/facts/<provider>/cold-starts-measured.json: whole cold starts as a caller saw them, by runtime, where initialisation alone
 * was never measured.
 */
export const measuredColdStartsFile = z
  .strictObject({
    provider,
    about: text,
    ...sourced,
    probabilities,
    /** What stands for a runtime that is not listed. */
    otherwise: runtimeId,
    runtimes: z
      .array(
        z.strictObject({
          id: runtimeId,
          name: text,
          /** Runtimes of a scenario that this measurement stands for begin so: "nodejs". */
          family: runtimeId,
          values: neverFallingAmounts,
        }),
      )
      .check(z.minLength(1)),
  })
  .check(
    z.refine((file) => file.runtimes.some(({ id }) => id === file.otherwise), "otherwise names a runtime"),
    z.refine(
      (file) => file.runtimes.every(({ values }) => values.length === file.probabilities.length),
      "one value a probability",
    ),
  );

/** content/facts/<provider>/keep-alive.json */
export const keepAliveFile = z
  .strictObject({
    provider,
    ...sourced,
    idleS: increasingAmounts,
    warm: z.array(amount),
    probes: amount,
    aliveShare: z.array(share).check(
      z.refine(neverRising, "must never rise"),
      z.refine((s) => s.at(-1) === 0, "must end at 0"),
    ),
  })
  .check(
    z.refine(
      (file) => file.idleS.length === file.warm.length && file.idleS.length === file.aliveShare.length,
      "one entry an idle time",
    ),
  );

/** content/facts/<provider>/cpu-curves.json */
export const cpuCurvesFile = z.strictObject({
  provider,
  curves: z.array(
    z
      .strictObject({
        name: runtimeId,
        title: text,
        ...sourced,
        fullSpeedMs: amount,
        memoryMb: increasingAmounts,
        speed: z.array(share).check(z.refine(neverFalling, "must never fall")),
      })
      .check(z.refine((curve) => curve.memoryMb.length === curve.speed.length, "one speed a memory size")),
  ),
});

/** A setting, by the path that an intervention sets it by; `workload` as a whole; `trigger`. */
const path = z.string().check(z.regex(/^[a-zA-Z]+(\.[a-zA-Z]+)?$/));

/** What a limit forbids: a setting beyond it still runs here, and is told. */
const bound = z
  .strictObject({
    setting: path,
    /** What is taken of the setting, where it is not the number itself. */
    figure: z.optional(z.enum(["ratePerS", "functionRatePerS", "total", "largestS"])),
    /** Whether the limit is the most or the least that is allowed. */
    at: z.enum(["most", "least"]),
    /** The limit is so many times this other setting. */
    times: z.optional(path),
    /** The limit is this other setting less the fact's value. */
    lessThan: z.optional(path),
    /** Holds only where these settings have these values. */
    where: z.optional(z.record(path, z.union([z.string(), z.number()]))),
    /** In words; `{limit}` stands for the limit with its unit, `{value}` for the fact's value. */
    says: z.string().check(z.regex(/\{limit\}/), z.regex(/[^.]$/)),
  })
  .check(z.refine((each) => each.times === undefined || each.lessThan === undefined, "times or lessThan, not both"));

const LIMITS = [
  "memoryMinMb",
  "memoryMaxMb",
  "memoryMbPerVcpu",
  "functionTimeoutMaxS",
  "functionPayloadKb",
  "asyncPayloadKb",
  "accountConcurrency",
  "unreservedConcurrencyMin",
  "requestsPerConcurrencyPerS",
  "functionStartsPerS",
  "functionStartBurst",
  "requestsPerInstance",
  "initialisationMaxS",
  "gatewayRatePerS",
  "gatewayBurst",
  "gatewayPayloadKb",
  "httpApiTimeoutS",
  "restApiTimeoutS",
  "authorizerCacheTtlS",
  "authorizerCacheTtlMaxS",
  "asyncRetries",
  "asyncFirstRetryWaitS",
  "asyncSecondRetryWaitS",
  "asyncMaxEventAgeS",
  "queueMessageKb",
  "queueBatchSize",
  "queueBatchSizeMax",
  "queueBatchWindowMaxS",
  "queuePollers",
  "queuePollersPerMin",
  "queueVisibilityTimeoutMaxS",
  "queueVisibilityTimeoutFactor",
  "queueMaxReceiveCount",
  "databaseItemKb",
  "databaseReadUnitKb",
  "databaseWriteUnitKb",
  "managedInstancesTimeoutMaxS",
  "durableExecutionMaxS",
  "memoryDefaultMb",
  "functionTimeoutDefaultS",
  "functionCpuMaxMs",
  "functionInstances",
  "requestsPerInstanceMax",
  "keepAliveS",
  "gatewayTimeoutS",
  "gatewayTimeoutMaxS",
  "responseTimeoutS",
] as const;

/** content/facts/<provider>/limits.json */
export const limitsFile = z.strictObject({
  provider,
  about: text,
  limits: z.partialRecord(
    z.enum(LIMITS),
    z.strictObject({ value: amount, ...sourced, bounds: z.optional(z.array(bound).check(z.minLength(1))) }),
  ),
});

/** content/traces/<name>.json; `counts` is run-length coded, see trace.ts. */
export const traceFile = z.strictObject({
  name: runtimeId,
  title: text,
  licence: text,
  citation: text,
  source: text,
  changes: text,
  startMinuteOfDay: amount,
  minutes: amount,
  durationProbabilities: probabilities,
  functions: z.array(
    z.strictObject({
      name: z.string().check(z.regex(/^[a-z]+-\d{3}-[0-9a-f]{6}$/)),
      trigger: text,
      durationMs: z.nullable(neverFallingAmounts),
      counts: z.string().check(z.regex(/^\d+(\*\d+)?( \d+(\*\d+)?)*$/)),
    }),
  ),
});

export type PricesFile = z.infer<typeof pricesFile>;
export type PriceItem = z.infer<typeof priceItem>;
export type PriceItemName = keyof PricesFile["items"];
export type ColdStartsFile = z.infer<typeof coldStartsFile>;
export type MeasuredColdStartsFile = z.infer<typeof measuredColdStartsFile>;
export type KeepAliveFile = z.infer<typeof keepAliveFile>;
export type CpuCurvesFile = z.infer<typeof cpuCurvesFile>;
export type LimitsFile = z.infer<typeof limitsFile>;
export type LimitName = keyof LimitsFile["limits"];
export type Limit = NonNullable<LimitsFile["limits"][LimitName]>;
export type Bound = z.infer<typeof bound>;
export type TraceFile = z.infer<typeof traceFile>;
