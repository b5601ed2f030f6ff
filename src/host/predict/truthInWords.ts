// The truth by itself, for whoever tells it beside another.
import { t } from "#messages";
import type { Question, Truth } from "./question.ts";
import { fateInWords, figureAsked } from "./words.ts";

/** What a run says to a question, as a figure or word by itself; null where it is a curve. */
export function truthInWords(question: Question, truth: Truth): string | null {
  switch (truth.kind) {
    case "number":
    case "pickNumber":
      return figureAsked(question, truth.value);
    case "pickWord":
      return fateInWords(truth.value);
    case "pickChange":
      return t("predict.changed", {
        before: figureAsked(question, truth.before),
        after: figureAsked(question, truth.after),
      });
    default:
      return null;
  }
}
