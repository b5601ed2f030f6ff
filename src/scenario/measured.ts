// "measured": looked up in the facts for the settings it stands beside, and recognised again when a summary's scenario is read.
import { coldStart, keepAliveSurvival, measuredFor, type ColdStartQuery, type Quantiles, type RunFacts } from "#facts";
import { defaults } from "./defaults.ts";
import type { DistributionMs, Percentiles } from "./distribution.ts";
import type { FunctionSettings, Scenario, Survival } from "./scenario.ts";

type ColdStartKey = "initMs" | "firstRunCpuMs";
type ColdStartSettings = Pick<FunctionSettings, "runtime" | "package" | "memoryMb" | "architecture" | ColdStartKey>;

const known = new Map<string, ReturnType<typeof coldStart>>();
const MOST_KNOWN = 1000;

/** What the facts know of this cold start; remembered, since the functions of a trace all ask for the same. */
export function measuredColdStart({
  runtime,
  package: packageKind,
  memoryMb,
  architecture,
}: ColdStartQuery): ReturnType<typeof coldStart> {
  const key = `${runtime} ${packageKind} ${memoryMb} ${architecture}`;
  const found = known.get(key) ?? coldStart({ runtime, package: packageKind, memoryMb, architecture });
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, found);
  return found;
}

/**
 * The distribution itself, or the measured one: on AWS for this runtime, package, memory and architecture; elsewhere the whole cold
 * start for this runtime's language, as initialisation, and nothing beside it (`coldStartNotices` says so). Throws RangeError where
 * AWS's was not measured; `parseScenario` has refused that before.
 */
export function lookUpColdStart(settings: ColdStartSettings, key: ColdStartKey, facts: RunFacts): DistributionMs {
  const given = settings[key];
  if (given !== "measured") return given;
  if (facts.provider !== "aws") return key === "initMs" ? wholeColdStart(settings.runtime, facts) : 0;
  const found = measuredColdStart(settings);
  if (!found.ok) throw new RangeError(found.error.message);
  return percentilesOf(found.value[key]);
}

function wholeColdStart(runtime: string, { wholeColdStarts }: RunFacts): DistributionMs {
  if (wholeColdStarts === null) return 0;
  const { values } = measuredFor(runtime, wholeColdStarts);
  return withoutMark(percentilesOf({ probabilities: wholeColdStarts.probabilities, values }));
}

function percentilesOf({ probabilities, values }: Quantiles): Percentiles {
  return {
    kind: "percentiles",
    percentiles: probabilities.map((each) => each * 100),
    valuesMs: values,
    followsSettings: true,
  };
}

/** The keep-alive itself, or this provider's measured survival curve; the default of AWS where nobody measured it, which a notice tells. */
export function lookUpKeepAlive(
  keepAliveS: FunctionSettings["keepAliveS"],
  { keepAlive }: RunFacts,
): number | Survival {
  if (keepAliveS !== "measured") return keepAliveS;
  if (keepAlive === null) return defaults.function.keepAliveS as number;
  const { idleS, aliveShare } = keepAliveSurvival(keepAlive);
  const startsAtZero = idleS[0] === 0;
  return {
    kind: "survival",
    atS: startsAtZero ? idleS : [0, ...idleS],
    share: startsAtZero ? aliveShare : [1, ...aliveShare],
  };
}

/**
 * Puts "measured" back in the place of measured values that a summary printed, so that they follow later changes of memory, runtime,
 * package and architecture. Values that are not those measured for their settings are kept as given, and follow nothing.
 */
export function recogniseMeasured(scenario: Scenario): Scenario {
  const settings = { ...scenario.function, ...recognised(scenario.function, scenario.function) };
  const functions = scenario.functions.map((entry) => ({ ...entry, ...recognised(entry, { ...settings, ...entry }) }));
  return { ...scenario, function: settings, functions, interventions: scenario.interventions.map(withoutMarks) };
}

function recognised(own: Partial<ColdStartSettings>, settings: ColdStartSettings): Partial<ColdStartSettings> {
  const changes: Partial<Record<ColdStartKey, DistributionMs | "measured">> = {};
  for (const key of ["initMs", "firstRunCpuMs"] as const) {
    const given = own[key];
    if (isMarked(given)) changes[key] = isAsMeasured(given, settings, key) ? "measured" : withoutMark(given);
  }
  return changes;
}

function isMarked(given: unknown): given is Percentiles {
  return typeof given === "object" && given !== null && "followsSettings" in given;
}

function withoutMark({ kind, percentiles, valuesMs }: Percentiles): Percentiles {
  return { kind, percentiles, valuesMs };
}

function isAsMeasured(given: Percentiles, settings: ColdStartSettings, key: ColdStartKey): boolean {
  const found = measuredColdStart(settings);
  return (
    found.ok && JSON.stringify(withoutMark(percentilesOf(found.value[key]))) === JSON.stringify(withoutMark(given))
  );
}

/** What an intervention sets is given, not looked up. */
function withoutMarks(intervention: Scenario["interventions"][number]): Scenario["interventions"][number] {
  if (!("set" in intervention)) return intervention;
  const set = Object.fromEntries(
    Object.entries(intervention.set).map(([path, value]) => [path, isMarked(value) ? withoutMark(value) : value]),
  );
  return { ...intervention, set };
}
