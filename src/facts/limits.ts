// The provider's limits behind a scenario's defaults, and what they forbid. Apart from the other facts: no run needs them.
import aws from "../../content/facts/aws/limits.json" with { type: "json" };
import type { Limit, LimitName, LimitsFile } from "./schema.ts";
import type { Provider } from "./types.ts";

/** Limits by name, in the order in which they are shown. What is not there is not known. */
export type Limits = Readonly<Partial<Record<LimitName, Limit>>>;

type Fetch = () => Promise<{ readonly default: unknown }>;

const files: Readonly<Partial<Record<Provider, Fetch>>> = {
  azure: () => import("../../content/facts/azure/limits.json"),
  gcp: () => import("../../content/facts/gcp/limits.json"),
  cloudflare: () => import("../../content/facts/cloudflare/limits.json"),
};
const here = new Map<Provider, Limits>([["aws", (aws as unknown as LimitsFile).limits]]);

/** The limits of a provider that are here: AWS's always, another's once they were loaded; before that, none. */
export function limits(provider: Provider): Limits {
  return here.get(provider) ?? {};
}

/** All limits of a provider; none of one that is not known. Rejects with the failure to fetch them; asked again, it tries again. */
export async function loadLimits(provider: Provider): Promise<Limits> {
  const fetch = Object.hasOwn(files, provider) ? files[provider] : undefined;
  if (fetch !== undefined && !here.has(provider)) here.set(provider, ((await fetch()).default as LimitsFile).limits);
  return limits(provider);
}

/** A limit with its unit and source, e.g. `limit("aws", "gatewayBurst").value`. Throws RangeError where it is not known. */
export function limit(provider: Provider, name: LimitName): Limit {
  const found = limits(provider)[name];
  if (found === undefined) throw new RangeError(`There is no limit "${name}" of ${provider}.`);
  return found;
}
