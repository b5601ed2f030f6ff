// What the runs of one combination come to, over all seeds.
import { readNumber, type RunResult } from "#host/predict";
import type { Brief } from "./brief.ts";
import { readGoal, type GoalReading } from "./goals.ts";

export interface GoalOutcome {
  /** With each seed. */
  readonly readings: readonly GoalReading[];
  /** With every seed. */
  readonly met: boolean;
}

export interface Outcome {
  readonly goals: readonly GoalOutcome[];
  /** With how many seeds every goal was met. */
  readonly metOn: number;
  readonly seeds: number;
  /** Every goal with every seed. */
  readonly met: boolean;
  /** Every goal with some seeds, and not with all: another hour of the same world would have failed. */
  readonly luck: boolean;
  /** What is to be as little as can be: the mean over the seeds; null where a run lacks the figure. */
  readonly least: number | null;
}

/** @param runs of one combination, one for each seed */
export function outcomeOf(brief: Pick<Brief, "goals" | "least">, runs: readonly RunResult[]): Outcome {
  return outcomeOfReadings(runs.map((run) => readingOf(brief, run)));
}

/** All that a brief asks of a run: kept in place of the run where there are many. */
export interface Reading {
  readonly goals: readonly GoalReading[];
  readonly least: number | null;
}

export function readingOf({ goals, least }: Pick<Brief, "goals" | "least">, run: RunResult): Reading {
  return { goals: goals.map((goal) => readGoal(goal, run)), least: readNumber(least.quantity, run) };
}

export function isMet({ goals }: Reading): boolean {
  return goals.every(({ met }) => met);
}

export function outcomeOfReadings(readings: readonly Reading[]): Outcome {
  const [first] = readings;
  const goals = first.goals.map((_, at) => {
    const of = readings.map((each) => each.goals[at]);
    return { readings: of, met: of.every(({ met }) => met) };
  });
  const seeds = readings.length;
  const metOn = readings.filter(isMet).length;
  return { goals, metOn, seeds, met: metOn === seeds, luck: metOn > 0 && metOn < seeds, least: meanOf(readings) };
}

function meanOf(readings: readonly Reading[]): number | null {
  let sum = 0;
  for (const { least } of readings) {
    if (least === null) return null;
    sum += least;
  }
  return sum / readings.length;
}
