// Reads a scenario from anything: a complete scenario, or every problem with its place, what was found and what is allowed.
import { defaults, REST_API_TIMEOUT_S } from "./defaults.ts";
import { defaultsOf } from "./providerDefaults.ts";
import type { Intervention } from "./intervention.ts";
import { recogniseMeasured } from "./measured.ts";
import { defaultDurationS } from "./length.ts";
import { CURRENT_VERSION, migrate } from "./migrations/index.ts";
import { describe, inside, report, shortened, type Place, type Problem } from "./problem.ts";
import { checkRules } from "./rules/check.ts";
import { flag, number, oneOf, text, whole } from "./schema/fields.ts";
import { fillEntries, readFunctions, type GivenEntry } from "./schema/functions.ts";
import { readInterventions } from "./schema/interventions.ts";
import { isObject, readObject, reportUnknownKeys, type Fields } from "./schema/objects.ts";
import {
  accountConcurrency,
  asyncFields,
  clientFields,
  databaseFields,
  functionFields,
  gatewayFields,
  logsFields,
  LONGEST_DURATION_S,
  queueFields,
  securityFields,
  serverFields,
  webServerFields,
} from "./schema/sections.ts";
import { readWorkload } from "./schema/workloads.ts";
import type { Billing, Scenario } from "./scenario.ts";
import { countsByFunction, traceNameOf, type Workload } from "./workload.ts";

export type ParseResult =
  { readonly ok: true; readonly scenario: Scenario } | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads a scenario; never throws. */
export function parseScenario(input: unknown): ParseResult {
  const problems: Problem[] = [];
  const place: Place = { pointer: "", problems };
  if (!isObject(input)) {
    report(place, describe(input), "an object: a scenario");
    return { ok: false, problems };
  }
  const read = readScenario(migrate(input), place);
  const scenario = recogniseMeasured({
    ...read,
    interventions: read.interventions.filter((each) => each !== undefined),
  });
  problems.push(...checkRules(scenario, null, { problems: [...problems], interventions: read.interventions }));
  return problems.length === 0 ? { ok: true, scenario } : { ok: false, problems: shortened(problems) };
}

const billingFields: Fields<Billing> = { edition: text(40), freeTier: flag };
/** Which providers have prices is a rule of its own. */
const provider = text(40);
const trigger = oneOf("http", "upload", "schedule", "queue");

type Plain = Pick<
  Scenario,
  | "version"
  | "title"
  | "seed"
  | "durationS"
  | "warmUpS"
  | "recordLimit"
  | "provider"
  | "trigger"
  | "accountConcurrency"
  | "zones"
>;
const plainFields: Fields<Plain> = {
  version: oneOf(CURRENT_VERSION),
  title: text(200),
  seed: whole({ min: 0, max: Number.MAX_SAFE_INTEGER }),
  durationS: number({ min: 0.001, max: LONGEST_DURATION_S, unit: "s" }),
  warmUpS: number({ min: 0, max: LONGEST_DURATION_S, unit: "s" }),
  recordLimit: whole({ min: 0, max: 5e7 }),
  provider,
  trigger,
  accountConcurrency,
  zones: whole({ min: 1, max: 16 }),
};

const keys = Object.keys({ ...defaults, workload: null });

type ScenarioRead = Omit<Scenario, "interventions"> & { readonly interventions: readonly (Intervention | undefined)[] };

/** The scenario as far as it can be read; with problems, defaults stand in the place of what is wrong. */
function readScenario(input: Readonly<Record<string, unknown>>, place: Place): ScenarioRead {
  reportUnknownKeys(input, place, Object.fromEntries(keys.map((key) => [key, null])));
  const given = Object.fromEntries(Object.keys(plainFields).map((key) => [key, input[key]]));
  const its = defaultsOf(
    typeof input.provider === "string" ? input.provider : defaults.provider,
    memoryIn(input),
    isObject(input.billing) && typeof input.billing.edition === "string" ? input.billing.edition : null,
  );
  const plainDefaults: Plain = its;
  const plain = readObject(given, place, plainFields, plainDefaults) ?? plainDefaults;
  const section = <T extends object>(key: keyof Scenario, fields: Fields<T>, ownDefaults: T): T =>
    readObject(input[key], inside(place, key), fields, ownDefaults) ?? ownDefaults;

  const isHttp = plain.trigger === "http";
  const gatewayKind = isObject(input.gateway) && input.gateway.kind === "restApi" ? "restApi" : "httpApi";
  const timeoutS = gatewayKind === "restApi" ? REST_API_TIMEOUT_S : its.gateway.timeoutS;
  const entries = readFunctions(input.functions, inside(place, "functions"));
  const workload =
    readWorkload(
      input.workload,
      inside(place, "workload"),
      entries.map((each) => each.name),
    ) ?? NO_WORKLOAD;
  const functions = fillEntries(
    entries.length > 0 ? entries : namedInCounts(workload),
    isHttp,
    countsByFunction(workload),
  );
  return {
    version: plain.version,
    title: plain.title,
    seed: plain.seed,
    durationS: input.durationS === undefined ? defaultDurationS(workload) : plain.durationS,
    warmUpS: plain.warmUpS,
    recordLimit: plain.recordLimit,
    provider: plain.provider,
    billing: section("billing", billingFields, its.billing),
    trigger: plain.trigger,
    workload,
    client: section("client", clientFields, defaults.client),
    webServer: section("webServer", webServerFields, { ...defaults.webServer, enabled: isHttp }),
    gateway: section("gateway", gatewayFields, { ...its.gateway, enabled: isHttp, timeoutS }),
    security: section("security", securityFields, { ...defaults.security, enabled: isHttp }),
    function: section("function", functionFields, its.function),
    functions,
    accountConcurrency: plain.accountConcurrency,
    zones: plain.zones,
    database: section("database", databaseFields, defaults.database),
    async: section("async", asyncFields, defaults.async),
    queue: section("queue", queueFields, defaults.queue),
    logs: section("logs", logsFields, defaults.logs),
    interventions: readInterventions(input.interventions, inside(place, "interventions"), {
      workload,
      functionNames: traceNameOf(workload) === null ? functions.map((each) => each.name) : null,
    }),
    server: section("server", serverFields, its.server),
  };
}

/** The memory that is asked for, as far as it can be read: what else is usual may depend on it. */
function memoryIn(input: Readonly<Record<string, unknown>>): number | null {
  const memoryMb = isObject(input.function) ? input.function.memoryMb : null;
  return typeof memoryMb === "number" ? memoryMb : null;
}

/** Stands for a workload that is missing or wrong, while the rest is checked. */
const NO_WORKLOAD: Workload = { kind: "poisson", ratePerS: 0 };

/** Counts by name, with no list of functions: the names are the functions. */
function namedInCounts(workload: Workload): readonly GivenEntry[] {
  if (workload.kind !== "trace" || !("countsPerMinuteByFunction" in workload)) return [];
  return Object.keys(workload.countsPerMinuteByFunction).map((name) => ({ name }));
}
