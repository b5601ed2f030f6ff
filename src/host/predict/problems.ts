// What an author should mend in a question: the content check runs it on every question of a lesson.
import { isSeries, placeOfNumber, placeOfWord } from "./quantities.ts";
import type { Question, SweepQuestion, Truth } from "./question.ts";

const LEVEL_WITHIN = 0.02;

/**
 * Why a question cannot be answered as it stands; empty where it can.
 * @param truth what the run says, null where it has no such quantity
 */
export function problemsOf(question: Question, truth: Truth | null): readonly string[] {
  if (!isKnown(question)) return [`quantity: found "${question.quantity}"; no such quantity exists`];
  if (!truth) return [`quantity: the run has no "${question.quantity}"`];
  const problems: string[] = [];
  if ("options" in question && question.options.length < 2) problems.push("options: at least two are needed");
  if ("option" in truth && truth.option === null) problems.push("options: none of them is right in this run");
  if (question.kind === "pickNumber" && question.options.some(isEmpty)) {
    problems.push("options: each needs a value, or a range with from or to");
  }
  if (question.kind === "number" && truth.kind === "number") {
    if (!(question.min >= 0 && question.min < question.max)) problems.push("min, max: 0 ≤ min < max is needed");
    if (truth.value < question.min || truth.value > question.max) {
      problems.push(`min, max: the run says ${truth.value}, which cannot be answered`);
    }
  }
  if (question.kind === "curve" && truth.kind === "curve") {
    const highest = Math.max(...truth.points.map(({ value }) => value ?? 0));
    if (highest > question.max) problems.push(`max: the run reaches ${highest}, which cannot be drawn`);
    if ((question.handles ?? 2) < 2) problems.push("handles: at least two are needed");
  }
  if (question.kind === "sweep" && truth.kind === "sweep") problems.push(...sweepProblems(question, truth));
  return problems;
}

function sweepProblems(
  { over, max, level }: SweepQuestion,
  { points, levels }: Extract<Truth, { readonly kind: "sweep" }>,
): readonly string[] {
  const problems: string[] = [];
  const { values } = over;
  const step = (values[values.length - 1] - values[0]) / (values.length - 1);
  if (!(step > 0) || values.some((value, index) => Math.abs(value - values[0] - index * step) > step * 1e-9)) {
    problems.push("over.values: at least two are needed, rising evenly");
  }
  const highest = Math.max(...points.map(({ value }) => value ?? 0));
  if (highest > max) problems.push(`max: the runs reach ${highest}, which cannot be drawn`);
  if (!level) return problems;
  const off = levels.find((each) => Math.abs(each / level.value - 1) > LEVEL_WITHIN);
  if (off !== undefined || levels.length < points.length) {
    problems.push(`level: found ${level.value}; in the runs it is ${off ?? "not there"}`);
  }
  return problems;
}

function isKnown(question: Question): boolean {
  const { kind, quantity } = question;
  if (kind === "pickNumber" && question.of !== undefined && placeOfNumber(question.of) === null) return false;
  if (kind === "curve") return isSeries(quantity);
  return (kind === "pickWord" ? placeOfWord(quantity) : placeOfNumber(quantity)) !== null;
}

function isEmpty({
  value,
  from,
  to,
}: {
  readonly value?: number;
  readonly from?: number;
  readonly to?: number;
}): boolean {
  return value === undefined && from === undefined && to === undefined;
}
