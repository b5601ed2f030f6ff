// What a run at another provider than AWS rests on where something is not measured or not published: said, and never guessed.
import { measuredFor, type Limits, type Provider, type RunFacts } from "#facts";
import type { Scenario } from "../scenario.ts";
import { defaultsOf } from "../providerDefaults.ts";
import { grouped, type Notice } from "./notice.ts";

const NAMES: Readonly<Record<Provider, string>> = {
  aws: "AWS",
  azure: "Azure",
  gcp: "Google Cloud",
  cloudflare: "Cloudflare",
};

/** Nothing for AWS, whose runs rest on its own measurements and limits. */
export function providerNotices(scenario: Scenario, facts: RunFacts, limits: Limits): readonly Notice[] {
  if (facts.provider === "aws") return [];
  return [
    ...coldStartNotices(scenario, facts),
    ...keepAliveNotices(scenario, facts),
    ...unpublishedNotices(scenario, facts.provider, limits),
    ...cpuNotices(scenario, facts),
  ];
}

function coldStartNotices(
  { function: settings }: Scenario,
  { provider, wholeColdStarts }: RunFacts,
): readonly Notice[] {
  if (settings.initMs !== "measured") return [];
  const pointer = "/function/initMs";
  const name = NAMES[provider];
  if (wholeColdStarts === null)
    return [{ pointer, message: `no cold starts of ${name} were measured; here an instance starts in no time` }];
  const { family, name: measured } = measuredFor(settings.runtime, wholeColdStarts);
  const standsIn = settings.runtime.startsWith(family) ? "" : `, which stands in for ${settings.runtime}`;
  const { source, asOf } = wholeColdStarts;
  const from = source.split(/ <|; /)[0];
  return [
    {
      pointer,
      message: `initialisation by itself was not measured at ${name}; here it is the whole cold start, as a caller saw it, of ${measured}${standsIn} (${from}, ${asOf})`,
    },
  ];
}

function keepAliveNotices(
  { function: { keepAliveS } }: Scenario,
  { provider, keepAlive }: RunFacts,
): readonly Notice[] {
  if (keepAliveS === "measured" ? keepAlive !== null : provider !== "cloudflare") return [];
  const usual = typeof keepAliveS === "number" ? keepAliveS : 300;
  const message = `how long ${NAMES[provider]} keeps idle instances is neither published nor measured; here ${grouped(usual)} s`;
  return [{ pointer: "/function/keepAliveS", message }];
}

/** Settings behind which a limit would stand, were it published; told while they are at their defaults. */
const BEHIND = [
  {
    limit: "gatewayRatePerS",
    section: "gateway",
    key: "ratePerS",
    what: "how many requests a second the gateway takes",
  },
  { limit: "functionStartsPerS", section: "function", key: "startsPerS", what: "how fast instances are started" },
  {
    limit: "requestsPerInstance",
    section: "function",
    key: "requestsPerInstance",
    what: "how many requests an instance takes at once",
  },
] as const;

function unpublishedNotices(scenario: Scenario, provider: Provider, limits: Limits): readonly Notice[] {
  const usual = defaultsOf(provider, scenario.function.memoryMb, scenario.billing.edition);
  const at = (of: Pick<Scenario, "gateway" | "function">, section: "gateway" | "function", key: string) =>
    (of[section] as unknown as Readonly<Record<string, unknown>>)[key];
  return BEHIND.flatMap(({ limit, section, key, what }) => {
    const value = at(scenario, section, key);
    if (limits[limit] !== undefined || value !== at(usual, section, key) || typeof value !== "number") return [];
    if (section === "gateway" && !scenario.gateway.enabled) return [];
    return [
      {
        pointer: `/${section}/${key}`,
        message: `${what} is not published by ${NAMES[provider]}; here ${grouped(value)}`,
      },
    ];
  });
}

function cpuNotices({ workload }: Scenario, { provider, prices }: RunFacts): readonly Notice[] {
  const isRecorded =
    (workload.kind === "trace" && "name" in workload && workload.handlerTimes === "trace") ||
    (workload.kind === "arrivals" && "durationsMs" in workload && workload.durationsMs !== undefined);
  if (prices.billedTime?.value !== "cpu" || !isRecorded) return [];
  const message = `${NAMES[provider]} bills processor time, of which recorded run times say nothing; here it is none`;
  return [{ pointer: "/workload", message }];
}
