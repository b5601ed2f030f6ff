// Random small models: every component, trigger, workload and intervention, with limits low enough to be met.
import fc, { type Arbitrary } from "fast-check";
import type {
  ArrivalProcess,
  ArrivalStream,
  Component,
  Distribution,
  FunctionModel,
  Intervention,
  Model,
  RateSegment,
  ServerModel,
  Settings,
  TriggerKind,
} from "../model.ts";
import { constantUs, flatPrice, modelOf, MS_US, SECOND_US, settingsOf } from "./model.ts";

const whole = (min: number, max: number): Arbitrary<number> => fc.integer({ min, max });
const shareOf = (max: number): Arbitrary<number> =>
  fc.oneof(
    fc.constant(0),
    whole(1, 100).map((percent) => (percent / 100) * max),
  );
const mostly = <T>(usual: T, other: Arbitrary<T>): Arbitrary<T> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(usual) }, { weight: 2, arbitrary: other });

/** Times up to `maxMs` milliseconds, not always whole ones. */
function time(maxMs: number): Arbitrary<Distribution> {
  const us = whole(0, maxMs * MS_US);
  const sorted = (min: number, max: number) =>
    fc.array(us, { minLength: min, maxLength: max }).map((values) => values.toSorted((a, b) => a - b));
  return fc.oneof(
    us.map(constantUs),
    us.map((mean): Distribution => ({ kind: "exponential", mean })),
    fc
      .tuple(whole(1, maxMs * MS_US), whole(1, 10))
      .map(([p50, times]): Distribution => ({ kind: "lognormal", p50, p99: p50 * times })),
    sorted(2, 2).map(([min, max]): Distribution => ({ kind: "uniform", min, max })),
    fc.array(us, { minLength: 1, maxLength: 5 }).map((samples): Distribution => ({ kind: "empirical", samples })),
    sorted(4, 4).map((values): Distribution => ({ kind: "quantiles", probabilities: [0, 0.5, 0.9, 1], values })),
  );
}

const rate: Arbitrary<RateSegment["rate"]> = fc.oneof(
  whole(0, 40).map((tenths) => ({ kind: "steady" as const, ratePerS: tenths / 10 })),
  fc.record({
    kind: fc.constant("bursts" as const),
    baseRatePerS: whole(0, 2),
    burstRatePerS: whole(0, 20),
    everyUs: fc.constant(10 * SECOND_US),
    lengthUs: whole(1, 5).map((s) => s * SECOND_US),
  }),
  fc.record({
    kind: fc.constant("day" as const),
    meanRatePerS: whole(1, 3),
    peakToMean: whole(10, 20).map((tenths) => tenths / 10),
    periodUs: whole(5, 60).map((s) => s * SECOND_US),
  }),
);

function arrivalProcess(durationS: number): Arbitrary<ArrivalProcess> {
  const segments = fc
    .tuple(rate, fc.option(fc.tuple(whole(1, durationS - 1), rate)))
    .map(([first, second]): RateSegment[] => [
      { fromUs: 0, rate: first },
      ...(second === null ? [] : [{ fromUs: second[0] * SECOND_US, rate: second[1] }]),
    ]);
  // Whole tenths of seconds: several at one moment are the rule.
  const listed = fc.array(fc.tuple(whole(0, durationS * 10), whole(0, 2000)), { maxLength: 60 });
  return fc.oneof(
    fc.record({ kind: fc.constantFrom("constant" as const, "poisson" as const), segments }),
    fc.array(whole(0, 30), { maxLength: 3 }).map((countsPerMinute) => ({ kind: "trace" as const, countsPerMinute })),
    fc.tuple(listed, fc.boolean()).map(([list, withDurations]) => ({
      kind: "arrivals" as const,
      timesUs: list.map(([tenths]) => tenths * 100_000).toSorted((a, b) => a - b),
      durationsUs: withDurations ? list.map(([, ms]) => ms * MS_US) : null,
    })),
  );
}

