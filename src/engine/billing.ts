// The bill: what a run used, at the prices of its list (rule 17). Units are those of `PriceList`.
import { accountLine, componentsOf, priceEntries, type Entry } from "./billLines.ts";
import type { Price, PriceList } from "./model.ts";
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

/** A line that a bill may have: the component, the item's name, what of it is used, and its price's name in the list. */
interface Charge {
  readonly component: string;
  readonly item: string;
  readonly used: keyof Usage;
  readonly priced: keyof PriceList;
  /** Where use and price are by architecture. */
  readonly architecture?: Architecture;
  readonly shared?: boolean;
  readonly allowance?: string;
}

type More = Partial<Pick<Charge, "priced" | "architecture" | "shared" | "allowance">>;
const charge = (component: string, item: string, used: keyof Usage, more: More = {}): Charge => ({
  component,
  item,
  used,
  priced: item as keyof PriceList,
  ...more,
});
const byArchitecture = (item: string, used: keyof Usage, more: More = {}): readonly Charge[] =>
  (["x86_64", "arm64"] as const).map((architecture) =>
    charge("function", `${item}.${architecture}`, used, { priced: item as keyof PriceList, architecture, ...more }),
  );
const standing = { shared: true } as const;

/** Everything that a bill of functions may list, in its order. A queue's requests share one free amount, whether they found a message or not. */
const CHARGES: readonly Charge[] = [
  charge("webServer", "pageRequest", "pageRequests"),
  charge("webServer", "pageGb", "pageGb"),
  charge("trigger", "objectPut", "objectPuts"),
  charge("trigger", "queueRequest", "queueRequests"),
  charge("trigger", "emptyReceive", "emptyReceives", {
    priced: "queueRequest",
    allowance: "queueRequest",
    ...standing,
  }),
  charge("trigger", "scheduledEvent", "scheduledEvents"),
  charge("gateway", "gatewayCall", "gatewayCalls"),
  charge("gateway", "dataOutGb", "dataOutGb"),
  charge("security", "activeUser", "activeUserMonths", standing),
  charge("function", "functionRequest", "functionRequests"),
  ...byArchitecture("functionDuration", "functionGbS", { allowance: "functionDuration" }),
  ...byArchitecture("provisionedDuration", "provisionedDurationGbS"),
  ...byArchitecture("provisionedCapacity", "provisionedCapacityGbS", standing),
  charge("function", "functionVcpuSecond", "functionVcpuS"),
  charge("function", "functionCpuMs", "functionCpuMs"),
  charge("function", "logsIngestGb", "logsGb"),
  charge("database", "databaseRead", "readUnits"),
  charge("database", "databaseWrite", "writeUnits"),
  charge("database", "databaseStorageGb", "storageGbMonths", standing),
  charge("database", "relationalHour", "relationalHours", standing),
  charge("database", "relationalCapacityHour", "relationalCapacityHours", standing),
  charge("database", "relationalStorageGb", "relationalStorageGbMonths", standing),
];

/** Nothing used of anything. */
export function emptyUsage(): Usage {
  return Object.fromEntries(
    CHARGES.map(({ used, architecture }) => [used, architecture === undefined ? 0 : { x86_64: 0, arm64: 0 }]),
  ) as unknown as Usage;
}

/** What was used, beside its prices. */
export function entriesOf(usage: Usage, prices: PriceList): readonly Entry[] {
  return CHARGES.map(({ component, item, used, priced, architecture, shared, allowance }) => {
    const part = (whole: unknown): unknown =>
      architecture === undefined ? whole : (whole as Record<Architecture, unknown>)[architecture];
    const quantity = part(usage[used]) as number;
    const price = part(prices[priced]) as Price | null;
    return { component, item, quantity, price, shared, allowance };
  });
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
  const { lines, total, month, unpriced: missing } = priceEntries(entriesOf(usage, prices), windowUs, prices.freeTier);
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
