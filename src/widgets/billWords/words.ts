// A bill in words: its components and items, and each line written out so that its sum comes out.

import type { BillLine, UnpricedItem } from "#engine";
import { formatUsd, t } from "#messages";
import { formatFactors, formatPlain } from "#messages/product";

const COMPONENTS = [
  "account",
  "webServer",
  "trigger",
  "gateway",
  "security",
  "function",
  "database",
  "server",
  "loadBalancer",
] as const;
const ITEMS = [
  "pageRequest",
  "pageGb",
  "objectPut",
  "queueRequest",
  "scheduledEvent",
  "gatewayCall",
  "dataOutGb",
  "activeUser",
  "functionRequest",
  "functionDuration.x86_64",
  "functionDuration.arm64",
  "provisionedDuration.x86_64",
  "provisionedDuration.arm64",
  "provisionedCapacity.x86_64",
  "provisionedCapacity.arm64",
  "functionVcpuSecond",
  "functionCpuMs",
  "logsIngestGb",
  "databaseRead",
  "databaseWrite",
  "databaseStorageGb",
  "emptyReceive",
  "serverHour",
  "loadBalancerHour",
  "loadBalancerUnitHour",
  "relationalDatabase",
  "relationalHour",
  "relationalCapacityHour",
  "relationalStorageGb",
  "accountMinimum",
] as const;

/** A component of the bill in words. */
export function componentWord(component: string): string {
  const known = COMPONENTS.find((each) => each === component);
  return known === undefined ? component : t(`bill.component.${known}`);
}

/** An item of the bill in words. */
export function itemWord(item: string): string {
  const known = ITEMS.find((each) => each === item);
  return known === undefined ? item : t(`bill.item.${known}`);
}

/** What has no price, each with its component: "Relational database (Database)". */
export function missingWords(unpriced: readonly UnpricedItem[]): string {
  return unpriced
    .map(({ component, item }) => t("bill.itemOf", { item: itemWord(item), component: componentWord(component) }))
    .join("; ");
}

export type Span = "month" | "run";

/** What a line comes to, in US dollars. */
export function amountOf(line: BillLine, span: Span): number {
  return span === "run" ? line.amount : line.month.amount;
}

/** "43 414 requests at $0.000001": multiplied out it is the amount, to the digits that are printed of that. */
export function lineInWords(line: BillLine, span: Span): string {
  const text = span === "run" ? product(line, line.quantity) : monthInWords(line);
  return line.shared ? t("bill.lineShared", { line: text }) : text;
}

function monthInWords(line: BillLine): string {
  const { unit, unitPrice } = line;
  const { quantity, free, amount } = line.month;
  const paid = quantity - free;
  if (free > 0 && paid === 0) return t("bill.lineFree", { quantity: rounded(quantity), unit });
  const isFirstTier = amount >= paid * unitPrice * (1 - 1e-9);
  const price = `$${formatPlain(tidy(unitPrice))}`;
  const printed = factors(paid, unitPrice)[0];
  // As many decimals as what is paid for, so that the difference comes out, too.
  const quantityText = formatPlain(Number(quantity.toFixed(printed.split(".")[1]?.length ?? 0)));
  const values = { quantity: quantityText, unit, free: formatPlain(free), price };
  if (!isFirstTier) return t(free > 0 ? "bill.linePartFreeTiers" : "bill.lineTiers", values);
  if (free === 0) return product(line, quantity);
  return t("bill.linePartFree", { ...values, paid: printed });
}

function product({ unit, unitPrice }: BillLine, quantity: number): string {
  const [of, price] = factors(quantity, unitPrice);
  return t("bill.line", { quantity: of, unit: of === "1" ? unit.replace(/s$/, "") : unit, price: `$${price}` });
}

/** The list's price stays as it stands there; the quantity gets as many digits as the sum asks for. */
function factors(quantity: number, unitPrice: number): readonly string[] {
  const price = tidy(unitPrice);
  return [formatFactors([quantity], (of) => formatUsd(of * price), 1, digitsOf(quantity))[0], formatPlain(price)];
}

/** Prices are listed for a million or a thousand units: the price of one is clean to six digits. */
function tidy(usd: number): number {
  return Number(usd.toPrecision(6));
}

function rounded(quantity: number): string {
  return formatPlain(Number(quantity.toPrecision(digitsOf(quantity))));
}

/** Every digit before the point, four in all at least. */
function digitsOf(quantity: number): number {
  return Math.max(4, String(Math.round(quantity)).length);
}
