// The rows of the table: the loads that are run, and the crossings between them.
import type { Crossing } from "./crossings.ts";
import { SIDES, type Form, type Side } from "./monthly.ts";
import type { Against, Found, Task } from "./runs.ts";

export interface Row {
  readonly ratePerS: number;
  readonly usd: Readonly<Record<Side, number | null>>;
  /** Of the curve's own run there. */
  readonly found: Found | null;
  /** Of servers there, as that run's bill has it; null where none of them could be run. */
  readonly serversUsdByRun: number | null;
  /** What is crossed here. */
  readonly crossing: Against | null;
}

/** By load, the least first. */
export function rowsOf(
  form: Form,
  tasks: readonly Task[],
  found: readonly (Found | null)[],
  last: readonly Crossing[],
): readonly Row[] {
  const row = (ratePerS: number, of: Found | null, fleetUsd: number | null, crossing: Against | null): Row => ({
    ratePerS,
    usd: Object.fromEntries(SIDES.map((side) => [side, form.usd(side, ratePerS)])) as Row["usd"],
    found: of,
    serversUsdByRun: fleetUsd,
    crossing,
  });
  const ofCurve = tasks.flatMap(({ of, ratePerS, fleet }, index) => {
    const run = found[index];
    return of === "curve" ? [row(ratePerS, run, fleet && (run?.fleetUsd ?? null), null)] : [];
  });
  const ofCrossings = last.map(({ ratePerS, against }) => row(ratePerS, null, null, against));
  return [...ofCurve, ...ofCrossings].toSorted((a, b) => a.ratePerS - b.ratePerS);
}
