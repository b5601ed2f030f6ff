// Each provider's newest price list, and the servers on it.
import type { Price } from "#engine";
import { loadPrices, newestEdition, priceList, providers, serverHour, type Prices, type Provider } from "#facts";
import type { FunctionPrices } from "./monthlyBill.ts";

/** A provider's newest edition as it stands in its file; null where it could not be fetched. */
export interface LoadedProvider {
  readonly provider: Provider;
  readonly edition: string;
  readonly file: Prices | null;
}

export interface PricedProvider {
  readonly provider: Provider;
  readonly edition: string;
  readonly prices: FunctionPrices;
  /** Cheapest first. */
  readonly servers: readonly { readonly size: string; readonly hour: Price }[];
}

/** Never rejects: what cannot be fetched keeps nobody else's bill away. */
export async function loadProviders(): Promise<readonly LoadedProvider[]> {
  return Promise.all(
    providers.map(async (provider) => {
      const edition = newestEdition(provider);
      const file = await loadPrices(provider, edition).catch(() => null);
      return { provider, edition, file };
    }),
  );
}

export function pricedProviders(loaded: readonly LoadedProvider[], freeTier: boolean): readonly PricedProvider[] {
  return loaded.flatMap(({ provider, edition, file }) =>
    file === null
      ? []
      : [{ provider, edition, prices: priceList(file, "httpApi", freeTier), servers: serversOf(file) }],
  );
}

function serversOf(file: Prices): PricedProvider["servers"] {
  return Object.keys(file.servers?.usdPerHour ?? {})
    .flatMap((size) => {
      const hour = serverHour(size, file);
      return hour.ok ? [{ size, hour: hour.value }] : [];
    })
    .toSorted((a, b) => a.hour.tiers[0].usdPerUnit - b.hour.tiers[0].usdPerUnit);
}
