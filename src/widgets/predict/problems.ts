// What an author should mend in a question: the content check runs it on every question of a lesson.
import { isSeries, placeOfNumber, placeOfWord } from "./quantities.ts";
import type { Question, Truth } from "./question.ts";

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
  return problems;
}

function isKnown({ kind, quantity }: Question): boolean {
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
