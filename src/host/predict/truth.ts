// What the run says to a question. The answer is never written by hand: it is read here.
import { placeOf } from "./axis.ts";
import type { ScenarioChange } from "./change.ts";
import type { Direction, PickNumberQuestion, Question, SweepQuestion, Truth } from "./question.ts";
import { readNumber, readWord, type RunResult } from "./read.ts";
import { readSeries } from "./readSeries.ts";
import { distance, scaleOf } from "./scale.ts";

const SAME_WITHIN = 1.05;

/**
 * The changes to the scenario whose runs answer, in the order in which `truthOf` takes them: the one asked about; then, for a
 * question that compares, none; for one over a setting, one for each of its values instead.
 */
export function changesFor(
  question: Question,
  change: ScenarioChange | undefined,
): readonly (ScenarioChange | undefined)[] {
  if (question.kind === "pickChange") return [change, undefined];
  if (question.kind !== "sweep") return [change];
  const { path, values } = question.over;
  return values.map((value) => ({ ...change, [path]: value }));
}

/**
 * What the runs say; null where they have no such quantity (a request or function that is not there).
 * @param runs those of `changesFor`, in its order
 */
export function truthOf(question: Question, runs: readonly RunResult[]): Truth | null {
  const [after, before] = runs;
  switch (question.kind) {
    case "number": {
      const value = readNumber(question.quantity, after);
      return value === null ? null : { kind: "number", value };
    }
    case "pickNumber": {
      const value = figureOf(question, after);
      return value === null ? null : { kind: "pickNumber", value, option: nearestOption(question, value) };
    }
    case "pickWord": {
      const value = readWord(question.quantity, after);
      if (value === null) return null;
      return { kind: "pickWord", value, option: indexOrNull(question.options.findIndex(({ is }) => is === value)) };
    }
    case "pickChange": {
      const first = readNumber(question.quantity, before);
      const second = readNumber(question.quantity, after);
      if (first === null || second === null) return null;
      const is = directionOf(first, second, question.sameWithin ?? SAME_WITHIN);
      const option = indexOrNull(question.options.findIndex((each) => each.is === is));
      return { kind: "pickChange", before: first, after: second, is, option };
    }
    case "curve":
      return { kind: "curve", endUs: after.model.durationUs, points: readSeries(question.quantity, after) };
    case "sweep":
      return sweepOf(question, runs);
  }
}

/** The figure itself, or its share of another; null where the run lacks either. */
function figureOf({ quantity, of }: PickNumberQuestion, run: RunResult): number | null {
  const value = readNumber(quantity, run);
  if (of === undefined || value === null) return value;
  const whole = readNumber(of, run);
  return whole === null || whole === 0 ? null : value / whole;
}

function sweepOf({ quantity, over, level }: SweepQuestion, runs: readonly RunResult[]): Truth | null {
  const points = runs.map((run, index) => ({ at: placeOf(over.values, index), value: readNumber(quantity, run) }));
  const levels = level ? runs.map((run) => readNumber(level.quantity, run)) : [];
  if (points.some(({ value }) => value === null)) return null;
  return { kind: "sweep", points, levels: levels.filter((value) => value !== null) };
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
