// What the functions of each provider cost for the same load, by formula: what it charges for, as it rounds and counts. Cold starts are
// left out on all sides alike: of most providers nothing is published that could be billed.
import { tiered, type Price, type PriceList } from "#engine";
import { workOf } from "./fleet.ts";
import { isHttp, MONTH_S } from "./monthly.ts";
import type { Settings } from "./settings.ts";

/** Memory sizes that can be had, and what comes with them. */
export interface Sizes {
  readonly leastMb: number;
  readonly mostMb: number;
  /** The only ones, where not every size between can be had; null: every size. */
  readonly only: readonly number[] | null;
  /** The longest that a handler may use a processor, in seconds. */
  readonly mostCpuS: number;
  /** The vCPUs that come with it. */
  readonly vcpus: (memoryMb: number) => number;
}

export type Charged = "functionRequest" | "functionDuration" | "functionCpuMs" | "gatewayCall";

export interface ProviderMonth {
  readonly usd: number;
  /** What is used and has no known price: the sum is not whole. */
  readonly unpriced: readonly Charged[];
  /** What an instance is given, in MB: at least what is asked for. */
  readonly memoryMb: number;
  /** More was asked for than the provider gives. */
  readonly isShort: boolean;
}

const MB_PER_GB = 1024;
const US_PER_MS = 1000;

/** The memory that an instance is given, and whether it is less than what was asked for. */
function sizeFor(
  wantedMb: number,
  { leastMb, mostMb, only }: Pick<Sizes, "leastMb" | "mostMb" | "only">,
): { memoryMb: number; isShort: boolean } {
  const memoryMb = only
    ? (only.find((size) => size >= wantedMb) ?? mostMb)
    : Math.min(mostMb, Math.max(leastMb, wantedMb));
  return { memoryMb, isShort: memoryMb < wantedMb };
}

/** One request an instance at a time, all of them served warm. */
export function providerMonth(settings: Settings, meanPerS: number, prices: PriceList, sizes: Sizes): ProviderMonth {
  const requests = meanPerS * MONTH_S;
  const { memoryMb, isShort } = sizeFor(settings.memoryMb, sizes);
  const unpriced: Charged[] = [];
  let usd = 0;
  const charge = (item: Charged, price: Price | null, quantity: number) => {
    if (price) usd += tiered(Math.max(0, quantity - price.freePerMonth), price);
    else unpriced.push(item);
  };
  charge("functionRequest", prices.functionRequest, requests);
  if (prices.billedTime === "cpu") {
    const cpuMs = billedMs(workOf(settings).cpuS * 1000, prices);
    charge("functionCpuMs", prices.functionCpuMs, requests * cpuMs);
  } else {
    const seconds = (requests * billedMs(settings.durationMs, prices)) / 1000;
    const { arm64, x86_64: x86 } = prices.functionDuration;
    charge("functionDuration", arm64 ?? x86, seconds * (memoryMb / MB_PER_GB));
    const { functionVcpuSecond: vcpuSecond } = prices;
    if (vcpuSecond) usd += tiered(Math.max(0, seconds * sizes.vcpus(memoryMb) - vcpuSecond.freePerMonth), vcpuSecond);
  }
  if (isHttp(settings)) charge("gatewayCall", prices.gatewayCall, requests);
  if (prices.accountMinimum) usd += tiered(1, prices.accountMinimum);
  return { usd, unpriced, memoryMb, isShort };
}

/** In whole microseconds, so that no sum of decimals is rounded up by a step. */
function billedMs(timeMs: number, { billingStepUs, minimumBilledUs }: PriceList): number {
  const us = Math.round(timeMs * US_PER_MS);
  return Math.max(minimumBilledUs, Math.ceil(us / billingStepUs) * billingStepUs) / US_PER_MS;
}
