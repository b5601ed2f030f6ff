// Random interventions that fit their scenario.
import fc from "fast-check";
import { chance, timeMs, type Draw } from "./arbitraryParts.ts";

type Values = Readonly<Record<string, unknown>>;

export interface InterventionContext {
  readonly durationS: number;
  readonly enabled: Readonly<Record<"webServer" | "gateway" | "security" | "database", boolean>>;
  readonly zones: number;
  readonly workload: Values;
  readonly isQueue: boolean;
  readonly isHttp: boolean;
  readonly databaseKind: string;
  readonly hasCapacity: boolean;
  readonly functionNames: readonly string[];
}

export function arbitraryInterventions(draw: Draw, context: InterventionContext): readonly Values[] {
  const count = draw(fc.constantFrom, 0, 0, 1, 2, 5);
  const list: Values[] = [];
  let deployed = false;
  for (let index = 0; index < count; index++) {
    const atS = (context.durationS * (index + draw(fc.integer, { min: 0, max: 9 }) / 10)) / (count + 1);
    const kind = draw(fc.constantFrom, "set", "set", "deploy", "rollback", "killInstances", "outage", "slow");
    if (kind === "deploy") list.push(deployment(draw, atS));
    else if (kind === "rollback" && deployed) list.push({ atS, rollback: true });
    else if (kind === "killInstances") list.push({ atS, killInstances: draw(fc.constantFrom, 0.33, 1) });
    else if (kind === "outage")
      list.push({
        atS,
        untilS: atS + 3,
        outage: target(draw, context, context.zones > 1 ? ["function", "zone"] : ["function"]),
      });
    else if (kind === "slow")
      list.push({
        atS,
        untilS: atS + 3,
        slow: target(draw, context, ["function", "client"]),
        factor: draw(fc.constantFrom, 0.5, 10),
      });
    else list.push({ atS, set: settings(draw, context) });
    deployed = kind === "deploy" || (kind !== "rollback" && deployed);
  }
  if (context.enabled.database && draw(chance, 0.1))
    list.push({ atS: context.durationS, set: { "database.enabled": false } });
  return list;
}

function deployment(draw: Draw, atS: number): Values {
  return {
    atS,
    deploy: draw(fc.constantFrom, "v2", "v3"),
    share: draw(fc.constantFrom, 0, 0.1, 1),
    set: { "function.cpuMs": timeMs(draw, 30), ...(draw(fc.boolean) ? { "function.memoryMb": 1024 } : {}) },
  };
}

function target(draw: Draw, { enabled }: InterventionContext, others: readonly string[]): string {
  const components = (["webServer", "gateway", "security", "database"] as const).filter((each) => enabled[each]);
  return draw(fc.constantFrom<string[]>, ...others, ...components);
}

function settings(draw: Draw, context: InterventionContext): Values {
  const { enabled, functionNames, workload, isQueue, isHttp, databaseKind, hasCapacity } = context;
  const choices: Values[] = [
    { "function.memoryMb": 2048 },
    { "function.provisionedConcurrency": 2, "function.keepAliveS": 1 },
    { "function.maxConcurrency": 2 },
    { "function.initMs": "measured", "function.runtime": "python3.12" },
    { "function.requestsPerInstance": 3 },
    { "function.errorShare": 0.5, "function.reuse": "leastRecentlyUsed" },
    { accountConcurrency: 4 },
    { "client.networkMs": timeMs(draw, 50) },
    ...functionNames.map((name) => ({ [`functions.${name}.memoryMb`]: 512, [`functions.${name}.startsPerS`]: 3 })),
    ...(workload.kind === "poisson" || workload.kind === "constant" ? [{ "workload.ratePerS": 12 }] : []),
    ...(workload.kind === "bursts" ? [{ "workload.burstRatePerS": 6, "workload.lengthS": 2 }] : []),
    ...(workload.kind === "day" ? [{ "workload.meanRatePerS": 4 }] : []),
    ...(isHttp ? [{ "client.retries": 1 }] : [{ "async.duplicateShare": 0.2 }]),
    ...(isQueue ? [{ "queue.batchSize": 2, "queue.pollers": 3 }] : []),
    ...(enabled.webServer ? [{ "webServer.cacheHitShare": 0.1 }] : []),
    ...(enabled.gateway ? [{ "gateway.ratePerS": 3, "gateway.burst": 2 }] : []),
    ...(enabled.security ? [{ "security.cacheTtlS": 1, "security.badTokens.missing": 0.2 }] : []),
    ...(enabled.database ? [{ "database.latencyMs": timeMs(draw, 30), "database.callsPerRequest": 2 }] : []),
    ...(enabled.database && databaseKind === "relational" ? [{ "database.maxConnections": 2 }] : []),
    ...(enabled.database && databaseKind === "keyValue" && !hasCapacity
      ? [{ "database.capacityPerS": 4, "database.burst": 2 }]
      : []),
  ];
  return draw(fc.constantFrom<Values[]>, ...choices);
}
