// What is charged for, item by item: quantities used by the counted requests, and the price of one unit for a request's own cost.
import { firstTier } from "./billLines.ts";
import type { PriceList } from "./model.ts";

export const KB_PER_GB = 1_048_576;

export const ITEM = {
  functionRequest: 0,
  durationX86: 1,
  durationArm: 2,
  provisionedX86: 3,
  provisionedArm: 4,
  gatewayCall: 5,
  dataOutGb: 6,
  pageRequest: 7,
  pageGb: 8,
  databaseRead: 9,
  databaseWrite: 10,
  objectPut: 11,
  queueRequest: 12,
  scheduledEvent: 13,
  functionVcpuSecond: 14,
  functionCpuMs: 15,
  logsGb: 16,
} as const;
const ITEM_COUNT = Object.keys(ITEM).length;

/** By item code; an item without a known price costs nothing here, and is named in the bill. */
export interface Items {
  readonly used: Float64Array;
  readonly usdPerUnit: Float64Array;
}

export function createItems(prices: PriceList): Items {
  const first = [
    prices.functionRequest,
    prices.functionDuration.x86_64,
    prices.functionDuration.arm64,
    prices.provisionedDuration.x86_64,
    prices.provisionedDuration.arm64,
    prices.gatewayCall,
    prices.dataOutGb,
    prices.pageRequest,
    prices.pageGb,
    prices.databaseRead,
    prices.databaseWrite,
    prices.objectPut,
    prices.queueRequest,
    prices.scheduledEvent,
    prices.functionVcpuSecond,
    prices.functionCpuMs,
    prices.logsIngestGb,
  ];
  return {
    used: new Float64Array(ITEM_COUNT),
    usdPerUnit: Float64Array.from(first, firstTier),
  };
}
