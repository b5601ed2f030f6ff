// What must hold of a scenario as a whole, beyond what each key allows.
import { editions, providers, serverSizes } from "#facts";
import { describe, quoted } from "../problem.ts";
import type { Scenario } from "../scenario.ts";
import { countsByFunction, isRated, traceNameOf } from "../workload.ts";
import type { Finding } from "./finding.ts";

/** More requests than a run can hold in reasonable time. */
const MOST_REQUESTS = 1e9;
const MOST_SERVER_SLOTS = 1e7;

export function scenarioFindings(scenario: Scenario): readonly Finding[] {
  return [
    ...priceFindings(scenario),
    ...timeFindings(scenario),
    ...functionListFindings(scenario),
    ...workloadFindings(scenario),
    ...serverFindings(scenario),
  ];
}

function priceFindings({ provider, billing, server, gateway }: Scenario): readonly Finding[] {
  const words = (names: readonly string[]) => names.map((name) => JSON.stringify(name)).join(" or ");
  if (!providers.some((name) => name === provider)) {
    return [
      { at: ["provider"], found: quoted(provider), allowed: `${words(providers)}: there are no prices of others` },
    ];
  }
  const existing = editions(provider);
  if (!existing.includes(billing.edition)) {
    return [
      {
        at: ["billing", "edition"],
        found: quoted(billing.edition),
        allowed: `an edition of prices: ${words(existing)}`,
      },
    ];
  }
  const findings: Finding[] = [];
  if (gateway.kind === "restApi" && provider !== "aws")
    findings.push({
      at: ["gateway", "kind"],
      found: quoted(gateway.kind),
      allowed: '"httpApi": only AWS has two kinds of gateway',
      restsOn: ["/provider"],
    });
  const sizes = serverSizes(provider);
  // Where a provider rents no servers, those beside the functions have no price, whatever they are called.
  if (sizes.length > 0 && !sizes.includes(server.size))
    findings.push({ at: ["server", "size"], found: quoted(server.size), allowed: words(sizes) });
  return findings;
}

function timeFindings({ durationS, warmUpS }: Scenario): readonly Finding[] {
  if (warmUpS < durationS) return [];
  return [
    {
      at: ["warmUpS"],
      found: String(warmUpS),
      allowed: `less than durationS (${durationS} s)`,
      restsOn: ["/durationS", "/workload"],
    },
  ];
}

function functionListFindings({ functions, trigger, workload }: Scenario): readonly Finding[] {
  const findings: Finding[] = [];
  const names = new Set<string>();
  const routes = new Set<string>();
  functions.forEach(({ name, route, share }, index) => {
    const isAgain = names.has(name);
    if (isAgain)
      findings.push({ at: ["functions", index, "name"], found: `${quoted(name)} again`, allowed: "a name of its own" });
    names.add(name);
    if (route !== null && trigger !== "http") {
      findings.push({
        at: ["functions", index, "route"],
        found: quoted(route),
        allowed: 'null unless the trigger is "http"',
        restsOn: ["/trigger"],
      });
    }
    if (route !== null && routes.has(route) && !isAgain) {
      findings.push({
        at: ["functions", index, "route"],
        found: `${quoted(route)} again`,
        allowed: "a route of its own",
      });
    }
    if (route !== null) routes.add(route);
    if (share !== null && countsByFunction(workload)) {
      const allowed = "null or nothing: the workload counts the calls of each function";
      findings.push({ at: ["functions", index, "share"], found: String(share), allowed, restsOn: ["/workload"] });
    }
    if (share === null && !countsByFunction(workload)) {
      findings.push({
        at: ["functions", index, "share"],
        found: "null",
        allowed: "a number from 0 to 1",
        restsOn: ["/workload"],
      });
    }
  });
  return findings;
}

function workloadFindings(scenario: Scenario): readonly Finding[] {
  const { workload, functions, durationS } = scenario;
  const findings: Finding[] = [];
  if (traceNameOf(workload) !== null && functions.length > 0) {
    findings.push({
      at: ["functions"],
      found: describe(functions),
      allowed: "nothing: the functions are those of the trace",
      restsOn: ["/workload"],
    });
  }
  if (workload.kind === "trace" && "countsPerMinuteByFunction" in workload) {
    const names = new Set(functions.map((each) => each.name));
    for (const name of Object.keys(workload.countsPerMinuteByFunction)) {
      if (names.has(name)) continue;
      findings.push({
        at: ["workload", "countsPerMinuteByFunction", name],
        found: `an unknown function, ${quoted(name)}`,
        allowed: "the names in `functions`",
        restsOn: ["/functions"],
      });
    }
  }
  const requests = expectedRequests(scenario);
  if (requests > MOST_REQUESTS) {
    findings.push({
      at: ["workload"],
      found: `about ${Math.round(requests)} requests in ${durationS} s`,
      allowed: `at most ${MOST_REQUESTS} requests`,
      restsOn: ["/durationS"],
    });
  }
  return findings;
}

/** An upper bound, roughly: every rate at its highest. */
function expectedRequests({ workload, durationS, interventions }: Scenario): number {
  if (workload.kind === "arrivals") return workload.timesS.length;
  if (!isRated(workload)) {
    if ("countsPerMinute" in workload) return total(workload.countsPerMinute);
    return "name" in workload ? 0 : total(Object.values(workload.countsPerMinuteByFunction).map(total));
  }
  const rates = Object.entries(workload)
    .filter(([key]) => key.endsWith("PerS"))
    .map(([, value]) => Number(value));
  const later = interventions.flatMap((each) => ("set" in each ? Object.entries(each.set) : []));
  const laterRates = later
    .filter(([path]) => path.startsWith("workload.") && path.endsWith("PerS"))
    .map(([, value]) => Number(value));
  return Math.max(...rates, ...laterRates) * durationS;
}

function total(values: readonly number[]): number {
  return values.reduce((sum, each) => sum + each, 0);
}

function serverFindings({ server }: Scenario): readonly Finding[] {
  const { autoscale, count, concurrencyEach } = server;
  const most = Math.max(count, autoscale?.max ?? 0) * concurrencyEach;
  if (most > MOST_SERVER_SLOTS) {
    const found = `${most} requests at once on all servers`;
    return [
      { at: ["server", "concurrencyEach"], found, allowed: `at most ${MOST_SERVER_SLOTS}`, restsOn: ["/server"] },
    ];
  }
  if (autoscale === null) return [];
  if (autoscale.min > autoscale.max)
    return [
      { at: ["server", "autoscale", "max"], found: String(autoscale.max), allowed: `at least min (${autoscale.min})` },
    ];
  if (count >= autoscale.min && count <= autoscale.max) return [];
  return [
    {
      at: ["server", "count"],
      found: String(count),
      allowed: `from autoscale.min (${autoscale.min}) to autoscale.max (${autoscale.max})`,
      restsOn: ["/server/autoscale"],
    },
  ];
}
