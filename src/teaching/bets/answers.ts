// What a bet says, in the figures of a code, and the bars that bets are counted in: the options of a question, or stretches of its axis.
import { t } from "#messages";
import { figure, optionLabel, scaleOf, shareOf, valueAt, type Answer, type Question, type Truth } from "#host/predict";
import { MOST } from "./codes.ts";

/** Questions that a code can answer: those that are answered by one choice or one figure. */
export type BetQuestion = Exclude<Question, { readonly kind: "curve" | "sweep" }>;

/** A figure is counted in this many stretches of its axis. */
const STRETCHES = 8;

/** @returns 0 to 1023; null for an answer of another kind */
export function saysOf(question: BetQuestion, answer: Answer): number | null {
  if (answer.kind === "pick") return question.kind === "number" ? null : answer.option;
  if (answer.kind !== "number" || question.kind !== "number") return null;
  return Math.round(shareOf(scaleOf(question), answer.value) * MOST);
}

/** The words under each bar. */
export function barsOf(question: BetQuestion): readonly string[] {
  if (question.kind !== "number") return question.options.map((_, index) => optionLabel(question, index));
  const scale = scaleOf(question);
  const edge = (index: number) => figure(question.quantity, valueAt(scale, index / STRETCHES));
  return Array.from({ length: STRETCHES }, (_, index) => t("bets.bin", { from: edge(index), to: edge(index + 1) }));
}

/** The bar that counts a bet; null where the question has none for it. */
export function barFor(question: BetQuestion, says: number): number | null {
  if (question.kind === "number") return stretchOf(says / MOST);
  return says < question.options.length ? says : null;
}

/** The bar that the run makes right; null where none is. */
export function barOfTruth(question: BetQuestion, truth: Truth): number | null {
  if (question.kind !== "number") return "option" in truth ? truth.option : null;
  if (truth.kind !== "number") return null;
  const scale = scaleOf(question);
  const within = truth.value >= scale.min && truth.value <= scale.max;
  return within ? stretchOf(shareOf(scale, truth.value)) : null;
}

function stretchOf(share: number): number {
  return Math.min(STRETCHES - 1, Math.floor(share * STRETCHES));
}
