// The models whose runs are kept as fixtures, most of them random: every trigger, and each rule that makes the way of a request longer, alone and
// with others. A kind draws the same models from the same seed on every machine.
import fc from "fast-check";
import type { ArrivalProcess, FunctionModel, Model, RateSegment, Settings } from "../../model.ts";
import { bareModel, sixComponentsModel } from "../../bench/models.ts";
import { arbitraryModel, type ModelKind } from "../arbitraryModel.ts";
import type { Case } from "./fixtures.ts";

interface Kind {
  readonly name: string;
  readonly count: number;
  readonly of: ModelKind;
  readonly changed?: (model: Model) => Model;
}

const http = { triggers: ["http"], withInterventions: false } as const satisfies ModelKind;
const disturbed = { triggers: ["http"] } as const satisfies ModelKind;

const withSettings = (model: Model, change: (settings: Settings) => Partial<Settings>): Model => ({
  ...model,
  settings: { ...model.settings, ...change(model.settings) },
});
const eachFunction =
  (change: (each: FunctionModel, index: number) => Partial<FunctionModel>) => (settings: Settings) => ({
    functions: settings.functions.map((each, index) => ({ ...each, ...change(each, index) })),
  });

/** Nobody retries, shares an instance or waits for a database: what a request will meet is known when its function is invoked. */
function calm(model: Model): Model {
  return withSettings(model, (settings) => ({
    client: { ...settings.client, retries: 0 },
    gateway: { ...settings.gateway, overheadUs: { kind: "constant", value: model.seed % 20_000 } },
    database: { ...settings.database, kind: "keyValue", capacityPerS: null },
    ...eachFunction(() => ({ requestsPerInstance: 1 }))(settings),
  }));
}

/** Some hundreds or thousands of requests in place of some dozens, with more room for them; every third model records only the first. */
function busy(model: Model): Model {
  return {
    ...withSettings(model, (settings) => ({
      gateway: { ...settings.gateway, ratePerS: settings.gateway.ratePerS * 10, burst: settings.gateway.burst * 5 },
      security: { ...settings.security, users: settings.security.users * 20 },
      accountConcurrency: settings.accountConcurrency * 8,
      ...eachFunction(({ maxConcurrency, startsPerS }) => ({
        maxConcurrency: maxConcurrency * 8,
        startsPerS: startsPerS * 8,
      }))(settings),
    })),
    recordLimit: model.seed % 3 === 0 ? 100 : model.recordLimit,
    streams: model.streams.map((stream) => ({ ...stream, process: denser(stream.process) })),
    server: { ...model.server, concurrencyEach: model.server.concurrencyEach * 8 },
  };
}

const TIMES = 12;

function denser(process: ArrivalProcess): ArrivalProcess {
  if (process.kind === "arrivals") return process;
  if (process.kind === "trace")
    return { ...process, countsPerMinute: process.countsPerMinute.map((count) => count * TIMES) };
  return { ...process, segments: process.segments.map(({ fromUs, rate }) => ({ fromUs, rate: denserRate(rate) })) };
}

function denserRate(rate: RateSegment["rate"]): RateSegment["rate"] {
  switch (rate.kind) {
    case "steady":
      return { ...rate, ratePerS: rate.ratePerS * TIMES };
    case "bursts":
      return { ...rate, baseRatePerS: rate.baseRatePerS * TIMES, burstRatePerS: rate.burstRatePerS * TIMES };
    case "day":
      return { ...rate, meanRatePerS: rate.meanRatePerS * TIMES };
  }
}

const retrying = (model: Model): Model =>
  withSettings(calm(model), ({ client }) => ({ client: { ...client, retries: 1 + (model.seed % 3) } }));
const sharing = (model: Model): Model =>
  withSettings(
    calm(model),
    eachFunction((_, index) => ({ requestsPerInstance: 2 + ((model.seed + index) % 4) })),
  );
