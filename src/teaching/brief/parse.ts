// Reads the file of a brief. What does not fit its shape is told with its place in the file, what was found, and what is allowed.
import { describe } from "#scenario";
import { isObject } from "#ui";
import {
  bounded,
  change,
  lessonAddress,
  list,
  number,
  object,
  oneOf,
  quantity,
  report,
  scenario,
  text,
  type Read,
} from "#teaching/reading";
import type { Brief } from "./brief.ts";
import { combinationsOf, MOST_COMBINATIONS } from "./combinations.ts";

export type BriefRead =
  | { readonly kind: "ok"; readonly brief: Brief }
  /** One line for each problem: "goals.0.says: found nothing; allowed: a text of up to 600 characters". */
  | { readonly kind: "invalid"; readonly problems: readonly string[] };

const LEVELS = ["gentle", "usual", "capstone"];
const MOST_SEEDS = 9;
const MOST_GOALS = 6;
const MOST_UNLOCKED = 6;
const filled = text("{par: cost.month} or {wrong: goals.0}");

/** Reads any value. Never throws. What only a run can tell, `checkBrief` finds. */
export function parseBrief(value: unknown): BriefRead {
  const problems: string[] = [];
  object(
    {
      version: one,
      order: number,
      title: text(),
      level: oneOf(LEVELS),
      asks: text(),
      teaches: text(),
      scenario,
      seeds: wholeUpTo(MOST_SEEDS),
      goals: list(bounded({ says: text(), quantity }, { of: quantity }), [1, MOST_GOALS]),
      unlocked: list(readUnlocked, [1, MOST_UNLOCKED]),
      least: object({ name: text(), quantity }),
      hints: list(filled, 3),
      wrongFix: object({ says: text(), change, why: filled }),
      debrief: list(filled, 3),
      lesson: lessonAddress,
      sources: list(text()),
    },
    { change },
  )(value, "", problems);
  if (problems.length > 0) return { kind: "invalid", problems };
  const brief = value as Brief;
  const combinations = combinationsOf(brief);
  if (combinations > MOST_COMBINATIONS) {
    report(problems, "unlocked", `${combinations} combinations of values`, `${MOST_COMBINATIONS} at most`);
    return { kind: "invalid", problems };
  }
  return { kind: "ok", brief };
}

const one: Read = (value, at, problems) => {
  if (value !== 1) report(problems, at, describe(value), "1");
};

function wholeUpTo(most: number): Read {
  return (value, at, problems) => {
    if (!Number.isInteger(value) || (value as number) < 1 || (value as number) > most)
      report(problems, at, describe(value), `a whole number from 1 to ${most}`);
  };
}

const setTo: Read = (value, at, problems) => {
  if (value === undefined || Array.isArray(value))
    report(problems, at, describe(value), "a number, a word, true, false, null, or an object in braces");
};

const readUnlocked: Read = (value, at, problems) => {
  const before = problems.length;
  const setting = text();
  const shape = object(
    { setting, values: list(setTo, [2, MOST_COMBINATIONS]) },
    { label: text(), labels: list(text()) },
  );
  shape(value, at, problems);
  if (problems.length > before || !isObject(value)) return;
  const { values, labels } = value as { values: readonly unknown[]; labels?: readonly string[] };
  if (labels !== undefined && labels.length !== values.length)
    report(problems, `${at}.labels`, describe(labels), `one for each of the ${values.length} values`);
  if (labels === undefined && values.some((each) => isObject(each)))
    report(problems, `${at}.labels`, "nothing", "one for each value, where a value is an object");
  values.forEach((each, place) => {
    if (values.findIndex((other) => JSON.stringify(other) === JSON.stringify(each)) < place)
      report(problems, `${at}.values.${place}`, `${describe(each)} once more`, "each value once");
  });
};
