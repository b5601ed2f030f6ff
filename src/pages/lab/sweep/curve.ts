// A sweep's points as curves: one for each value of the second setting, places as shares of the chart's width and height.
import type { Figure, PointResult, Spread } from "#experiments";

export interface CurvePoint {
  readonly point: PointResult;
  readonly spread: NonNullable<Spread>;
  /** From the left, 0 to 1. */
  readonly x: number;
  /** From the bottom, 0 to 1, of the middle, the least and the greatest. */
  readonly y: number;
  readonly low: number;
  readonly high: number;
}

export interface Curve {
  /** The value of the second setting; null where only one is varied. */
  readonly series: number | null;
  readonly points: readonly CurvePoint[];
}

export interface Curves {
  readonly curves: readonly Curve[];
  /** The top of the vertical axis; its bottom is 0. */
  readonly most: number;
  readonly xTicks: readonly { readonly value: number; readonly x: number }[];
}

/** More labels than this touch each other on a narrow chart. */
const MOST_TICKS = 6;

export function curvesOf(points: readonly PointResult[], figure: Figure): Curves {
  const xs = [...new Set(points.map(({ values }) => values[0]))].sort((a, b) => a - b);
  const place = placeIn(xs);
  const spreads = points.flatMap(({ spread }) => spread[figure] ?? []);
  const most = niceAbove(Math.max(0, ...spreads.map(({ high }) => high)));
  const series = [...new Set(points.map(({ values }) => values[1] ?? null))];
  const curves = series.map((each) => ({
    series: each,
    points: points
      .filter(({ values }) => (values[1] ?? null) === each)
      .flatMap((point): readonly CurvePoint[] => {
        const spread = point.spread[figure];
        if (!spread) return [];
        const [y, low, high] = [spread.middle, spread.low, spread.high].map((value) => value / most);
        return [{ point, spread, x: place(point.values[0]), y, low, high }];
      }),
  }));
  const ticks = Math.min(MOST_TICKS, xs.length);
  const xTicks = Array.from({ length: ticks }, (_, index) => {
    const value = xs[Math.round((index * (xs.length - 1)) / Math.max(1, ticks - 1))];
    return { value, x: place(value) };
  });
  return { curves, most, xTicks };
}

/** By factors where the values span tenfold or more, as they were spread. */
function placeIn(xs: readonly number[]): (value: number) => number {
  const [from, to] = [xs[0] ?? 0, xs.at(-1) ?? 1];
  if (from === to) return () => 0.5;
  const scale = from > 0 && to / from >= 10 ? Math.log : (value: number) => value;
  return (value) => (scale(value) - scale(from)) / (scale(to) - scale(from));
}

/** 1, 1.5, 2, 3, 5, 7.5 or 10 times a power of ten. */
function niceAbove(value: number): number {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 1.5, 2, 3, 5, 7.5].find((step) => step * power >= value) ?? 10) * power;
}
