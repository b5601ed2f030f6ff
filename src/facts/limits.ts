// The provider's limits behind a scenario's defaults, and what they forbid. Apart from the other facts: no run needs them.
import aws from "../../content/facts/aws/limits.json" with { type: "json" };
import type { Limit, LimitName, LimitsFile } from "./schema.ts";
import type { Provider } from "./types.ts";

const files: Readonly<Record<Provider, LimitsFile>> = { aws: aws as unknown as LimitsFile };

/** All limits of a provider by name, in the order in which they are shown. */
export function limits(provider: Provider): Readonly<Record<LimitName, Limit>> {
  return files[provider].limits as Readonly<Record<LimitName, Limit>>;
}

/** A limit with its unit and source, e.g. `limit("aws", "gatewayBurst").value`. */
export function limit(provider: Provider, name: LimitName): Limit {
  return limits(provider)[name];
}
