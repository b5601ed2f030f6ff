// How near an answer comes to what the run says: pure functions, the same in both directions.
import { sliderScale } from "#ui";
import type { KeptAnswer } from "./answers.ts";
import type { Answer, CurvePoint, NumberQuestion, Question, Truth, Verdict } from "./question.ts";
import { distance, halfStop, scaleOf, type Scale } from "./scale.ts";

const CLOSE_FACTOR = 1.25;
const CLOSE_SHARE_OF_RANGE = 0.05;
const EXACT_OVERLAP = 0.95;
const CLOSE_OVERLAP = 0.75;

/**
 * Scores a number. Exact: the slider has no nearer place, or both are the same to two figures. Close: within the tolerance, a
 * factor on a logarithmic scale and a difference on a linear one.
 */
export function scoreNumber(scale: Scale, tolerance: number | undefined, guess: number, truth: number): Verdict {
  const apart = distance(scale, guess, truth);
  // Steps such as 0.01 have no exact binary form.
  const slack = 1e-9 * (1 + Math.abs(apart));
  if (apart <= halfStop(scale) + slack || (scale.kind === "log" && twoFigures(guess) === twoFigures(truth))) {
    return "exact";
  }
  return apart <= closeWithin(scale, tolerance) + slack ? "close" : "far";
}

function closeWithin(scale: Scale, tolerance: number | undefined): number {
  if (scale.kind === "log") return Math.log(Math.max(1, tolerance ?? CLOSE_FACTOR));
  return tolerance ?? (scale.max - scale.min) * CLOSE_SHARE_OF_RANGE;
}

function twoFigures(value: number): number {
  return Number(value.toPrecision(2));
}

/** The value of a hand-drawn curve at a place on the axis: straight between its handles, which stand evenly from 0 to 1. */
export function curveAt(handles: readonly number[], at: number): number {
  const place = Math.min(1, Math.max(0, at)) * (handles.length - 1);
  const left = Math.min(handles.length - 2, Math.floor(place));
  return handles[left] + (place - left) * (handles[left + 1] - handles[left]);
}

/**
 * How much of two curves is common to both: the area under the lower of them over the area under the higher, 0 to 1 (the weighted
 * Jaccard index, whose complement is a metric: Kosub, Pattern Recognition Letters 120, 2019). Places where the run has nothing to
 * tell do not count; two curves that are 0 throughout are the same.
 */
export function overlap(handles: readonly number[], points: readonly CurvePoint[]): number {
  let common = 0;
  let together = 0;
  for (const { at, value } of points) {
    if (value === null) continue;
    const drawn = curveAt(handles, at);
    common += Math.min(drawn, value);
    together += Math.max(drawn, value);
  }
  return together > 0 ? common / together : 1;
}

/**
 * Where a curve first passes a level, from 0 to 1, straight between its points; null where it never does.
 * @param levels the level at each of the points
 */
export function crossing(points: readonly CurvePoint[], levels: readonly number[]): number | null {
  const above = points.map(({ value }, index) => (value ?? 0) - levels[index]);
  for (let right = 1; right < above.length; right++) {
    const [from, to] = [above[right - 1], above[right]];
    if (from === 0) return points[right - 1].at;
    if (from < 0 !== to < 0) {
      return points[right - 1].at + (from / (from - to)) * (points[right].at - points[right - 1].at);
    }
  }
  return above.at(-1) === 0 ? 1 : null;
}

function scoreCurve(handles: readonly number[], points: readonly CurvePoint[]): Verdict {
  const common = overlap(handles, points);
  if (common >= EXACT_OVERLAP) return "exact";
  return common >= CLOSE_OVERLAP ? "close" : "far";
}

/** Scores an answer to a question. Throws where they are of different kinds: nobody could have given it. */
export function score(question: Question, answer: Answer, truth: Truth): Verdict {
  const verdict = scoreIfOfOneKind(question, answer, truth);
  if (verdict === null) throw new Error(`a ${answer.kind} answers no question of the kind ${question.kind}`);
  return verdict;
}

function scoreIfOfOneKind(question: Question, answer: Answer, truth: Truth): Verdict | null {
  if (question.kind === "number" && answer.kind === "number" && truth.kind === "number") {
    return scoreNumber(scaleOf(question), question.tolerance, answer.value, truth.value);
  }
  if (answer.kind === "curve" && (truth.kind === "curve" || truth.kind === "sweep"))
    return scoreCurve(answer.values, truth.points);
  if (answer.kind === "pick" && "option" in truth) return answer.option === truth.option ? "exact" : "far";
  return null;
}

export interface Verdicts {
  readonly first: Verdict | null;
  readonly best: Verdict | null;
  readonly last: Verdict | null;
}

/** What the answers to a question came to: the first, given before the truth was seen, the best, and the last. Null where there is none. */
export function verdictsOf(
  question: Question,
  { answer, truth, scored, best }: Omit<KeptAnswer, "of" | "tries">,
): Verdicts {
  const last = answer && scoreIfOfOneKind(question, answer, truth);
  return { first: scored, best: bestOf([best ?? null, scored, last]), last };
}

/** The best of what there is; null where there is nothing. */
export function bestOf(verdicts: readonly (Verdict | null)[]): Verdict | null {
  return (["exact", "close", "far"] as const).find((each) => verdicts.includes(each)) ?? null;
}

/** The numbers that a slider has and that are right, ascending; none where the truth lies beyond its ends. */
export function rightNumbers(question: NumberQuestion, truth: number): readonly number[] {
  const scale = scaleOf(question);
  return placesNear(scale, truth).filter((each) => scoreNumber(scale, question.tolerance, each, truth) === "exact");
}

function placesNear(scale: Scale, truth: number): readonly number[] {
  const slider = sliderScale(scale);
  const { inputMin, inputMax, inputStep } = slider;
  const places = Math.floor((inputMax - inputMin) / inputStep + 1e-9);
  // Of a linear slider only the two beside the truth can be right, and it may have thousands.
  const near = scale.kind === "log" ? 0 : Math.floor((truth - inputMin) / inputStep) - 1;
  const count = scale.kind === "log" ? places + 1 : 4;
  return Array.from({ length: count }, (_, index) => Math.max(0, near) + index)
    .filter((place) => place <= places)
    .map((place) => slider.toValue(Number((inputMin + place * inputStep).toPrecision(12))));
}

/** What an answer is worth, 0 to 1: for progress and for course sites. */
export function pointsOf(verdict: Verdict): number {
  return { exact: 1, close: 0.5, far: 0 }[verdict];
}