const aFunction: Arbitrary<Partial<FunctionModel>> = fc.record({
  share: whole(1, 5),
  memoryMb: fc.constantFrom(128, 1769, 4096),
  architecture: fc.constantFrom("x86_64" as const, "arm64" as const),
  cpuSpeed: fc.constantFrom(0.25, 1),
  vcpu: fc.constantFrom(0.25, 1, 2),
  startUs: mostly(constantUs(0), time(500)),
  initUs: time(1000),
  firstRunCpuUs: mostly(constantUs(0), time(300)),
  cpuUs: time(500),
  waitUs: time(2000),
  timeoutUs: mostly(
    30 * SECOND_US,
    whole(1, 2000).map((ms) => ms * MS_US),
  ),
  keepAliveUs: fc.oneof(fc.constant(constantUs(0)), time(20_000)),
  payloadLimitKb: mostly(6144, fc.constant(3)),
  maxConcurrency: mostly(1000, whole(1, 5)),
  startsPerS: mostly(1000, whole(1, 3)),
  startBurst: mostly(1000, whole(1, 3)),
  provisionedConcurrency: mostly(0, whole(1, 2)),
  requestsPerInstance: mostly(1, whole(2, 5)),
  errorShare: shareOf(0.5),
  reuse: fc.constantFrom("mostRecentlyUsed" as const, "newestInstance" as const, "leastRecentlyUsed" as const),
});

/** Settings of this many functions; `generation` marks their instances as made for them. Not every function has a route. */
function settings(functionCount: number, generation: number): Arbitrary<Settings> {
  const overrides = fc.record({
    client: fc.record({
      networkUs: time(80),
      payloadKb: fc.oneof(
        fc.constant(constantUs(2)),
        fc.constant<Distribution>({ kind: "uniform", min: 0, max: 1200 }),
      ),
      responseKb: whole(0, 100),
      retries: mostly(0, whole(1, 3)),
      retryBaseUs: whole(0, 500).map((ms) => ms * MS_US),
      retryCapUs: whole(100, 900).map((ms) => ms * MS_US),
    }),
    webServer: fc.record({
      enabled: fc.boolean(),
      requestsPerVisit: whole(1, 4),
      hitUs: time(20),
      originUs: time(200),
      cacheHitShare: shareOf(1),
      pageKb: whole(0, 500),
    }),
    gateway: fc.record({
      enabled: fc.boolean(),
      ratePerS: mostly(1000, whole(1, 4)),
      burst: mostly(1000, whole(1, 4)),
      overheadUs: time(20),
      timeoutUs: mostly(
        30 * SECOND_US,
        whole(1, 1000).map((ms) => ms * MS_US),
      ),
      payloadLimitKb: mostly(10_240, fc.constant(600)),
    }),
    security: fc.record({
      enabled: fc.boolean(),
      users: whole(1, 20),
      verifyUs: time(200),
      cacheTtlUs: fc.constantFrom(0, SECOND_US, 300 * SECOND_US),
      badTokens: fc.record({
        missing: shareOf(0.2),
        expired: shareOf(0.2),
        forged: shareOf(0.2),
        wrongScope: shareOf(0.2),
      }),
    }),
    functions: fc
      .array(fc.tuple(aFunction, fc.boolean()), { minLength: functionCount, maxLength: functionCount })
      .map((all) =>
        all.map(([each, routed], index) => ({ ...each, name: `f${index}`, generation, routed: index === 0 || routed })),
      ),
    accountConcurrency: mostly(1000, whole(6, 9)),
    database: fc.record({
      enabled: fc.boolean(),
      kind: fc.constantFrom("keyValue" as const, "relational" as const),
      callsPerRequest: whole(1, 3),
      latencyUs: time(300),
      capacityPerS: fc.option(whole(1, 5)),
      burst: whole(1, 5),
      maxAttempts: whole(1, 3),
      retryBaseUs: whole(0, 200).map((ms) => ms * MS_US),
      maxConnections: fc.option(whole(1, 4)),
      connectUs: time(50),
      errorShare: shareOf(0.5),
      readShare: shareOf(1),
      itemKb: whole(1, 9),
      storageGb: whole(0, 9),
    }),
    async: fc.record({
      maxRetries: whole(0, 2),
      retryWaitUs: fc.constant([SECOND_US, 2 * SECOND_US]),
      maxEventAgeUs: mostly(21_600 * SECOND_US, fc.constant(5 * SECOND_US)),
      duplicateShare: shareOf(0.3),
    }),
    queue: fc.record({
      batchSize: whole(1, 5),
      batchWindowUs: fc.constantFrom(0, 500_000, 5 * SECOND_US),
      visibilityTimeoutUs: whole(1, 30).map((s) => s * SECOND_US),
      maxReceiveCount: whole(1, 4),
      retentionUs: mostly(345_600 * SECOND_US, fc.constant(20 * SECOND_US)),
      pollers: whole(1, 3),
      pollersPerMin: whole(1, 300),
    }),
  });
  return overrides.map(settingsOf);
}

