// The same scenario at another provider, or as of another time.
import type { Provider } from "#facts";
import { serverSizes } from "#facts";
import { REST_API_TIMEOUT_S } from "./defaults.ts";
import { defaultsOf } from "./providerDefaults.ts";
import { isObject } from "./schema/objects.ts";
import { sameValue } from "./same.ts";
import type { Scenario } from "./scenario.ts";

/**
 * What stood at the defaults of the scenario's provider and edition stands at those of the other; what was chosen stays as it was, except
 * where the other has no such thing: a REST API, or a size of server.
 */
export function atProvider(scenario: Scenario, provider: Provider, edition: string): Scenario {
  const from = defaultsOf(scenario.provider, scenario.function.memoryMb, scenario.billing.edition);
  const { memoryMb } = scenario.function;
  const isUsual = memoryMb === defaultsOf(scenario.provider, null, null).function.memoryMb;
  const to = defaultsOf(provider, isUsual ? null : memoryMb, edition);
  const moved = follow(scenario, { ...from, workload: null }, { ...to, workload: null }) as Scenario;
  const { gateway, server } = moved;
  const losesRestApi = provider !== "aws" && gateway.kind === "restApi";
  const keepsWait = gateway.timeoutS !== REST_API_TIMEOUT_S;
  return {
    ...moved,
    provider,
    billing: { ...moved.billing, edition },
    gateway: losesRestApi
      ? { ...gateway, kind: "httpApi", timeoutS: keepsWait ? gateway.timeoutS : to.gateway.timeoutS }
      : gateway,
    server: serverSizes(provider).includes(server.size) ? server : { ...server, size: to.server.size },
  };
}

/** `value`, and where it (or a part of it) is as in `from`, that of `to`. */
function follow(value: unknown, from: unknown, to: unknown): unknown {
  if (isObject(value) && isObject(from) && isObject(to))
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, follow(each, from[key], to[key])]));
  return to !== null && sameValue(value, from) ? to : value;
}
