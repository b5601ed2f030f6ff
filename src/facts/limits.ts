// The provider's limits behind a scenario's defaults.
import { loadFacts } from "./content.ts";
import type { LimitsFile } from "./schema.ts";
import type { Fact, Provider } from "./types.ts";

export type LimitName = keyof LimitsFile["limits"];

/** A limit with its unit and source, e.g. `limit("aws", "gatewayBurst").value`. */
export function limit(provider: Provider, name: LimitName): Fact {
  return loadFacts()[provider].limits.limits[name];
}
