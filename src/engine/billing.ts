// The bill: what a run used, at the prices of its list (rule 17). Units are those of `PriceList`.
import { accountLine, componentsOf, firstTier, priceEntries, type Entry } from "./billLines.ts";
import type { ByArchitecturePrice, PriceList } from "./model.ts";
import type { CostSummary, UnpricedItem } from "./record.ts";

type Architecture = keyof PriceList["functionDuration"];
export type ByArchitecture = Record<Architecture, number>;

/** What the counted requests used in the window, and what stood ready for it. */
export interface Usage {
  functionRequests: number;
  /** On-demand GB-seconds, billed time times memory. */
  functionGbS: ByArchitecture;
  /** GB-seconds that provisioned instances ran. */
  provisionedDurationGbS: ByArchitecture;
  /** GB-seconds for which capacity was kept provisioned. */
  provisionedCapacityGbS: ByArchitecture;
  /** Billed time times vCPUs, where they are charged for. */
  functionVcpuS: number;
  /** Processor time in milliseconds, where that is what is billed; there are no GB-seconds then. */
  functionCpuMs: number;
  logsGb: number;
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
  /** Of a relational database: hours of an instance, or of capacity units while it was awake, and what it stores. */
  relationalHours: number;
  relationalCapacityHours: number;
  relationalStorageGbMonths: number;
  objectPuts: number;
  queueRequests: number;
  /** Long polls of the queue's pollers that found nothing. */
  emptyReceives: number;
  scheduledEvents: number;
}

export function emptyUsage(): Usage {
  return {
    functionRequests: 0,
    functionGbS: { x86_64: 0, arm64: 0 },
    provisionedDurationGbS: { x86_64: 0, arm64: 0 },
    provisionedCapacityGbS: { x86_64: 0, arm64: 0 },
    functionVcpuS: 0,
    functionCpuMs: 0,
    logsGb: 0,
    gatewayCalls: 0,
    dataOutGb: 0,
    pageRequests: 0,
    pageGb: 0,
    activeUserMonths: 0,
    readUnits: 0,
    writeUnits: 0,
    storageGbMonths: 0,
    relationalHours: 0,
    relationalCapacityHours: 0,
    relationalStorageGbMonths: 0,
    objectPuts: 0,
    queueRequests: 0,
    emptyReceives: 0,
    scheduledEvents: 0,
  };
}

/** First-tier price of one unit: what a request's own cost is made of, in US dollars; 0 where no price is known. */
export type UnitPrices = {
  readonly [Item in keyof Usage]: Usage[Item] extends number ? number : Readonly<ByArchitecture>;
};

export function unitPrices(prices: PriceList): UnitPrices {
  const both = (price: ByArchitecturePrice) => ({
    x86_64: firstTier(price.x86_64),
    arm64: firstTier(price.arm64),
  });
  return {
    functionRequests: firstTier(prices.functionRequest),
    functionGbS: both(prices.functionDuration),
    provisionedDurationGbS: both(prices.provisionedDuration),
    provisionedCapacityGbS: both(prices.provisionedCapacity),
    functionVcpuS: firstTier(prices.functionVcpuSecond),
    functionCpuMs: firstTier(prices.functionCpuMs),
    logsGb: firstTier(prices.logsIngestGb),
    gatewayCalls: firstTier(prices.gatewayCall),
    dataOutGb: firstTier(prices.dataOutGb),
    pageRequests: firstTier(prices.pageRequest),
    pageGb: firstTier(prices.pageGb),
    activeUserMonths: firstTier(prices.activeUser),
    readUnits: firstTier(prices.databaseRead),
    writeUnits: firstTier(prices.databaseWrite),
    storageGbMonths: firstTier(prices.databaseStorageGb),
    relationalHours: firstTier(prices.relationalHour),
    relationalCapacityHours: firstTier(prices.relationalCapacityHour),
    relationalStorageGbMonths: firstTier(prices.relationalStorageGb),
    objectPuts: firstTier(prices.objectPut),
    queueRequests: firstTier(prices.queueRequest),
    emptyReceives: firstTier(prices.queueRequest),
    scheduledEvents: firstTier(prices.scheduledEvent),
  };
}

/**
 * The bill of a window in which `requests` requests arrived: first-tier prices without the free tier. `month` extends the same
 * usage to a month, then applies tiers and, if the list says so, the free tier. Lines with nothing used are left out; `total` is the
 * sum of the lines, and `byComponent` has every component that can cost anything. What an account pays whatever it uses is a line of
 * the month alone. `unpriced` is what was used and has no price: `total` is not whole while there is any.
 */
