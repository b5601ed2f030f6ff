// What is asked, what the reader answers, and what the run says: plain data, so that lessons write it and devices keep it.
import type { NumberQuantity, SeriesQuantity, Unit, WordQuantity } from "./quantities.ts";

/** Pick one of several figures: the nearest is right. Or of several ranges [from, to): the one that holds the figure is. */
export interface PickNumberQuestion {
  readonly kind: "pickNumber";
  readonly quantity: NumberQuantity;
  /** The figure is asked for as a share of this one, from 0 to 1; so are the options. */
  readonly of?: NumberQuantity;
  readonly options: readonly NumberOption[];
  /** Whether "nearest" means by difference or by ratio. Default: by ratio for times and money. */
  readonly scale?: "linear" | "log";
}
export interface NumberOption {
  /** Default: the figure with its unit. A range needs a label. */
  readonly label?: string;
  readonly value?: number;
  readonly from?: number;
  readonly to?: number;
}

/** Pick what happens to one request. */
export interface PickWordQuestion {
  readonly kind: "pickWord";
  readonly quantity: WordQuantity;
  readonly options: readonly { readonly label: string; readonly is: string }[];
}

export type Direction = "more" | "same" | "less";

/** Pick whether the change makes a figure more, less, or leaves it. */
export interface PickChangeQuestion {
  readonly kind: "pickChange";
  readonly quantity: NumberQuantity;
  readonly options: readonly { readonly label: string; readonly is: Direction }[];
  /** Up to this factor either way the figure counts as the same. Default 1.05. */
  readonly sameWithin?: number;
}

/** Drag a number. */
export interface NumberQuestion {
  readonly kind: "number";
  readonly quantity: NumberQuantity;
  readonly min: number;
  readonly max: number;
  /** Linear: the step. Logarithmic: every stop is a multiple of it. Default 1, and 0.01 for shares. */
  readonly step?: number;
  /** Default: logarithmic for times and money. */
  readonly scale?: "linear" | "log";
  /** What still counts as close: a factor (log; default 1.25) or a difference (linear; default 5 % of the range). */
  readonly tolerance?: number;
}

/** Draw a curve over the time of the run. */
export interface CurveQuestion {
  readonly kind: "curve";
  readonly quantity: SeriesQuantity;
  /** The top of the axis; its foot is 0. */
  readonly max: number;
  /** Evenly spaced points that the reader moves, both ends included. Default 7. */
  readonly handles?: number;
}

/** Draw a curve over a setting: a point for each of its values, and one run for each to answer it. */
export interface SweepQuestion {
  readonly kind: "sweep";
  readonly quantity: NumberQuantity;
  /** Evenly spaced values of the setting at this path of the scenario, at least two. */
  readonly over: { readonly path: string; readonly values: readonly number[]; readonly unit: Unit };
  /** The top of the axis; its foot is 0. */
  readonly max: number;
  /** A level to be crossed, known beforehand. `quantity` has this value in every one of the runs, to within 2 %. */
  readonly level?: { readonly label: string; readonly quantity: NumberQuantity; readonly value: number };
}

/** Questions that are answered by drawing. */
export type DrawnQuestion = CurveQuestion | SweepQuestion;

/** Whether a question is answered by drawing. */
export function isDrawn(question: Question): question is DrawnQuestion {
  return question.kind === "curve" || question.kind === "sweep";
}

export type Question = PickNumberQuestion | PickWordQuestion | PickChangeQuestion | NumberQuestion | DrawnQuestion;

export type Answer =
  | { readonly kind: "pick"; readonly option: number }
  | { readonly kind: "number"; readonly value: number }
  /** One value for each handle. */
  | { readonly kind: "curve"; readonly values: readonly number[] };

/** What the run says. `option`: the right one among those offered, null where none is. */
export type Truth =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "pickNumber"; readonly value: number; readonly option: number | null }
  | { readonly kind: "pickWord"; readonly value: string; readonly option: number | null }
  | {
      readonly kind: "pickChange";
      readonly before: number;
      readonly after: number;
      readonly is: Direction;
      readonly option: number | null;
    }
  | {
      readonly kind: "curve";
      readonly endUs: number;
      readonly points: readonly CurvePoint[];
    }
  | {
      readonly kind: "sweep";
      readonly points: readonly CurvePoint[];
      /** What the question's level is in each of the runs; empty where it has none. */
      readonly levels: readonly number[];
    };

export interface CurvePoint {
  /** Where on the axis, 0 at its start to 1 at its end. */
  readonly at: number;
  /** Null where there is nothing to tell yet: no request has been served. */
  readonly value: number | null;
}

/** Exact: no nearer answer could be given. Close: within tolerance. */
export type Verdict = "exact" | "close" | "far";
