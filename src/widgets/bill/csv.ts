// Bills as CSV: a row for each line.
import type { BillLine, UnpricedItem } from "#engine";
import { csvOf, type Cell } from "#ui";

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
/** From the quantity to the amount of a month. */
const NOTHING: readonly null[] = Array.from({ length: 8 }, () => null);

/** A line with tiers has its first tier's price. Of what has no price, quantity and amounts are empty: never 0. */
export function billCsv(tables: readonly BillTable[]): string {
  const rows = tables.flatMap(({ side, lines, unpriced }): readonly (readonly Cell[])[] => [
    ...lines.map(({ component, item, quantity, unit, unitPrice, amount, shared, month, source }) => [
      ...[side, component, item, quantity, unit, unitPrice, amount, shared ? "yes" : "no"],
      ...[month.quantity, month.free, month.amount, source],
    ]),
    ...unpriced.map(({ component, item }) => [side, component, item, ...NOTHING, NO_PRICE]),
  ]);
  return csvOf(HEAD, rows);
}
