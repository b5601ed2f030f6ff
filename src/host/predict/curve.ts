// Drawing a curve by hand: the reader's pen moves over points at fixed places and sets those it passes.

/** Where the pen is: along the axis from 0 to 1, and at which value. */
export interface Pen {
  readonly at: number;
  readonly value: number;
}

/** The pen sets a point from this far off, as a share of the way between two points. */
const REACH = 0.35;
const STEPS = 50;

/**
 * The handles after a stroke: those passed take the pen's value on its way, the one within reach of its end takes the value there.
 * Values are held within 0 and `max` and rounded to the curve's step.
 */
export function stroke(handles: readonly number[], from: Pen, to: Pen, max: number): readonly number[] {
  const spacing = 1 / (handles.length - 1);
  const [left, right] = from.at <= to.at ? [from, to] : [to, from];
  return handles.map((value, index) => {
    const at = index * spacing;
    if (Math.abs(at - to.at) <= REACH * spacing) return rounded(to.value, max);
    if (at < left.at || at > right.at) return value;
    const share = right.at > left.at ? (at - left.at) / (right.at - left.at) : 1;
    return rounded(left.value + share * (right.value - left.value), max);
  });
}

/** The handles after the pen is put down: the nearest one comes to it. */
export function touch(handles: readonly number[], pen: Pen, max: number): readonly number[] {
  const nearest = Math.round(Math.min(1, Math.max(0, pen.at)) * (handles.length - 1));
  return handles.map((value, index) => (index === nearest ? rounded(pen.value, max) : value));
}

/** By how much a key press moves a point: a fiftieth of the axis, rounded to 1, 2 or 5 and zeros. */
export function stepOf(max: number): number {
  const rough = max / STEPS;
  const power = 10 ** Math.floor(Math.log10(rough));
  const digit = rough / power;
  return (digit < 1.5 ? 1 : digit < 3.5 ? 2 : digit < 7.5 ? 5 : 10) * power;
}

function rounded(value: number, max: number): number {
  const step = stepOf(max);
  // A multiple of 0.1 carries digits that nobody asked for.
  return Number((Math.round(Math.min(max, Math.max(0, value)) / step) * step).toPrecision(12));
}
