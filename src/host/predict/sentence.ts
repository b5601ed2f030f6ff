// The result in one or two sentences: what the reader said, what the run says, and how far they are apart.
import { formatNumber, formatPercent, t } from "#messages";
import { axisOf, placeInWords } from "./axis.ts";
import {
  isDrawn,
  type Answer,
  type CurvePoint,
  type Question,
  type SweepQuestion,
  type Truth,
  type Verdict,
} from "./question.ts";
import { isSoFar, unitOf } from "./quantities.ts";
import { scaleOf } from "./scale.ts";
import { crossing, curveAt, overlap } from "./score.ts";
import { fateInWords, figure, figureAsked, optionLabel } from "./words.ts";

/** What the verdict is called. `null`: the reader asked to be shown. */
export function verdictInWords(question: Question, verdict: Verdict | null): string {
  if (verdict === null) return t("predict.verdict.shown");
  if (isDrawn(question) && verdict === "exact") return t("predict.verdict.curve");
  if (isDrawn(question) || question.kind === "number") return t(`predict.verdict.${verdict}`);
  return t(verdict === "exact" ? "predict.verdict.right" : "predict.verdict.wrong");
}

/** The whole result, for eyes and ears alike. */
export function resultInWords(question: Question, answer: Answer | null, truth: Truth): string {
  const said = answer && answerInWords(question, answer, truth);
  const none = "option" in truth && truth.option === null && t("predict.none");
  return [said ?? truthInWords(question, truth), none].filter(Boolean).join(" ");
}

/** What the run says, by itself. */
function truthInWords(question: Question, truth: Truth): string {
  switch (truth.kind) {
    case "number":
      return t("predict.said.is", { truth: figure(question.quantity, truth.value) });
    case "pickNumber":
    case "pickWord":
    case "pickChange":
      return pickedTruth(question, truth);
    case "curve":
      if (isSoFar(question.quantity)) return endInWords(question, truth.points);
      return peakInWords("predict.peak", question, truth.points, truth.endUs);
    case "sweep": {
      if (question.kind !== "sweep" || !question.level) return endInWords(question, truth.points);
      return crossingInWords("predict.crosses", question, crossing(truth.points, truth.levels));
    }
  }
}

/** Null where answer and truth do not belong together. */
function answerInWords(question: Question, answer: Answer, truth: Truth): string | null {
  if (answer.kind === "number" && truth.kind === "number" && question.kind === "number") {
    return numberInWords(question, answer.value, truth.value);
  }
  if (answer.kind === "curve" && (truth.kind === "curve" || truth.kind === "sweep")) {
    return curveInWords(question, answer.values, truth);
  }
  if (answer.kind !== "pick" || !("option" in truth)) return null;
  const yours = optionLabel(question, answer.option);
  if (answer.option !== truth.option) return `${t("predict.chose", { yours })} ${pickedTruth(question, truth)}`;
  const shown = figureOfPicked(question, truth);
  if (shown === null || shown === yours) return t("predict.chose.right", { yours });
  return t("predict.chose.rightWith", { yours, shown });
}

/** What the run says in the words of the option that is right, and the figure where they are not the figure itself. */
function pickedTruth(question: Question, truth: PickedTruth): string {
  const shown = figureOfPicked(question, truth);
  if (truth.option !== null) {
    const right = optionLabel(question, truth.option);
    if (shown === right) return t("predict.said.is", { truth: right });
    return shown === null ? t("predict.says", { right }) : t("predict.saysWith", { right, shown });
  }
  if (truth.kind === "pickChange") return t("predict.went", { shown: shown ?? "" });
  return t("predict.said.is", { truth: shown ?? fateInWords(String(truth.value)) });
}

type PickedTruth = Extract<Truth, { readonly option: number | null }>;

/** Null where what was asked is no figure. */
function figureOfPicked(question: Question, truth: PickedTruth): string | null {
  if (truth.kind === "pickNumber") return figureAsked(question, truth.value);
  if (truth.kind === "pickWord") return null;
  return t("predict.changed", {
    before: figure(question.quantity, truth.before),
    after: figure(question.quantity, truth.after),
  });
}

function numberInWords(question: Extract<Question, { readonly kind: "number" }>, guess: number, value: number): string {
  const yours = figure(question.quantity, guess);
  const truth = figure(question.quantity, value);
  if (yours === truth) return t("predict.said.same", { yours, truth });
  const [low, high] = guess < value ? [guess, value] : [value, guess];
  if (scaleOf(question).kind === "log" && low > 0) {
    const factor = formatNumber(high / low);
    return t(value > guess ? "predict.said.timesMore" : "predict.said.timesLess", { yours, truth, factor });
  }
  const apart = high - low;
  const difference =
    unitOf(question.quantity) === "share"
      ? t("predict.points", { n: formatNumber(apart * 100) })
      : figure(question.quantity, apart);
  return t(value > guess ? "predict.said.more" : "predict.said.less", { yours, truth, difference });
}

function curveInWords(
  question: Question,
  handles: readonly number[],
  truth: Extract<Truth, { readonly kind: "curve" | "sweep" }>,
): string {
  const common = t("predict.overlap", { share: formatPercent(overlap(handles, truth.points)) });
  return [common, drewInWords(question, handles, truth), truthInWords(question, truth)].join(" ");
}

function drewInWords(
  question: Question,
  handles: readonly number[],
  truth: Extract<Truth, { readonly kind: "curve" | "sweep" }>,
): string {
  const points = handles.map((value, index) => ({ at: index / (handles.length - 1), value }));
  if (question.kind === "sweep" && question.level && truth.kind === "sweep") {
    return crossingInWords("predict.drewCrosses", question, crossing(points, truth.levels));
  }
  if (truth.kind === "sweep" || isSoFar(question.quantity)) {
    return t("predict.drewEnd", { yours: figure(question.quantity, curveAt(handles, 1)) });
  }
  return peakInWords("predict.drewPeak", question, points, truth.endUs);
}

function endInWords({ quantity }: Question, points: readonly CurvePoint[]): string {
  return t("predict.end", { truth: figure(quantity, points.at(-1)?.value ?? 0) });
}

function peakInWords(
  key: "predict.peak" | "predict.drewPeak",
  question: Question,
  points: readonly CurvePoint[],
  endUs: number,
): string {
  const peak = peakOf(points);
  const value = figure(question.quantity, peak.value);
  return t(key, { value, time: placeInWords({ of: "time", endUs }, peak.at) });
}

function crossingInWords(
  key: "predict.crosses" | "predict.drewCrosses",
  question: SweepQuestion,
  at: number | null,
): string {
  const level = question.level?.label ?? "";
  if (at === null) return t(`${key}.never`, { level });
  return t(key, { level, place: placeInWords(axisOf(question, 0), at) });
}

/** The first of the highest points. */
function peakOf(points: readonly CurvePoint[]): {
  readonly at: number;
  readonly value: number;
} {
  let peak = { at: 0, value: 0 };
  for (const { at, value } of points) if (value !== null && value > peak.value) peak = { at, value };
  return peak;
}
