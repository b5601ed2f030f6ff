// Piecewise linear reading of a measured table.

/** Between which two entries of the increasing list `xs` the position `x` lies, and how far: [lower, upper, weight of the upper]. Outside, the nearest end. */
export function bracket(
  xs: readonly number[],
  x: number,
): { readonly lower: number; readonly upper: number; readonly weight: number } {
  const upper = xs.findIndex((entry) => entry >= x);
  if (upper === -1) return { lower: xs.length - 1, upper: xs.length - 1, weight: 0 };
  const above = at(xs, upper);
  if (upper === 0 || above === x) return { lower: upper, upper, weight: 0 };
  const below = at(xs, upper - 1);
  return { lower: upper - 1, upper, weight: (x - below) / (above - below) };
}

/** The value at `x` of the straight lines through (xs[i], ys[i]); flat outside. */
export function readLinearly(xs: readonly number[], ys: readonly number[], x: number): number {
  const { lower, upper, weight } = bracket(xs, x);
  return mix(at(ys, lower), at(ys, upper), weight);
}

/** `from` at weight 0, `to` at weight 1. */
export function mix(from: number, to: number, weight: number): number {
  return weight === 0 ? from : from + (to - from) * weight;
}

/** An entry that must be there. Throws RangeError if it is not. */
export function at<Entry>(list: readonly Entry[], index: number): Entry {
  const entry = list[index];
  if (entry === undefined) throw new RangeError(`No entry ${index} in a list of ${list.length}.`);
  return entry;
}
