// What a sweep's runs come to: for each combination of values the middle and the spread of every figure over the seeds.
import { FIGURES, type Figure, type Figures } from "./figures.ts";

/** Of one figure over the seeds; null where no run had the figure. */
export type Spread = { readonly low: number; readonly middle: number; readonly high: number } | null;

export interface PointResult {
  /** A value for each axis. */
  readonly values: readonly number[];
  /** In the order of the seeds. */
  readonly runs: readonly Figures[];
  readonly spread: Readonly<Record<Figure, Spread>>;
}

/** "As small as can be" is what is wanted of every figure that is compared. */
export interface Goal {
  readonly figure: Figure;
  readonly most: number;
}

export function pointResult(values: readonly number[], runs: readonly Figures[]): PointResult {
  const spread = Object.fromEntries(FIGURES.map((figure) => [figure, spreadOf(runs.map((run) => run[figure]))]));
  return { values, runs, spread: spread as PointResult["spread"] };
}

/** The median lies halfway between the two in the middle of an even number. */
function spreadOf(values: readonly (number | null)[]): Spread {
  const sorted = values.filter((value) => value !== null).sort((a, b) => a - b);
  if (sorted.length === 0) return null;
  const half = sorted.length / 2;
  const middle = (sorted[Math.ceil(half) - 1] + sorted[Math.floor(half)]) / 2;
  return { low: sorted[0], middle, high: sorted[sorted.length - 1] };
}

/** Whether something that a run of it used has no known price. */
export function isCostInPart({ runs }: PointResult): boolean {
  return runs.some(({ costInPart }) => costInPart === true);
}

/** The point whose median of the figure is the least; the first of several alike, null where none has it. */
export function leastOf(points: readonly PointResult[], figure: Figure): PointResult | null {
  return points.reduce<PointResult | null>((best, point) => {
    const found = point.spread[figure]?.middle;
    if (found === undefined) return best;
    const least = best?.spread[figure]?.middle;
    return least === undefined || found < least ? point : best;
  }, null);
}

/** The cheapest point by the month among those that keep the goal with every seed; null where none does. */
export function cheapestWithin(points: readonly PointResult[], { figure, most }: Goal): PointResult | null {
  const keeping = points.filter(({ spread }) => {
    const found = spread[figure];
    return found !== null && found.high <= most;
  });
  return leastOf(keeping, "costMonthUsd");
}

/** Where a setting's range stops keeping a goal: the first value that does not, and the one before it; null for none before. */
export interface Limit {
  readonly upTo: PointResult | null;
  readonly from: PointResult;
}

/** Of a sweep of one setting, from its least value on: every value up to the limit keeps the goal with every seed. Null where all do. */
export function limitOf(points: readonly PointResult[], { figure, most }: Goal): Limit | null {
  const ascending = points.toSorted((a, b) => a.values[0] - b.values[0]);
  const at = ascending.findIndex(({ spread }) => (spread[figure]?.high ?? 0) > most);
  return at < 0 ? null : { upTo: ascending[at - 1] ?? null, from: ascending[at] };
}

/** Figures as a goal is written: `p95Ms<=300`. */
export function readGoal(text: string): Goal | null {
  const [figure, most, ...rest] = text.split("<=");
  const isFigure = (FIGURES as readonly string[]).includes(figure);
  const number = most?.trim() === "" ? Number.NaN : Number(most);
  return isFigure && Number.isFinite(number) && rest.length === 0 ? { figure: figure as Figure, most: number } : null;
}