export function bill(
  usage: Usage,
  requests: number,
  windowUs: number,
  prices: PriceList,
  unpriced: readonly UnpricedItem[] = [],
): CostSummary {
  const entries = [
    ...pageEntries(usage, prices),
    ...triggerEntries(usage, prices),
    { component: "gateway", item: "gatewayCall", price: prices.gatewayCall, quantity: usage.gatewayCalls },
    { component: "gateway", item: "dataOutGb", price: prices.dataOutGb, quantity: usage.dataOutGb },
    ...userEntries(usage, prices),
    ...functionEntries(usage, prices),
    ...databaseEntries(usage, prices),
  ];
  const { lines, total, month, unpriced: missing } = priceEntries(entries, windowUs, prices.freeTier);
  const account = accountLine(prices.accountMinimum);
  const { byComponent, monthByComponent } = componentsOf(
    ["webServer", "trigger", "gateway", "security", "function", "database"],
    [...lines, ...account],
  );
  return {
    currency: prices.currency,
    total,
    perMillionRequests: requests > 0 ? (total / requests) * 1_000_000 : 0,
    month: account.reduce((sum, line) => sum + line.month.amount, month),
    byComponent,
    monthByComponent,
    lines: [...lines, ...account],
    unpriced: [...unpriced, ...missing],
  };
}

/** Page delivery: whoever answers the requests, the page comes from the web server. */
export function pageEntries(usage: Usage, prices: PriceList): Entry[] {
  return [
    { component: "webServer", item: "pageRequest", price: prices.pageRequest, quantity: usage.pageRequests },
    { component: "webServer", item: "pageGb", price: prices.pageGb, quantity: usage.pageGb },
  ];
}

/** Users who sign in are charged by the head. */
export function userEntries(usage: Usage, prices: PriceList): Entry[] {
  return [
    {
      component: "security",
      item: "activeUser",
      price: prices.activeUser,
      quantity: usage.activeUserMonths,
      shared: true,
    },
  ];
}

export function databaseEntries(usage: Usage, prices: PriceList): Entry[] {
  const { databaseRead, databaseWrite, databaseStorageGb } = prices;
  const { relationalHour, relationalCapacityHour, relationalStorageGb } = prices;
  const standing = { component: "database", shared: true };
  return [
    { component: "database", item: "databaseRead", price: databaseRead, quantity: usage.readUnits },
    { component: "database", item: "databaseWrite", price: databaseWrite, quantity: usage.writeUnits },
    {
      component: "database",
      item: "databaseStorageGb",
      price: databaseStorageGb,
      quantity: usage.storageGbMonths,
      shared: true,
    },
    { ...standing, item: "relationalHour", price: relationalHour, quantity: usage.relationalHours },
    {
      ...standing,
      item: "relationalCapacityHour",
      price: relationalCapacityHour,
      quantity: usage.relationalCapacityHours,
    },
    {
      ...standing,
      item: "relationalStorageGb",
      price: relationalStorageGb,
      quantity: usage.relationalStorageGbMonths,
    },
  ];
}

/** A queue's requests share one free amount, whether they found a message or not. */
function triggerEntries(usage: Usage, prices: PriceList): Entry[] {
  const { objectPut, queueRequest, scheduledEvent } = prices;
  const queue = { component: "trigger", price: queueRequest, allowance: "queueRequest" };
  return [
    { component: "trigger", item: "objectPut", price: objectPut, quantity: usage.objectPuts },
    { ...queue, item: "queueRequest", quantity: usage.queueRequests },
    { ...queue, item: "emptyReceive", quantity: usage.emptyReceives, shared: true },
    { component: "trigger", item: "scheduledEvent", price: scheduledEvent, quantity: usage.scheduledEvents },
  ];
}

function functionEntries(usage: Usage, prices: PriceList): Entry[] {
  const both = (
    item: string,
    price: ByArchitecturePrice,
    quantity: ByArchitecture,
    more: Partial<Entry> = {},
  ): Entry[] =>
    (["x86_64", "arm64"] as const).map((each) => ({
      component: "function",
      item: `${item}.${each}`,
      price: price[each],
      quantity: quantity[each],
      ...more,
    }));
  return [
    {
      component: "function",
      item: "functionRequest",
      price: prices.functionRequest,
      quantity: usage.functionRequests,
    },
    ...both("functionDuration", prices.functionDuration, usage.functionGbS, { allowance: "functionDuration" }),
    ...both("provisionedDuration", prices.provisionedDuration, usage.provisionedDurationGbS),
    ...both("provisionedCapacity", prices.provisionedCapacity, usage.provisionedCapacityGbS, { shared: true }),
    {
      component: "function",
      item: "functionVcpuSecond",
      price: prices.functionVcpuSecond,
      quantity: usage.functionVcpuS,
    },
    { component: "function", item: "functionCpuMs", price: prices.functionCpuMs, quantity: usage.functionCpuMs },
    { component: "function", item: "logsIngestGb", price: prices.logsIngestGb, quantity: usage.logsGb },
  ];
}
