// The texts of a conviction, with the figures of its runs in place of their placeholders:
//   {a} {b}                          the figure that decides, of either run
//   {b/a} {a/b}                      how many times one is the other
//   {b-a} {a-b}                      their difference
//   {a: coldStarts.count}            another quantity of a run
//   {a@function.memoryMb}            a setting of its scenario; in a side's label {function.memoryMb}
import type { RunResult } from "#host/predict";
import { formatNumber, formatPercent } from "#messages";
import type { Scenario } from "#scenario";
import { fillBraces, finite, quantityInWords, settingInWords } from "#teaching/reading";
import type { Belief, BeliefQuantity, Pair } from "./belief.ts";
import { compared, readFigure, type Sides } from "./verdict.ts";

/** What fills a pair's texts. */
export interface Shown {
  readonly scenarios: Sides<Scenario>;
  readonly runs: Sides<RunResult>;
  readonly figures: Sides<number>;
}

/** The figure of a side in words, with its unit. */
export function sideInWords(belief: Belief, pair: Pair, side: "a" | "b", value: number): string {
  if (belief.figure.of !== undefined) return formatPercent(value);
  return quantityInWords(pair[side].quantity ?? belief.figure.quantity, value);
}

/** The text with its figures. @throws RangeError on a placeholder that stands for nothing, or for no finite number */
export function fillText(text: string, belief: Belief, pair: Pair, shown: Shown): string {
  return fillBraces(text, (name) => valueOf(name, belief, pair, shown));
}

/** A side's label with its settings. @throws RangeError where the scenario has no such setting */
export function fillLabel(text: string, scenario: Scenario): string {
  return fillBraces(text, (path) => settingInWords(scenario, path));
}

function valueOf(name: string, belief: Belief, pair: Pair, { scenarios, runs, figures }: Shown): string {
  if (name === "a" || name === "b") return sideInWords(belief, pair, name, figures[name]);
  if (name === "b/a" || name === "a/b") return formatNumber(finite(compared(name, figures), name));
  if (name === "b-a" || name === "a-b") {
    const difference = name === "b-a" ? figures.b - figures.a : figures.a - figures.b;
    return sideInWords(belief, pair, "a", finite(difference, name));
  }
  const setting = /^([ab])@(.+)$/.exec(name);
  if (setting) return settingInWords(scenarios[sideNamed(setting[1])], setting[2]);
  const other = /^([ab]): ?(.+)$/.exec(name);
  if (!other) throw new RangeError(`{${name}} stands for nothing; see what may stand in braces.`);
  const value = readFigure(other[2] as BeliefQuantity, runs[sideNamed(other[1])]);
  if (value === null) throw new RangeError(`{${name}}: the run has no "${other[2]}".`);
  return quantityInWords(other[2], value);
}

const sideNamed = (text: string): "a" | "b" => (text === "a" ? "a" : "b");
