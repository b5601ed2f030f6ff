// Loading what runs at a provider rest on: one chunk for each edition of prices, fetched when first asked for. The names are known
// before, so that a scenario is read without waiting.
import { loadFacts, type Prices, type RunFacts } from "./content.ts";
import { lookUp } from "./names.ts";
import type { KeepAliveFile, MeasuredColdStartsFile } from "./schema.ts";
import type { Provider, UnknownName } from "./types.ts";

type Fetch = () => Promise<{ readonly default: unknown }>;

/** Null: here already. */
const prices: Readonly<Record<Provider, Readonly<Record<string, Fetch | null>>>> = {
  aws: {
    "2019-12": () => import("../../content/facts/aws/2019-12/prices.json"),
    "2024-06": () => import("../../content/facts/aws/2024-06/prices.json"),
    "2026-10": () => import("../../content/facts/aws/2026-10/prices.json"),
    "2026-11": () => import("../../content/facts/aws/2026-11/prices.json"),
    "2026-12": null,
  },
  azure: { "2026-12": () => import("../../content/facts/azure/2026-12/prices.json") },
  gcp: { "2026-12": () => import("../../content/facts/gcp/2026-12/prices.json") },
  cloudflare: { "2026-12": () => import("../../content/facts/cloudflare/2026-12/prices.json") },
};

const keepAlive: Readonly<Partial<Record<Provider, Fetch>>> = {
  azure: () => import("../../content/facts/azure/keep-alive.json"),
  gcp: () => import("../../content/facts/gcp/keep-alive.json"),
};
const coldStarts: Readonly<Partial<Record<Provider, Fetch>>> = {
  azure: () => import("../../content/facts/azure/cold-starts-measured.json"),
  gcp: () => import("../../content/facts/gcp/cold-starts-measured.json"),
};

/** The providers that have prices, in the order in which they are offered. */
export const providers = Object.keys(prices) as readonly Provider[];

/** The editions of a provider's prices, oldest first; none for an unknown provider. */
export function editions(provider: string): readonly string[] {
  return isProvider(provider) ? Object.keys(prices[provider]) : [];
}

/** The newest edition of a provider's prices. */
export function newestEdition(provider: Provider): string {
  return editions(provider).at(-1) ?? "";
}

/** Whether there are prices of a provider of this name. */
export function isProvider(name: string): name is Provider {
  return Object.hasOwn(prices, name);
}

/** There are no prices of this name; `unknown` lists the names that exist. */
export class UnknownPricesError extends Error {
  readonly unknown: UnknownName;
  constructor(unknown: UnknownName) {
    super(unknown.message);
    this.name = "UnknownPricesError";
    this.unknown = unknown;
  }
}

/** What is here of a provider at an edition without fetching anything; null where something would have to be fetched. */
export function factsAtHand(provider: string, edition: string): RunFacts | null {
  const { aws } = loadFacts();
  return provider === aws.provider && edition === aws.prices.edition ? aws : null;
}

const loaded = new Map<string, Promise<RunFacts>>();

/**
 * What a run at a provider rests on, with the prices of an edition; the same object each time. Rejects with UnknownPricesError, or with
 * the failure to fetch a file (which is tried again when asked again).
 */
export function loadRunFacts(provider: string, edition: string): Promise<RunFacts> {
  const here = factsAtHand(provider, edition);
  if (here !== null) return Promise.resolve(here);
  const name = `${provider} ${edition}`;
  const already = loaded.get(name);
  if (already !== undefined) return already;
  const load = fetchFacts(provider, edition);
  loaded.set(name, load);
  load.catch(() => loaded.delete(name));
  return load;
}

/** One edition of a provider's prices. Rejects as `loadRunFacts` does. */
export async function loadPrices(provider: string, edition: string): Promise<Prices> {
  return (await loadRunFacts(provider, edition)).prices;
}

async function fetchFacts(provider: string, edition: string): Promise<RunFacts> {
  const found = lookUp("provider", prices, provider);
  if (!found.ok) throw new UnknownPricesError(found.error);
  const file = lookUp("edition", found.value, edition);
  if (!file.ok) throw new UnknownPricesError(file.error);
  const known = provider as Provider;
  const { aws } = loadFacts();
  const read = async (fetch: Fetch | null | undefined): Promise<unknown> => (fetch ? (await fetch()).default : null);
  const [edited, survival, cold] = await Promise.all([
    read(file.value),
    read(keepAlive[known]),
    read(coldStarts[known]),
  ]);
  return {
    provider: known,
    prices: edited as Prices,
    keepAlive: known === aws.provider ? aws.keepAlive : (survival as KeepAliveFile | null),
    wholeColdStarts: cold as MeasuredColdStartsFile | null,
  };
}
