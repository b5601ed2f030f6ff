// A month's bill from amounts used in it: what the tests beside this recompute by hand.
import { priceEntries, type BillLine, type Price } from "#engine";
import { pricesFile, type PriceItem, type PricesFile } from "../schema.ts";

/** The microseconds of a month, as bills count it: 730 hours. */
const MONTH_US = 2_628_000 * 1_000_000;

type Both = Readonly<Record<"x86_64" | "arm64", number>>;

/** What is used in a month, in the units of the prices; `Both` by architecture. */
export interface Used {
  readonly pageRequests?: number;
  readonly pageGb?: number;
  readonly queueRequests?: number;
  readonly scheduledEvents?: number;
  readonly gatewayCalls?: number;
  readonly dataOutGb?: number;
  readonly activeUserMonths?: number;
  readonly functionRequests?: number;
  readonly functionGbS?: Both;
  readonly provisionedDurationGbS?: Both;
  readonly provisionedCapacityGbS?: Both;
  readonly functionVcpuS?: number;
  readonly functionCpuMs?: number;
  readonly logsGb?: number;
  readonly readUnits?: number;
  readonly writeUnits?: number;
  readonly storageGbMonths?: number;
  readonly relationalHours?: number;
  readonly relationalCapacityHours?: number;
  readonly relationalStorageGbMonths?: number;
}

export interface MonthlyBill {
  readonly lines: readonly BillLine[];
  readonly month: number;
  /** Items that were used and have no price. */
  readonly unpriced: readonly string[];
}

type ItemName = keyof PricesFile["items"];

const FACTS = "../../../content/facts/";
const files = import.meta.glob("../../../content/facts/*/*/prices.json", { eager: true, import: "default" });

/** An edition as it stands in its file. */
export function pricesOf(provider: string, edition: string): PricesFile {
  return pricesFile.parse(files[`${FACTS}${provider}/${edition}/prices.json`]);
}

/** What is used in a month costs so much at an edition's prices, with the free allowances or without. */
export function monthOf(
  provider: string,
  edition: string,
  used: Used,
  {
    freeTier = true,
    gateway = "httpApi",
  }: { readonly freeTier?: boolean; readonly gateway?: "httpApi" | "restApi" } = {},
): MonthlyBill {
  const prices = pricesOf(provider, edition);
  const found = amountsOf(used, gateway).flatMap(({ name, item, quantity }) => {
    const price = prices.items[item];
    return quantity > 0 ? [{ name, quantity, price: price && priceOf(price) }] : [];
  });
  const entries = found.flatMap(({ name, quantity, price }) =>
    price === undefined ? [] : [{ component: "", item: name, price, quantity }],
  );
  const { lines, month } = priceEntries(entries, MONTH_US, freeTier);
  return {
    lines,
    month: month + (prices.minimumPerMonthUsd?.value ?? 0),
    unpriced: found.flatMap(({ name, price }) => (price === undefined ? [name] : [])),
  };
}

function priceOf({ tiers, value, per, unit, freePerMonth, source }: PriceItem): Price {
  const [first, ...rest] = (tiers ?? [{ upTo: null, usd: value ?? NaN }]).map(({ upTo, usd }) => ({
    upTo: upTo ?? Infinity,
    usdPerUnit: usd / per,
  }));
  if (first === undefined) throw new Error("A price has at least one tier.");
  return { unit, tiers: [first, ...rest], freePerMonth: freePerMonth?.value ?? 0, source };
}

function amountsOf(used: Used, gateway: "httpApi" | "restApi") {
  const one = (item: ItemName, quantity: number = 0, name: string = item) => ({ name, item, quantity });
  const both = (item: "functionDuration" | "provisionedDuration" | "provisionedCapacity", quantity?: Both) => [
    one(`${item}X86`, quantity?.x86_64, `${item}.x86_64`),
    one(`${item}Arm64`, quantity?.arm64, `${item}.arm64`),
  ];
  return [
    one("pageRequest", used.pageRequests),
    one("pageGb", used.pageGb),
    one("queueRequest", used.queueRequests),
    one("scheduledEvent", used.scheduledEvents),
    one(gateway === "httpApi" ? "gatewayCallHttpApi" : "gatewayCallRestApi", used.gatewayCalls, "gatewayCall"),
    one("dataOutGb", used.dataOutGb),
    one("activeUser", used.activeUserMonths),
    one("functionRequest", used.functionRequests),
    ...both("functionDuration", used.functionGbS),
    ...both("provisionedDuration", used.provisionedDurationGbS),
    ...both("provisionedCapacity", used.provisionedCapacityGbS),
    one("functionVcpuSecond", used.functionVcpuS),
    one("functionCpuMs", used.functionCpuMs),
    one("logsIngestGb", used.logsGb),
    one("databaseRead", used.readUnits),
    one("databaseWrite", used.writeUnits),
    one("databaseStorageGb", used.storageGbMonths),
    one("relationalHour", used.relationalHours),
    one("relationalCapacityHour", used.relationalCapacityHours),
    one("relationalStorageGb", used.relationalStorageGbMonths),
  ];
}

/** What one item of the bill costs in the month, in US dollars to the cent; undefined where it is not on the bill. */
export function cents(bill: MonthlyBill, item: string): number | undefined {
  const line = bill.lines.find((each) => each.item === item);
  return line === undefined ? undefined : toCents(line.month.amount);
}

/** US dollars to the cent. */
export function toCents(usd: number): number {
  return Math.round(usd * 100) / 100;
}
