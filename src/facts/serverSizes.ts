// The sizes of the servers that stand beside the functions: known before any price is fetched, as the names of editions are.
import { loadFacts } from "./content.ts";
import type { Provider } from "./types.ts";

/** Of the providers whose prices are fetched when asked for. */
const fetched: Readonly<Record<Exclude<Provider, "aws">, readonly string[]>> = {
  azure: ["B1", "B2"],
  gcp: ["e2-micro", "e2-small", "e2-medium", "e2-standard-2", "e2-standard-4"],
  cloudflare: [],
};

/** The server sizes that a provider has an hourly price for, in its newest edition; none for an unknown provider. */
export function serverSizes(provider: string = "aws"): readonly string[] {
  if (provider === "aws") return Object.keys(loadFacts().aws.prices.servers?.usdPerHour ?? {});
  return Object.hasOwn(fetched, provider) ? fetched[provider as keyof typeof fetched] : [];
}
