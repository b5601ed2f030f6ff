// How good a solution is, from 0 to 1: learning platforms are told, and attempts are compared by it.
import type { Outcome } from "./outcome.ts";

/** What meeting every goal is worth; the rest is for coming as low as par. */
const GOALS = 0.7;

/**
 * Where a goal fails with some seed, 0.7 times the share of goals that every seed met. Where all are met, 0.7, and as much of the other 0.3 as par is
 * of what was reached: at par 1, at twice par 0.85.
 */
export function scoreOf(outcome: Pick<Outcome, "goals" | "least">, par: { readonly least: number }): number {
  const met = outcome.goals.filter((goal) => goal.met).length;
  if (met < outcome.goals.length) return (GOALS * met) / outcome.goals.length;
  const { least } = outcome;
  if (least === null) return GOALS;
  return GOALS + (1 - GOALS) * (least <= par.least ? 1 : par.least / least);
}
