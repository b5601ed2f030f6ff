// What a run says to a goal.
import { readNumber, type RunResult } from "#host/predict";
import { formatPercent } from "#messages";
import { quantityInWords } from "#teaching/reading";
import type { Goal } from "./brief.ts";

export interface GoalReading {
  /** In the unit of its quantity, or a share; null where the run has no such figure. */
  readonly value: number | null;
  /** A figure that a run lacks is not met. */
  readonly met: boolean;
}

export function readGoal(goal: Goal, result: RunResult): GoalReading {
  const value = figureOf(goal, result);
  const { atLeast = -Infinity, atMost = Infinity } = goal;
  return { value, met: value !== null && value >= atLeast && value <= atMost };
}

/** A goal's figure, or its bound, with its unit. */
export function goalInWords({ quantity, of }: Goal, value: number): string {
  return of === undefined ? quantityInWords(quantity, value) : formatPercent(value);
}

function figureOf({ quantity, of }: Goal, result: RunResult): number | null {
  const value = readNumber(quantity, result);
  // The summary says 0 where nothing was answered: nobody is to meet a goal by that.
  if (value === 0 && /(^|\.)latencyMs\./.test(quantity)) return null;
  if (of === undefined || value === null) return value;
  const whole = readNumber(of, result);
  return whole === null || whole === 0 ? null : value / whole;
}
