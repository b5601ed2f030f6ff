// Bills as CSV (RFC 4180): a row for each line, plain numbers, and every cell of text such that no spreadsheet takes it for a formula.
import type { BillLine, UnpricedItem } from "#engine";

export interface BillTable {
  /** In a column of its own: "functions", "servers", a provider. */
  readonly side: string;
  readonly lines: readonly BillLine[];
  readonly unpriced: readonly UnpricedItem[];
}

const HEAD = [
  ...["side", "component", "item", "quantity", "unit", "unit_price_usd", "amount_usd", "shared"],
  ...["month_quantity", "month_free", "month_amount_usd", "source"],
];
const NO_PRICE = "no price is known";

/** A line with tiers has its first tier's price. Of what has no price, quantity and amounts are empty: never 0. */
export function billCsv(tables: readonly BillTable[]): string {
  const rows = tables.flatMap(({ side, lines, unpriced }) => [
    ...lines.map(({ component, item, quantity, unit, unitPrice, amount, shared, month, source }) => [
      ...[text(side), text(component), text(item), plain(quantity), text(unit), plain(unitPrice), plain(amount)],
      ...[shared ? "yes" : "no", plain(month.quantity), plain(month.free), plain(month.amount), text(source)],
    ]),
    ...unpriced.map(({ component, item }) => [
      ...[text(side), text(component), text(item), "", "", "", "", "", "", "", "", text(NO_PRICE)],
    ]),
  ]);
  return [HEAD, ...rows].map((cells) => `${cells.join(",")}\r\n`).join("");
}

/** Twelve digits: none that a figure has, and none that only arithmetic has made. */
function plain(value: number): string {
  return String(Number(value.toPrecision(12)));
}

/** What begins like a formula gets an apostrophe before it, as spreadsheets mark text. */
function text(value: string): string {
  const safe = /^[\s]*[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