const relational = (model: Model): Model =>
  withSettings(calm(model), ({ database }) => ({
    database: { ...database, enabled: true, kind: "relational", maxConnections: 1 + (model.seed % 4) },
  }));
const limited = (model: Model): Model =>
  withSettings(calm(model), ({ database }) => ({
    database: { ...database, enabled: true, capacityPerS: 1 + (model.seed % 5) },
  }));
const once = (model: Model): Model => ({ ...calm(model), interventions: model.interventions.slice(0, 1) });

const KINDS: readonly Kind[] = [
  { name: "undisturbed", count: 60, of: http, changed: calm },
  { name: "undisturbed, busy", count: 40, of: http, changed: (model) => busy(calm(model)) },
  { name: "http", count: 40, of: http },
  { name: "client retries", count: 40, of: http, changed: retrying },
  { name: "client retries, busy", count: 30, of: http, changed: (model) => busy(retrying(model)) },
  { name: "shared instances", count: 30, of: http, changed: sharing },
  { name: "shared instances, busy", count: 20, of: http, changed: (model) => busy(sharing(model)) },
  { name: "relational database", count: 30, of: http, changed: relational },
  { name: "relational database, busy", count: 20, of: http, changed: (model) => busy(relational(model)) },
  { name: "database capacity", count: 30, of: http, changed: limited },
  { name: "database capacity, busy", count: 20, of: http, changed: (model) => busy(limited(model)) },
  { name: "one intervention", count: 40, of: disturbed, changed: once },
  { name: "one intervention, busy", count: 30, of: disturbed, changed: (model) => busy(once(model)) },
  { name: "interventions", count: 40, of: disturbed },
  { name: "interventions, busy", count: 30, of: disturbed, changed: busy },
  { name: "upload", count: 40, of: { triggers: ["upload"] } },
  { name: "schedule", count: 40, of: { triggers: ["schedule"] } },
  { name: "queue", count: 40, of: { triggers: ["queue"] } },
  { name: "asynchronous, busy", count: 40, of: { triggers: ["upload", "schedule", "queue"] }, changed: busy },
];

const SEED = 20_261;

/** Long runs in which most requests are served: the bench's models, and each with one thing that happens to it. */
function steadyModels(): Model[] {
  const models = [
    bareModel(10, 6000),
    bareModel(100, 6000),
    sixComponentsModel(10, 6000),
    sixComponentsModel(300, 6000),
  ];
  return models.flatMap((model) => {
    const { client, functions, database } = model.settings;
    const faulty = functions.map((each) => ({ ...each, errorShare: 0.1 }));
    const later = withSettings(
      model,
      eachFunction(({ memoryMb }) => ({ memoryMb: memoryMb * 2, generation: 1 })),
    ).settings;
    const middleUs = Math.floor(model.durationUs / 2);
    const retries = { ...client, retries: 2, retryBaseUs: 100_000, retryCapUs: 2_000_000 };
    return [
      model,
      withSettings(model, () => ({ client: retries, functions: faulty })),
      withSettings(model, () => ({
        database: { ...database, enabled: true, maxAttempts: 3, capacityPerS: 9, burst: 9 },
      })),
      withSettings(
        model,
        eachFunction(() => ({ requestsPerInstance: 4, maxConcurrency: 40 })),
      ),
      { ...model, interventions: [{ kind: "settings", atUs: middleUs, label: "more memory", settings: later }] },
      { ...model, interventions: [{ kind: "killInstances", atUs: middleUs, label: "kill", share: 0.5 }] },
      { ...model, trigger: "queue", interventions: [] },
    ];
  });
}

/** The models of every kind, by a name of their own. */
export function keptCases(): Case[] {
  const steady: Case = { name: "steady", models: steadyModels(), traced: true };
  const random = KINDS.map(({ name, count, of, changed = (model) => model }, index): Case => ({
    name,
    traced: true,
    models: fc.sample(arbitraryModel(of).map(changed), { seed: SEED + index, numRuns: count }),
  }));
  return [steady, ...random];
}
