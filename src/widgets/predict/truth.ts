// What the run says to a question. The answer is never written by hand: it is read here.
import type { Direction, PickNumberQuestion, Question, Truth } from "./question.ts";
import { readNumber, readWord, type RunResult } from "./read.ts";
import { readSeries } from "./readSeries.ts";
import { distance, scaleOf } from "./scale.ts";

const SAME_WITHIN = 1.05;

/** Whether the run without the change is needed, too. */
export function comparesRuns(question: Question): boolean {
  return question.kind === "pickChange";
}

/**
 * What the run says; null where it has no such quantity (a request or function that it does not have).
 * @param before the run without the change, for questions that compare
 */
export function truthOf(question: Question, after: RunResult, before: RunResult | null): Truth | null {
  switch (question.kind) {
    case "number": {
      const value = readNumber(question.quantity, after);
      return value === null ? null : { kind: "number", value };
    }
    case "pickNumber": {
      const value = readNumber(question.quantity, after);
      return value === null ? null : { kind: "pickNumber", value, option: nearestOption(question, value) };
    }
    case "pickWord": {
      const value = readWord(question.quantity, after);
      if (value === null) return null;
      return { kind: "pickWord", value, option: indexOrNull(question.options.findIndex(({ is }) => is === value)) };
    }
    case "pickChange": {
      const first = before && readNumber(question.quantity, before);
      const second = readNumber(question.quantity, after);
      if (first === null || second === null) return null;
      const is = directionOf(first, second, question.sameWithin ?? SAME_WITHIN);
      const option = indexOrNull(question.options.findIndex((each) => each.is === is));
      return { kind: "pickChange", before: first, after: second, is, option };
    }
    case "curve":
      return { kind: "curve", endUs: after.model.durationUs, points: readSeries(question.quantity, after) };
  }
}

/** Whether a figure became more or less, by more than the factor that still counts as the same. */
export function directionOf(before: number, after: number, sameWithin: number): Direction {
  const [low, high] = before < after ? [before, after] : [after, before];
  if (high <= low * sameWithin) return "same";
  return after > before ? "more" : "less";
}

/** The range that holds the figure, or else the figure nearest to it; the first of two equally near. */
function nearestOption(question: PickNumberQuestion, value: number): number | null {
  const { options } = question;
  const holding = options.findIndex(
    ({ from, to }) =>
      (from !== undefined || to !== undefined) && value >= (from ?? -Infinity) && value < (to ?? Infinity),
  );
  if (holding !== -1) return holding;
  const scale = scaleOf(question);
  const far = options.map((each) => (each.value === undefined ? Infinity : distance(scale, each.value, value)));
  const least = Math.min(...far);
  return least === Infinity ? null : far.indexOf(least);
}

function indexOrNull(index: number): number | null {
  return index === -1 ? null : index;
}
