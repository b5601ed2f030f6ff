// The bounds of goals in words, each with the unit of its quantity.
import { t } from "#messages";
import type { Goal } from "../brief.ts";
import { goalInWords, type GoalReading } from "../goals.ts";

/** The figure with its unit; an en dash where a run has none. */
export function valueInGoal(goal: Goal, value: number | null): string {
  return value === null ? "–" : goalInWords(goal, value);
}

/** "at most 300 ms". */
export function boundsInWords(goal: Goal): string {
  const { atLeast, atMost } = goal;
  if (atLeast !== undefined && atMost !== undefined)
    return t("briefs.between", { from: goalInWords(goal, atLeast), to: goalInWords(goal, atMost) });
  if (atMost !== undefined) return t("briefs.atMost", { value: goalInWords(goal, atMost) });
  return t("briefs.atLeast", { value: goalInWords(goal, atLeast ?? 0) });
}

/** Whether a figure that misses a bound reads like it. */
export function justMisses(goal: Goal, { value, met }: GoalReading): boolean {
  if (met || value === null) return false;
  const shown = goalInWords(goal, value);
  return [goal.atLeast, goal.atMost].some((bound) => bound !== undefined && goalInWords(goal, bound) === shown);
}
