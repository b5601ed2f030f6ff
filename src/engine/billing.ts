// The bill: what a run used, at the prices of its list (rule 17). Units are those of `PriceList`.
import type { Price, PriceList } from "./model.ts";
import type { BillLine, CostSummary } from "./record.ts";

type Architecture = keyof PriceList["functionDuration"];
export type ByArchitecture = Record<Architecture, number>;

const MONTH_US = 2_628_000_000_000;

/** What the counted requests used in the window, and what stood ready for it. */
export interface Usage {
  functionRequests: number;
  /** On-demand GB-seconds, billed time times memory. */
  functionGbS: ByArchitecture;
  /** GB-seconds that provisioned instances ran. */
  provisionedDurationGbS: ByArchitecture;
  /** GB-seconds for which capacity was kept provisioned. */
  provisionedCapacityGbS: ByArchitecture;
  /** Steps of `gatewayStepKb`, not requests. */
  gatewayCalls: number;
  dataOutGb: number;
  pageRequests: number;
  pageGb: number;
  /** Active users × the window's part of a month: as many users in a month cost as much as they were. */
  activeUserMonths: number;
  readUnits: number;
  writeUnits: number;
  /** Stored GB × the window's part of a month. */
  storageGbMonths: number;
  objectPuts: number;
  queueRequests: number;
  scheduledEvents: number;
}

export function emptyUsage(): Usage {
  return {
    functionRequests: 0,
    functionGbS: { x86_64: 0, arm64: 0 },
    provisionedDurationGbS: { x86_64: 0, arm64: 0 },
    provisionedCapacityGbS: { x86_64: 0, arm64: 0 },
    gatewayCalls: 0,
    dataOutGb: 0,
    pageRequests: 0,
    pageGb: 0,
    activeUserMonths: 0,
    readUnits: 0,
    writeUnits: 0,
    storageGbMonths: 0,
    objectPuts: 0,
    queueRequests: 0,
    scheduledEvents: 0,
  };
}

/** The part of a month (2 628 000 s) that a window takes up. */
export function monthShare(windowUs: number): number {
  return windowUs / MONTH_US;
}

/** Time rounded up to whole billing steps: on average q / (1 − e^(−q/m)) for exponential times of mean m and a step q. */
export function billedUs(timeUs: number, stepUs: number): number {
  return Math.ceil(timeUs / stepUs) * stepUs;
}

/** First-tier price of one unit: what a request's own cost is made of, in US dollars. */
export type UnitPrices = {
  readonly [Item in keyof Usage]: Usage[Item] extends number ? number : Readonly<ByArchitecture>;
};

export function unitPrices(prices: PriceList): UnitPrices {
  const both = (price: Readonly<Record<Architecture, Price>>) => ({
    x86_64: firstTier(price.x86_64),
    arm64: firstTier(price.arm64),
  });
  return {
    functionRequests: firstTier(prices.functionRequest),
    functionGbS: both(prices.functionDuration),
    provisionedDurationGbS: both(prices.provisionedDuration),
    provisionedCapacityGbS: both(prices.provisionedCapacity),
    gatewayCalls: firstTier(prices.gatewayCall),
    dataOutGb: firstTier(prices.dataOutGb),
    pageRequests: firstTier(prices.pageRequest),
    pageGb: firstTier(prices.pageGb),
    activeUserMonths: firstTier(prices.activeUser),
    readUnits: firstTier(prices.databaseRead),
    writeUnits: firstTier(prices.databaseWrite),
    storageGbMonths: firstTier(prices.databaseStorageGb),
    objectPuts: firstTier(prices.objectPut),
    queueRequests: firstTier(prices.queueRequest),
    scheduledEvents: firstTier(prices.scheduledEvent),
  };
}

/** Something used, before it is priced. */
interface Entry {
  readonly component: string;
  readonly item: string;
  readonly price: Price;
  readonly quantity: number;
  /** It stands ready for all requests and belongs to none. */
  readonly shared: boolean;
}

/**
 * The bill of a window in which `requests` requests arrived: first-tier prices without the free tier. `month` extends the same
 * usage to a month, then applies tiers and, if the list says so, the free tier. Lines with nothing used are left out; `total` is the
 * sum of the lines, and `byComponent` has every component that can cost anything.
 */
