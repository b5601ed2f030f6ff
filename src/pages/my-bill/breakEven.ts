// Where functions and a server cost the same: how many requests a month that takes, at the same mix of functions.
import type { Price } from "#engine";
import { priced, usageOf, type Figures, type FunctionPrices } from "./monthlyBill.ts";

/** A month of 2 628 000 s, as everywhere here. */
export const HOURS_A_MONTH = 730;

export interface BreakEven {
  readonly serverUsd: number;
  /**
   * Invocations a month from which on the server is cheaper: 0 where functions are dearer before the first, null where they never
   * are, as far as this list goes.
   */
  readonly invocations: number | null;
  /** Handlers under way at the same time there, on average. */
  readonly atOnce: number;
}

/** Beyond this nobody has invocations. */
const MOST = 1e15;

/** One server of this price, there all month. The bill of functions never falls as their number grows, so halving finds the point. */
export function breakEven(figures: Figures, prices: FunctionPrices, serverHour: Price): BreakEven | null {
  const usage = usageOf(figures, prices);
  if (usage.invocations === 0) return null;
  const serverUsd = serverHour.tiers[0].usdPerUnit * HOURS_A_MONTH;
  const usdAt = (invocations: number): number =>
    priced(usage, figures, prices, invocations / usage.invocations).monthUsd;
  const found = (invocations: number | null): BreakEven => ({
    serverUsd,
    invocations,
    atOnce: ((invocations ?? 0) * meanDurationS(figures)) / (HOURS_A_MONTH * 3600),
  });
  if (usdAt(0) >= serverUsd) return found(0);
  if (usdAt(MOST) < serverUsd) return found(null);
  let [below, above] = [0, MOST];
  while (above - below > 1) {
    const middle = Math.floor((below + above) / 2);
    if (usdAt(middle) < serverUsd) below = middle;
    else above = middle;
  }
  return found(above);
}

function meanDurationS({ groups }: Figures): number {
  let [sumMs, all] = [0, 0];
  for (const { invocations, durationsMs } of groups) {
    all += invocations;
    sumMs += (durationsMs.reduce((sum, ms) => sum + ms, 0) / durationsMs.length) * invocations;
  }
  return all > 0 ? sumMs / all / 1000 : 0;
}
