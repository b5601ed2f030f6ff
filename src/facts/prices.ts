// Prices: from an edition's file to the engine's price list.
import type { Price, PriceList } from "#engine";
import { loadFacts, type ListedPrice, type Prices } from "./content.ts";
import { lookUp } from "./names.ts";
import type { PriceItemName } from "./schema.ts";
import type { GatewayKind, Result } from "./types.ts";

const US_PER_MS = 1000;

function priceAt(item: ListedPrice, freeTier: boolean): Price {
  const tiers = item.tiers ?? [{ upTo: null, usd: item.value ?? 0 }];
  return {
    unit: item.unit,
    tiers: tiers.map(({ upTo, usd }) => ({ upTo: upTo ?? Infinity, usdPerUnit: usd / item.per })),
    freePerMonth: freeTier ? (item.freePerMonth?.value ?? 0) : 0,
    source: `${item.source}, as of ${item.asOf}`,
  };
}

/** The price of one item in US dollars a unit, marginal by month's volume; null where the edition has none. Without `freeTier` nothing is free. */
export function priceOf({ items }: Prices, name: PriceItemName, freeTier: boolean): Price | null {
  const item = items[name];
  return item === undefined ? null : priceAt(item, freeTier);
}

/**
 * The prices of one edition in US dollars a unit (a request, a GB-second, a GB, …), marginal by month's volume; null where the edition
 * has none. Without `freeTier` every `freePerMonth` is 0. Where the file says nothing of how time and payload are charged, time is that
 * of the clock, with its initialisation and no minimum, and a payload of any size is one charge.
 */
export function priceList(prices: Prices, gatewayKind: GatewayKind, freeTier: boolean): PriceList {
  const of = (name: PriceItemName): Price | null => priceOf(prices, name, freeTier);
  const both = (name: "functionDuration" | "provisionedDuration" | "provisionedCapacity") => ({
    x86_64: of(`${name}X86`),
    arm64: of(`${name}Arm64`),
  });
  const { minimumPerMonthUsd, gatewayStepKb, eventStepKb } = prices;
  return {
    currency: "USD",
    freeTier,
    billingStepUs: prices.billingStepMs.value * US_PER_MS,
    minimumBilledUs: (prices.minimumBilledMs?.value ?? 0) * US_PER_MS,
    billedTime: prices.billedTime?.value ?? "wall",
    initialisationBilled: prices.initialisationBilled?.value ?? true,
    accountMinimum:
      minimumPerMonthUsd === undefined ? null : priceAt({ ...minimumPerMonthUsd, unit: "months", per: 1 }, false),
    functionRequest: of("functionRequest"),
    functionDuration: both("functionDuration"),
    provisionedDuration: both("provisionedDuration"),
    provisionedCapacity: both("provisionedCapacity"),
    functionVcpuSecond: of("functionVcpuSecond"),
    functionCpuMs: of("functionCpuMs"),
    logsIngestGb: of("logsIngestGb"),
    gatewayCall: of(gatewayKind === "restApi" ? "gatewayCallRestApi" : "gatewayCallHttpApi"),
    gatewayStepKb: gatewayStepKb?.[gatewayKind]?.value ?? Infinity,
    dataOutGb: of("dataOutGb"),
    pageRequest: of("pageRequest"),
    pageGb: of("pageGb"),
    activeUser: of("activeUser"),
    databaseRead: of("databaseRead"),
    databaseWrite: of("databaseWrite"),
    databaseStorageGb: of("databaseStorageGb"),
    relationalHour: of("relationalHour"),
    relationalCapacityHour: of("relationalCapacityHour"),
    relationalStorageGb: of("relationalStorageGb"),
    objectPut: of("objectPut"),
    queueRequest: of("queueRequest"),
    scheduledEvent: of("scheduledEvent"),
    loadBalancerHour: of("loadBalancerHour"),
    loadBalancerUnitHour: of("loadBalancerUnitHour"),
    eventFirstKb: eventStepKb?.first.value ?? Infinity,
    eventStepKb: eventStepKb?.further.value ?? Infinity,
    queueStepKb: prices.queueStepKb?.value ?? Infinity,
  };
}

/** The price of an hour of one server on demand. Error: a size that this edition has no price for, naming those that it has. */
export function serverHour(size: string, { servers }: Prices = loadFacts().aws.prices): Result<Price> {
  const usd = lookUp("size", servers?.usdPerHour ?? {}, size);
  if (!usd.ok || servers === undefined) return usd as Extract<typeof usd, { ok: false }>;
  const { source, asOf } = servers;
  return { ok: true, value: priceAt({ per: 1, unit: "hours", value: usd.value, source, asOf }, false) };
}
