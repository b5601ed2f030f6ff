// Figures and options in words, each figure with the unit of its quantity.
import { OUTCOMES } from "#engine";
import {
  formatClock,
  formatCount,
  formatDuration,
  formatMs,
  formatNumber,
  formatPercent,
  formatUsd,
  t,
} from "#messages";
import type { NumberOption, Question } from "./question.ts";
import { unitOf, type Unit } from "./quantities.ts";

const FORMATS: Readonly<Record<Unit, (value: number) => string>> = {
  count: formatCount,
  number: formatNumber,
  share: formatPercent,
  ms: formatMs,
  s: formatDuration,
  usd: formatUsd,
  perS: (value) => t("predict.perS", { n: Number.isInteger(value) ? formatCount(value) : formatNumber(value) }),
};

/** A figure with its unit. */
export function figure(quantity: string, value: number): string {
  return inUnit(unitOf(quantity) ?? "number", value);
}

/** The figure that a question is about, as it asks for it: a share where it asks for one. */
export function figureAsked(question: Question, value: number): string {
  return "of" in question ? inUnit("share", value) : figure(question.quantity, value);
}

/** The same of a figure that is no quantity of a run. */
export function inUnit(unit: Unit, value: number): string {
  return FORMATS[unit](value);
}

/** The end of an axis: a whole number stands without decimals. */
export function axisFigure(quantity: string, value: number): string {
  return unitOf(quantity) === "number" && Number.isInteger(value) ? formatCount(value) : figure(quantity, value);
}

/** Simulated time, without milliseconds. */
export function clockTime(timeUs: number): string {
  return formatClock(timeUs).split(".")[0];
}

/** The words on an option; empty for questions that have none. */
export function optionLabel(question: Question, index: number): string {
  if (question.kind === "pickNumber") {
    const option = question.options[index];
    return option.label ?? figuresOf(question, option);
  }
  return "options" in question ? question.options[index].label : "";
}

function figuresOf(question: Question, { value, from, to }: NumberOption): string {
  const shown = (each: number) => figureAsked(question, each);
  if (value !== undefined) return shown(value);
  if (from === undefined) return t("predict.below", { to: shown(to ?? 0) });
  if (to === undefined) return t("predict.atLeast", { from: shown(from) });
  return t("predict.between", { from: shown(from), to: shown(to) });
}

/** How a request started or ended, in words. */
export function fateInWords(word: string): string {
  const outcome = OUTCOMES.find((each) => each === word);
  if (outcome) return t(`outcomes.${outcome}`);
  const start = (["cold", "warm", "joined", "none"] as const).find((each) => each === word);
  return start ? t(`predict.word.${start}`) : word;
}
