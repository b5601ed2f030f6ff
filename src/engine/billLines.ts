// From what was used to lines with amounts: the run's at the first tier, a month's with tiers and free amounts (rule 17).
import type { Price } from "./model.ts";
import type { BillLine, UnpricedItem } from "./record.ts";

const MONTH_US = 2_628_000_000_000;

/** Something used, before it is priced. */
export interface Entry {
  readonly component: string;
  readonly item: string;
  /** Null where none is known. */
  readonly price: Price | null;
  readonly quantity: number;
  /** It stands ready for all requests and belongs to none. */
  readonly shared?: boolean;
  /** Entries of one name share one free amount: it is granted once, however many lines use it. */
  readonly allowance?: string;
}

export interface PricedLines {
  readonly lines: BillLine[];
  readonly total: number;
  readonly month: number;
  /** What was used and has no price, in the order of the lines. */
  readonly unpriced: UnpricedItem[];
}

/** The part of a month (2 628 000 s) that a window takes up. */
export function monthShare(windowUs: number): number {
  return windowUs / MONTH_US;
}

/** What the first unit costs; 0 where no price is known. */
export function firstTier(price: Price | null): number {
  return price === null ? 0 : price.tiers[0].usdPerUnit;
}

/**
 * Lines of what was used in a window and has a price, without those of which nothing was: amounts at the first tier without free amounts, and what
 * the same use costs in a month, with tiers and, with `freeTier`, free amounts. `total` and `month` are their sums, in US dollars.
 */
export function priceEntries(entries: readonly Entry[], windowUs: number, freeTier: boolean): PricedLines {
  const perMonth = windowUs > 0 ? 1 / monthShare(windowUs) : 0;
  const granted = new Map<string, number>();
  const lines: BillLine[] = [];
  const unpriced: UnpricedItem[] = [];
  let total = 0;
  let month = 0;
  for (const entry of entries) {
    if (!(entry.quantity > 0)) continue;
    const { component, item, price, quantity, shared = false, allowance = item } = entry;
    if (price === null) {
      unpriced.push({ component, item });
      continue;
    }
    const used = quantity * perMonth;
    const grantedBefore = granted.get(allowance) ?? 0;
    const free = freeTier ? Math.max(0, Math.min(used, price.freePerMonth - grantedBefore)) : 0;
    granted.set(allowance, grantedBefore + free);
    const unitPrice = firstTier(price);
    const line: BillLine = {
      component,
      item,
      quantity,
      unit: price.unit,
      unitPrice,
      amount: quantity * unitPrice,
      shared,
      source: price.source,
      month: { quantity: used, free, amount: tiered(used - free, price) },
    };
    lines.push(line);
    total += line.amount;
    month += line.month.amount;
  }
  return { lines, total, month, unpriced };
}

/** The line of what an account pays a month whatever it uses: none where there is no such thing, and nothing in the window. */
export function accountLine(price: Price | null): readonly BillLine[] {
  if (price === null) return [];
  const { unit, source } = price;
  const unitPrice = firstTier(price);
  const month = { quantity: 1, free: 0, amount: unitPrice };
  return [
    {
      component: "account",
      item: "accountMinimum",
      quantity: 0,
      unit,
      unitPrice,
      amount: 0,
      shared: true,
      source,
      month,
    },
  ];
}

/** The sums of the lines by component, of the window and of the month; 0 for each of `names` that has no line. */
export function componentsOf(
  names: readonly string[],
  lines: readonly BillLine[],
): { readonly byComponent: Record<string, number>; readonly monthByComponent: Record<string, number> } {
  const byComponent: Record<string, number> = Object.fromEntries(names.map((name) => [name, 0]));
  const monthByComponent: Record<string, number> = { ...byComponent };
  for (const { component, amount, month } of lines) {
    byComponent[component] = (byComponent[component] ?? 0) + amount;
    monthByComponent[component] = (monthByComponent[component] ?? 0) + month.amount;
  }
  return { byComponent, monthByComponent };
}

/** What a month's quantity costs in US dollars: each part of it at the price of the tier it falls into. Free amounts are taken off before. */
export function tiered(quantity: number, price: Price): number {
  let amount = 0;
  let fromUnits = 0;
  for (const { upTo, usdPerUnit } of price.tiers) {
    if (quantity <= fromUnits) break;
    amount += (Math.min(quantity, upTo) - fromUnits) * usdPerUnit;
    fromUnits = upTo;
  }
  return amount;
}
