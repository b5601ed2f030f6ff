// What the runs say to a conviction. The verdict is never written by hand: it is a comparison of figures that the runs have.
import { readNumber, type RunResult } from "#host/predict";
import type { Belief, BeliefQuantity, Choice, Claim, Pair } from "./belief.ts";

export type Verdict = "upheld" | "contradicted";

/** A run of either side. */
export interface Sides<Value> {
  readonly a: Value;
  readonly b: Value;
}

/** The figure, in its unit; null where the run has none. Of `functions.*.…` the median over all functions that were called. */
export function readFigure(quantity: BeliefQuantity, result: RunResult): number | null {
  if (!quantity.startsWith("functions.*.")) return readNumber(quantity, result);
  const path = quantity.slice("functions.*.".length);
  const values = result.run.summary.functions
    .filter(({ requests }) => requests.total > 0)
    .map(({ name }) => readNumber(`functions.${name}.${path}`, result))
    .filter((value) => value !== null)
    .sort((one, other) => one - other);
  const half = values.length / 2;
  return values.length === 0 ? null : (values[Math.ceil(half) - 1] + values[Math.floor(half)]) / 2;
}

/** The figure that decides, of both sides; null where a run lacks it. */
export function figuresOf({ figure }: Belief, pair: Pair, runs: Sides<RunResult>): Sides<number> | null {
  const read = (side: "a" | "b") => {
    const value = readFigure(pair[side].quantity ?? figure.quantity, runs[side]);
    if (figure.of === undefined || value === null) return value;
    const whole = readNumber(figure.of, runs[side]);
    return whole === null || whole === 0 ? null : value / whole;
  };
  const [a, b] = [read("a"), read("b")];
  return a === null || b === null ? null : { a, b };
}

/** What a claim is about. Where it divides by 0 it is infinite, and not a number where it divides 0 by 0. */
export function compared(of: Claim["of"], { a, b }: Sides<number>): number {
  switch (of) {
    case "a":
      return a;
    case "b":
      return b;
    case "b/a":
      return b / a;
    case "a/b":
      return a / b;
    case "b-a":
      return b - a;
  }
}

/** Upheld where the figure lies within every bound of the claim. */
export function verdictOf({ of, atLeast = -Infinity, atMost = Infinity }: Claim, figures: Sides<number>): Verdict {
  const value = compared(of, figures);
  return value >= atLeast && value <= atMost ? "upheld" : "contradicted";
}

/** Whether a choice is what the runs say: who sees that it depends is right either way, since at another setting the verdict turns. */
export function isRight(choice: Choice, verdict: Verdict): boolean {
  return choice === "depends" || (choice === "true") === (verdict === "upheld");
}
