// Each provider's newest price list, and the servers on it.
import type { Price } from "#engine";
import { editions, priceList, providers, serverHour, serverSizes, type Provider } from "#facts";
import type { FunctionPrices } from "./monthlyBill.ts";

export interface PricedProvider {
  readonly provider: Provider;
  readonly edition: string;
  readonly prices: FunctionPrices;
  /** Cheapest first. */
  readonly servers: readonly { readonly size: string; readonly hour: Price }[];
}

/** What lists that say nothing of it do. */
const USUAL = {
  minimumBilledUs: 0,
  billedTime: "wall",
  initialisationBilled: true,
  accountMinimum: null,
  functionVcpuSecond: null,
  functionCpuMs: null,
} as const;

export function pricedProviders(freeTier: boolean): readonly PricedProvider[] {
  return providers.flatMap((provider) => {
    const edition = editions(provider).at(-1) ?? "";
    const list = priceList(provider, edition, "httpApi", freeTier);
    if (!list.ok) return [];
    const servers = serverSizes(provider, edition)
      .flatMap((size) => {
        const hour = serverHour(size, provider, edition);
        return hour.ok ? [{ size, hour: hour.value }] : [];
      })
      .toSorted((a, b) => a.hour.tiers[0].usdPerUnit - b.hour.tiers[0].usdPerUnit);
    return [{ provider, edition, prices: { ...USUAL, ...list.value }, servers }];
  });
}
