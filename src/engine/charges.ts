// What is charged for, item by item: quantities used by the counted requests, and the price of one unit for a request's own cost.
import type { PriceList } from "./model.ts";
import type { Simulation } from "./simulation.ts";

const ITEMS = [
  "functionRequest", "durationX86", "durationArm", "provisionedX86", "provisionedArm", "gatewayCall", "dataOutGb", "pageRequest",
  "pageGb", "databaseRead", "databaseWrite", "objectPut", "queueRequest", "scheduledEvent",
] as const;
export const ITEM = Object.fromEntries(ITEMS.map((name, code) => [name, code])) as { readonly [N in (typeof ITEMS)[number]]: number };

/** By item code. */
export interface Items { readonly used: Float64Array; readonly usdPerUnit: Float64Array }

export function createItems(prices: PriceList): Items {
  const first = [
    prices.functionRequest, prices.functionDuration.x86_64, prices.functionDuration.arm64, prices.provisionedDuration.x86_64,
    prices.provisionedDuration.arm64, prices.gatewayCall, prices.dataOutGb, prices.pageRequest, prices.pageGb, prices.databaseRead,
    prices.databaseWrite, prices.objectPut, prices.queueRequest, prices.scheduledEvent,
  ];
  return { used: new Float64Array(ITEMS.length), usdPerUnit: Float64Array.from(first, (price) => price.tiers[0].usdPerUnit) };
}

/** Charges a quantity to the request in this slot, at the first tier, and to the window's usage if the request counts. */
export function charge(sim: Simulation, slot: number, item: number, quantity: number): void {
  const { items, slots } = sim;
  if (slots.counted[slot] === 1) items.used[item] += quantity;
  slots.costUsd[slot] += quantity * items.usdPerUnit[item];
}
