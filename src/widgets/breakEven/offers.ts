// Each provider's newest prices and memory sizes, fetched when providers are compared.
import type { PriceList } from "#engine";
import { loadLimits, loadPrices, newestEdition, priceList, providers, type Limits, type Provider } from "#facts";
import { vcpusOfMemory } from "#scenario";
import type { Sizes } from "./providerMonth.ts";

export interface Offer {
  readonly provider: Provider;
  readonly edition: string;
  readonly prices: PriceList;
  readonly sizes: Sizes;
}

/** Azure's instances have one of these, in MB (content/facts/azure/limits.json, `memoryMinMb`). */
const AZURE_SIZES_MB = [512, 2048, 4096];

function sizesOf(provider: Provider, { memoryMinMb, memoryMaxMb, functionCpuMaxMs }: Limits): Sizes {
  return {
    leastMb: memoryMinMb?.value ?? 0,
    mostMb: memoryMaxMb?.value ?? Infinity,
    only: provider === "azure" ? AZURE_SIZES_MB : null,
    mostCpuS: (functionCpuMaxMs?.value ?? Infinity) / 1000,
    vcpus: (memoryMb) => vcpusOfMemory(provider, memoryMb),
  };
}

/** Rejects with the failure to fetch; asked again, it tries again. */
export function loadOffers(freeTier: boolean): Promise<readonly Offer[]> {
  return Promise.all(
    providers.map(async (provider) => {
      const edition = newestEdition(provider);
      const [prices, limits] = await Promise.all([loadPrices(provider, edition), loadLimits(provider)]);
      return { provider, edition, prices: priceList(prices, "httpApi", freeTier), sizes: sizesOf(provider, limits) };
    }),
  );
}
