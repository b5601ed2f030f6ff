// What a curve is drawn over: the time of the run, or the values of a setting. Places on it go from 0 to 1.
import { t } from "#messages";
import type { Unit } from "./quantities.ts";
import type { DrawnQuestion } from "./question.ts";
import { clockTime, inUnit } from "./words.ts";

export type Axis =
  | { readonly of: "time"; readonly endUs: number }
  /** The values stand evenly, in the order given. */
  | { readonly of: "setting"; readonly values: readonly number[]; readonly unit: Unit };

const TIME_TICKS = [0, 0.5, 1];

/** @param endUs the end of the run, for a curve over its time */
export function axisOf(question: DrawnQuestion, endUs: number): Axis {
  if (question.kind === "curve") return { of: "time", endUs };
  const { values, unit } = question.over;
  return { of: "setting", values, unit };
}

/** What the axis is called. */
export function axisName(axis: Axis): string {
  return t(axis.of === "time" ? "predict.time" : "predict.setting");
}

/** A place in words: a time of day, or the setting's value there with its unit. */
export function placeInWords(axis: Axis, at: number): string {
  return axis.of === "time" ? clockTime(at * axis.endUs) : inUnit(axis.unit, valueAt(axis.values, at));
}

/** The places that are named under the plot. */
export function ticksOf(axis: Axis): readonly number[] {
  return axis.of === "time" ? TIME_TICKS : axis.values.map((_, index) => placeOf(axis.values, index));
}

/** Where the value with this number stands. */
export function placeOf(values: readonly number[], index: number): number {
  return index / (values.length - 1);
}

function valueAt(values: readonly number[], at: number): number {
  const place = Math.min(1, Math.max(0, at)) * (values.length - 1);
  const left = Math.min(values.length - 2, Math.floor(place));
  // Without the digits that sevenths bring along.
  return Number((values[left] + (place - left) * (values[left + 1] - values[left])).toPrecision(12));
}
