// The texts of a brief, with the figures of three runs in place of their placeholders: of the start, of the wrong fix, of par.
//   {start} {wrong} {par}            what is to be as little as can be
//   {start/par} {start-par}          how many times one is the other; their difference
//   {wrong: coldStarts.count}        another quantity of a run
//   {wrong: goals.0}                 the figure of a goal, counted from 0 {goals.0} its bound
//   {par@function.memoryMb}          a setting of its scenario
import { readNumber, type RunResult } from "#host/predict";
import type { Scenario } from "#scenario";
import {
  fillBraces,
  finite,
  numberInWords,
  quantityInWords,
  settingInWords,
  type RunScenario,
} from "#teaching/reading";
import type { Brief, Goal } from "./brief.ts";
import { placesAt, scenarioFrom, startIndex, startOf } from "./combinations.ts";
import { goalInWords, readGoal } from "./goals.ts";
import type { Par } from "./search.ts";

const TOLD = ["start", "wrong", "par"] as const;
export type Told = (typeof TOLD)[number];

/** What fills a brief's texts. */
export interface Shown {
  /** The combination of each. */
  readonly at: Readonly<Record<Told, number>>;
  readonly scenarios: Readonly<Record<Told, Scenario>>;
  readonly runs: Readonly<Record<Told, RunResult>>;
}

/** Runs the three, with the first seed. Rejects with what went wrong. */
export async function showBrief(
  brief: Brief,
  par: Pick<Par, "best" | "wrong">,
  runScenario: RunScenario,
  signal: AbortSignal,
): Promise<Shown> {
  const start = await startOf(brief);
  const at = { start: startIndex(brief, start), wrong: par.wrong.at, par: par.best };
  const scenarios = { start, wrong: scenarioFrom(start, brief, at.wrong), par: scenarioFrom(start, brief, at.par) };
  const runs = {
    start: await runScenario(scenarios.start, signal),
    wrong: await runScenario(scenarios.wrong, signal),
    par: await runScenario(scenarios.par, signal),
  };
  return { at, scenarios, runs };
}

/** The text with its figures. @throws RangeError on a placeholder that stands for nothing */
export function fillText(text: string, brief: Brief, shown: Shown): string {
  return fillBraces(text, (name) => valueOf(name, brief, shown));
}

function valueOf(name: string, brief: Brief, shown: Shown): string {
  const least = (told: Told) => quantityOf(brief.least.quantity, told, shown, name);
  if (isTold(name)) return quantityInWords(brief.least.quantity, least(name));
  const bound = /^goals\.(\d+)$/.exec(name);
  if (bound) return boundOf(goalAt(brief, bound[1], name), name);
  const [, one, sign, other] = /^(\w+)([/-])(\w+)$/.exec(name) ?? [];
  if (isTold(one) && isTold(other)) {
    if (sign === "-") return quantityInWords(brief.least.quantity, least(one) - least(other));
    return numberInWords(finite(least(one) / least(other), name));
  }
  const [, told, mark, what] = /^(\w+)(@|: ?)(.+)$/.exec(name) ?? [];
  if (!isTold(told)) throw new RangeError(`{${name}} stands for nothing; see what may stand in braces.`);
  if (mark === "@") return setTo(brief, what, told, shown);
  const goal = /^goals\.(\d+)$/.exec(what);
  if (!goal) return quantityInWords(what, quantityOf(what, told, shown, name));
  const asked = goalAt(brief, goal[1], name);
  const { value } = readGoal(asked, shown.runs[told]);
  if (value === null) throw new RangeError(`{${name}}: the run has no such figure.`);
  return goalInWords(asked, value);
}

function isTold(text: string | undefined): text is Told {
  return TOLD.some((each) => each === text);
}

/** In the words that the brief has for it, where it has some. */
function setTo({ unlocked }: Brief, path: string, told: Told, { at, scenarios }: Shown): string {
  const place = unlocked.findIndex(({ setting }) => setting === path);
  const label = unlocked[place]?.labels?.[placesAt({ unlocked }, at[told])[place]];
  return label ?? settingInWords(scenarios[told], path);
}

function quantityOf(quantity: string, told: Told, { runs }: Shown, name: string): number {
  const value = readNumber(quantity, runs[told]);
  if (value === null) throw new RangeError(`{${name}}: the run has no "${quantity}".`);
  return value;
}

function goalAt({ goals }: Brief, place: string, name: string): Goal {
  const goal = goals.at(Number(place));
  if (!goal) throw new RangeError(`{${name}}: there are ${goals.length} goals, counted from 0.`);
  return goal;
}

function boundOf(goal: Goal, name: string): string {
  const bound = goal.atMost ?? goal.atLeast;
  if (bound === undefined) throw new RangeError(`{${name}}: the goal has no bound.`);
  return goalInWords(goal, bound);
}
