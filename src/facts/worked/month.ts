// A month's bill from amounts used in it: what the tests beside this recompute by hand.
import { bill, emptyUsage, type CostSummary, type Usage } from "#engine";
import { loadPrices, priceList, type Provider } from "../index.ts";

/** A month, as bills count it: 730 hours. */
const MONTH_US = 2_628_000 * 1_000_000;

/** What is used in a month costs so much at an edition's prices, with the free allowances or without. */
export async function monthOf(
  provider: Provider,
  edition: string,
  used: Partial<Usage>,
  {
    freeTier = true,
    gateway = "httpApi",
  }: { readonly freeTier?: boolean; readonly gateway?: "httpApi" | "restApi" } = {},
): Promise<CostSummary> {
  const prices = priceList(await loadPrices(provider, edition), gateway, freeTier);
  return bill({ ...emptyUsage(), ...used }, 1, MONTH_US, prices);
}

/** What one item of the bill costs in the month, in US dollars to the cent; undefined where it is not on the bill. */
export function cents(cost: CostSummary, item: string): number | undefined {
  const line = cost.lines.find((each) => each.item === item);
  return line === undefined ? undefined : toCents(line.month.amount);
}

/** US dollars to the cent. */
export function toCents(usd: number): number {
  return Math.round(usd * 100) / 100;
}
