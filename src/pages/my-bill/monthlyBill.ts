// A month's bill for functions, by a provider's price list: pure arithmetic on figures that somebody brought along.
import { priceEntries, type BillLine, type Price, type PriceList, type UnpricedItem } from "#engine";
import type { Group } from "./figures.ts";

export interface Figures {
  readonly groups: readonly Group[];
  readonly architecture: "x86_64" | "arm64";
  /** Whether each invocation is a call of the provider's API gateway, of one step in size. */
  readonly isOverHttp: boolean;
  /** vCPUs of an instance, where they are charged for; null: not said. */
  readonly vcpu: number | null;
  /** Processor time as a share of the run time, 0 to 1, where that is what is billed; null: not said. */
  readonly cpuShare: number | null;
}

/** What of a provider's price list a bill of functions goes by; an item without a known price is null. */
export type FunctionPrices = Pick<
  PriceList,
  | "freeTier"
  | "billingStepUs"
  | "minimumBilledUs"
  | "billedTime"
  | "initialisationBilled"
  | "accountMinimum"
  | "functionRequest"
  | "functionDuration"
  | "functionVcpuSecond"
  | "functionCpuMs"
  | "gatewayCall"
>;

/** What has to be said before this provider's bill can be worked out. */
export type Ask = "cpuShare" | "vcpu";

export interface MonthlyBill {
  readonly lines: readonly BillLine[];
  readonly unpriced: readonly UnpricedItem[];
  /** US dollars a month; without what is in `unpriced`. */
  readonly monthUsd: number;
}

export type Answer = { readonly ok: true; readonly bill: MonthlyBill } | { readonly ok: false; readonly ask: Ask };

/** What a month uses, before it is priced; every quantity grows in proportion to the invocations. */
export interface MonthUsage {
  readonly invocations: number;
  readonly gbS: number;
  readonly vcpuS: number;
  readonly cpuMs: number;
  readonly gatewayCalls: number;
}

const MONTH_US = 2_628_000_000_000;
const US_PER_MS = 1000;
const MS_PER_S = 1000;
const MB_PER_GB = 1024;

/**
 * Each invocation's time is rounded up as the list says, and is billed as if it ran alone on its instance. Where only a mean is
 * known, every invocation is taken to run for just that long. Initialisation counts where the list bills it and the figures know it.
 */
export function monthlyBill(figures: Figures, prices: FunctionPrices): Answer {
  const ask = askOf(figures, prices);
  return ask === null ? { ok: true, bill: priced(usageOf(figures, prices), figures, prices) } : { ok: false, ask };
}

function askOf({ cpuShare, vcpu }: Figures, prices: FunctionPrices): Ask | null {
  if (prices.billedTime === "cpu") return cpuShare === null ? "cpuShare" : null;
  return prices.functionVcpuSecond !== null && vcpu === null ? "vcpu" : null;
}

export function usageOf(figures: Figures, prices: FunctionPrices): MonthUsage {
  const usage = { invocations: 0, gbS: 0, vcpuS: 0, cpuMs: 0, gatewayCalls: 0 };
  const isCpu = prices.billedTime === "cpu";
  for (const { invocations, memoryMb, durationsMs, withInitMs } of figures.groups) {
    usage.invocations += invocations;
    if (figures.isOverHttp) usage.gatewayCalls += invocations;
    const timesMs = prices.initialisationBilled && !isCpu ? withInitMs : durationsMs;
    const billedMs = meanBilledMs(timesMs, isCpu ? (figures.cpuShare ?? 0) : 1, prices) * invocations;
    if (isCpu) usage.cpuMs += billedMs;
    else {
      usage.gbS += (billedMs / MS_PER_S) * (memoryMb / MB_PER_GB);
      if (prices.functionVcpuSecond !== null) usage.vcpuS += (billedMs / MS_PER_S) * (figures.vcpu ?? 0);
    }
  }
  return usage;
}

/** What all invocations of a group are billed for together, in milliseconds by the clock. */
export function billedMsOf({ invocations, durationsMs, withInitMs }: Group, prices: FunctionPrices): number {
  return meanBilledMs(prices.initialisationBilled ? withInitMs : durationsMs, 1, prices) * invocations;
}

/** In whole microseconds, so that no sum of decimals is rounded up by a billing step. */
function meanBilledMs(
  timesMs: Float64Array,
  share: number,
  { billingStepUs, minimumBilledUs }: FunctionPrices,
): number {
  let sumUs = 0;
  for (const timeMs of timesMs) {
    const us = Math.round(timeMs * share * US_PER_MS);
    sumUs += Math.max(minimumBilledUs, Math.ceil(us / billingStepUs) * billingStepUs);
  }
  return timesMs.length > 0 ? sumUs / timesMs.length / US_PER_MS : 0;
}

/** The one that was asked for, or x86-64 where the provider prices no other. */
export function architectureOf(
  { architecture }: Figures,
  { functionDuration }: FunctionPrices,
): Figures["architecture"] {
  return functionDuration[architecture] === null && functionDuration.x86_64 !== null ? "x86_64" : architecture;
}

/** The bill of a usage, or of so many times as much of it. */
export function priced(usage: MonthUsage, figures: Figures, prices: FunctionPrices, times = 1): MonthlyBill {
  const architecture = architectureOf(figures, prices);
  const of = (component: string, item: string, price: Price | null, quantity: number) => ({
    ...{ component, item, price },
    quantity: quantity * times,
  });
  const entries = [
    of("function", "functionRequest", prices.functionRequest, usage.invocations),
    of("function", `functionDuration.${architecture}`, prices.functionDuration[architecture], usage.gbS),
    of("function", "functionVcpuSecond", prices.functionVcpuSecond, usage.vcpuS),
    of("function", "functionCpuMs", prices.functionCpuMs, usage.cpuMs),
    of("gateway", "gatewayCall", prices.gatewayCall, usage.gatewayCalls),
    {
      component: "account",
      item: "accountMinimum",
      price: prices.accountMinimum,
      quantity: prices.accountMinimum ? 1 : 0,
    },
  ];
  const { lines, month, unpriced } = priceEntries(entries, MONTH_US, prices.freeTier);
  return { lines, unpriced, monthUsd: month };
}