export function bill(usage: Usage, requests: number, windowUs: number, prices: PriceList): CostSummary {
  const entries = entriesOf(usage, prices).filter(({ quantity }) => quantity > 0);
  const lines = entries.map(lineOf);
  const byComponent: Record<string, number> = {
    webServer: 0,
    trigger: 0,
    gateway: 0,
    security: 0,
    function: 0,
    database: 0,
  };
  let total = 0;
  for (const { component, amount } of lines) {
    byComponent[component] += amount;
    total += amount;
  }
  return {
    currency: prices.currency,
    total,
    perMillionRequests: requests > 0 ? (total / requests) * 1_000_000 : 0,
    month: windowUs > 0 ? monthOf(entries, 1 / monthShare(windowUs), prices.freeTier) : 0,
    byComponent,
    lines,
  };
}

function entriesOf(usage: Usage, prices: PriceList): Entry[] {
  const entry = (component: string, item: string, price: Price, quantity: number, shared = false): Entry => {
    return { component, item, price, quantity, shared };
  };
  const both = (
    item: string,
    price: Readonly<Record<Architecture, Price>>,
    quantity: ByArchitecture,
    shared = false,
  ): Entry[] => [
    entry("function", `${item}.x86_64`, price.x86_64, quantity.x86_64, shared),
    entry("function", `${item}.arm64`, price.arm64, quantity.arm64, shared),
  ];
  return [
    entry("webServer", "pageRequest", prices.pageRequest, usage.pageRequests),
    entry("webServer", "pageGb", prices.pageGb, usage.pageGb),
    entry("trigger", "objectPut", prices.objectPut, usage.objectPuts),
    entry("trigger", "queueRequest", prices.queueRequest, usage.queueRequests),
    entry("trigger", "scheduledEvent", prices.scheduledEvent, usage.scheduledEvents),
    entry("gateway", "gatewayCall", prices.gatewayCall, usage.gatewayCalls),
    entry("gateway", "dataOutGb", prices.dataOutGb, usage.dataOutGb),
    entry("security", "activeUser", prices.activeUser, usage.activeUserMonths, true),
    entry("function", "functionRequest", prices.functionRequest, usage.functionRequests),
    ...both("functionDuration", prices.functionDuration, usage.functionGbS),
    ...both("provisionedDuration", prices.provisionedDuration, usage.provisionedDurationGbS),
    ...both("provisionedCapacity", prices.provisionedCapacity, usage.provisionedCapacityGbS, true),
    entry("database", "databaseRead", prices.databaseRead, usage.readUnits),
    entry("database", "databaseWrite", prices.databaseWrite, usage.writeUnits),
    entry("database", "databaseStorageGb", prices.databaseStorageGb, usage.storageGbMonths, true),
  ];
}

function lineOf({ component, item, price, quantity, shared }: Entry): BillLine {
  const unitPrice = firstTier(price);
  return {
    component,
    item,
    quantity,
    unit: price.unit,
    unitPrice,
    amount: quantity * unitPrice,
    shared,
    source: price.source,
  };
}

/** A free amount is granted once, however many architectures share it. */
function monthOf(entries: readonly Entry[], perMonth: number, freeTier: boolean): number {
  let durationGrantedFree = 0;
  let total = 0;
  for (const { item, price, quantity } of entries) {
    const isDuration = item.startsWith("functionDuration.");
    const used = quantity * perMonth;
    const free = freeTier
      ? Math.max(0, Math.min(used, price.freePerMonth - (isDuration ? durationGrantedFree : 0)))
      : 0;
    if (isDuration) durationGrantedFree += free;
    total += tiered(used - free, price);
  }
  return total;
}

/** Each part of the quantity at the price of the tier it falls into. */
function tiered(quantity: number, price: Price): number {
  let amount = 0;
  let fromUnits = 0;
  for (const { upTo, usdPerUnit } of price.tiers) {
    if (quantity <= fromUnits) break;
    amount += (Math.min(quantity, upTo) - fromUnits) * usdPerUnit;
    fromUnits = upTo;
  }
  return amount;
}

function firstTier(price: Price): number {
  return price.tiers[0].usdPerUnit;
}
