// How far two figures are apart, by difference or by ratio, and where a figure stands on an axis.
import type { Question } from "./question.ts";
import { unitOf, type Unit } from "./quantities.ts";

export interface Scale {
  readonly kind: "linear" | "log";
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** A slider over many orders of magnitude has this many stops. */
const STOPS = 120;

/** Times and money are thought of in ratios, counts and shares in differences. */
function defaultScale(unit: Unit | null): Scale["kind"] {
  return unit === "ms" || unit === "usd" || unit === "s" ? "log" : "linear";
}

/** The axis on which a question's figures stand. */
export function scaleOf(question: Extract<Question, { readonly kind: "number" | "pickNumber" }>): Scale {
  const unit = unitOf(question.quantity);
  const kind = question.scale ?? defaultScale(unit);
  if (question.kind === "number") {
    return { kind, min: question.min, max: question.max, step: question.step ?? (unit === "share" ? 0.01 : 1) };
  }
  const figures = question.options.flatMap(({ value, from, to }) =>
    [value, from, to].filter((each) => each !== undefined),
  );
  const positive = figures.filter((each) => each > 0);
  return { kind, min: Math.min(...figures), max: Math.max(...figures), step: Math.min(...positive) };
}

/**
 * How far apart two figures are: |a − b|, or |ln(a/b)|. A logarithmic axis that begins at 0 is logarithmic in value + step, as its
 * slider is, so that 0 has a place on it. Symmetric, and 0 only for equal figures.
 */
export function distance(scale: Scale, a: number, b: number): number {
  return Math.abs(onAxis(scale, a) - onAxis(scale, b));
}

/** Where a figure stands between the ends of the axis, 0 to 1; figures beyond stand at its ends. */
export function shareOf(scale: Scale, value: number): number {
  const from = onAxis(scale, scale.min);
  const length = onAxis(scale, scale.max) - from;
  return Math.min(1, Math.max(0, (onAxis(scale, value) - from) / length));
}

/** The figure that stands at a place between the ends of the axis: the inverse of `shareOf`, to the step of the scale. */
export function valueAt(scale: Scale, share: number): number {
  const from = onAxis(scale, scale.min);
  const place = from + (onAxis(scale, scale.max) - from) * share;
  const value = scale.kind === "linear" ? place : Math.exp(place) - (scale.min > 0 ? 0 : scale.step);
  return Number((Math.round(value / scale.step) * scale.step).toPrecision(12));
}

/** Half of the way between two neighbouring places of the slider, in units of `distance`. */
export function halfStop(scale: Scale): number {
  return scale.kind === "linear" ? scale.step / 2 : distance(scale, scale.min, scale.max) / STOPS / 2;
}

function onAxis({ kind, min, step }: Scale, value: number): number {
  return kind === "linear" ? value : Math.log(Math.max(value, 0) + (min > 0 ? 0 : step));
}