function interventions(durationS: number, functionCount: number): Arbitrary<Intervention[]> {
  const at = whole(0, durationS).map((s) => s * SECOND_US);
  const spell = fc
    .tuple(at, whole(1, 15))
    .map(([atUs, s]) => ({ atUs, untilUs: atUs + s * SECOND_US, label: "spell" }));
  const components = ["webServer", "gateway", "security", "function", "database"] as const;
  const targets: readonly Component[] = ["client", ...components];
  const one = fc.oneof(
    fc
      .tuple(at, settings(functionCount, 1), settings(functionCount, 2), fc.option(shareOf(1)))
      .map(([atUs, now, next, nextShare]): Intervention => ({
        kind: "settings",
        atUs,
        label: "settings",
        settings: nextShare === null ? now : { ...now, nextVersion: next.functions, nextShare },
      })),
    fc
      .tuple(at, shareOf(1))
      .map(([atUs, share]): Intervention => ({ kind: "killInstances", atUs, label: "kill", share })),
    fc
      .tuple(spell, fc.constantFrom(...components, "zone" as const))
      .map(([times, target]): Intervention => ({ kind: "outage", ...times, target })),
    fc
      .tuple(spell, fc.constantFrom(...targets), whole(1, 20))
      .map(([times, target, factor]): Intervention => ({ kind: "slow", ...times, target, factor })),
  );
  return fc
    .array(one, { maxLength: 3 })
    .map((list) => list.toSorted((a, b) => a.atUs - b.atUs).map((each, index) => ofGenerations(each, 2 * index)));
}

/** Instances made for one change of settings fit no other: each has generations of its own, this many after those of the first. */
function ofGenerations(intervention: Intervention, later: number): Intervention {
  if (intervention.kind !== "settings") return intervention;
  const { settings } = intervention;
  const moved = (each: FunctionModel): FunctionModel => ({ ...each, generation: each.generation + later });
  return {
    ...intervention,
    settings: {
      ...settings,
      functions: settings.functions.map(moved),
      nextVersion: settings.nextVersion?.map(moved) ?? null,
    },
  };
}

const server: Arbitrary<Partial<ServerModel>> = fc.record({
  count: whole(1, 2),
  concurrencyEach: whole(1, 4),
  queueLimit: whole(0, 20),
  hour: fc.constant(flatPrice(0.08, "hour")),
  autoscale: fc.option(
    fc.record({
      min: fc.constant(1),
      max: whole(1, 4),
      targetUtilisation: fc.constantFrom(0.5, 0.7),
      everyUs: fc.constant(5 * SECOND_US),
      startDelayUs: whole(0, 10).map((s) => s * SECOND_US),
    }),
  ),
});

/** What the kind of model is about. */
export interface ModelKind {
  readonly triggers?: readonly TriggerKind[];
  readonly withInterventions?: boolean;
}

/** Random models of a few dozen requests in a minute or two; all are recorded. */
export function arbitraryModel({
  triggers = ["http", "upload", "schedule", "queue"],
  withInterventions = true,
}: ModelKind = {}): Arbitrary<Model> {
  return fc.tuple(whole(1, 3), whole(20, 90)).chain(([functionCount, durationS]) => {
    const process = arrivalProcess(durationS);
    const streams: Arbitrary<ArrivalStream[]> = fc.oneof(
      process.map((each) => [{ functionIndex: null, process: each }]),
      fc
        .array(process, { minLength: functionCount, maxLength: functionCount })
        .map((all) => all.map((each, functionIndex) => ({ functionIndex, process: each }))),
    );
    return fc
      .record({
        seed: fc.nat(),
        trigger: fc.constantFrom(...triggers),
        warmUpS: mostly(0, whole(1, 15)),
        streams,
        zones: whole(1, 3),
        settings: settings(functionCount, 0),
        server,
        interventions: withInterventions ? interventions(durationS, functionCount) : fc.constant([]),
      })
      .map(({ settings, ...overrides }): Model => ({ ...modelOf({ durationS, ...overrides }), settings }));
  });
}

/** Models without interventions, and other settings for the same functions to take a component from. */
export const modelAndOtherSettings: Arbitrary<{ model: Model; other: Settings }> = arbitraryModel({
  withInterventions: false,
}).chain((model) => settings(model.settings.functions.length, 0).map((other) => ({ model, other })));
