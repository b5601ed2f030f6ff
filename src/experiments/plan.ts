// A sweep's runs, before any of them is run: every combination of the values, each with every seed, as scenarios that can be run.
import { parseScenario, type Scenario } from "#scenario";
import { distinct, type Axis } from "./axis.ts";
import { settingAt, withSettingAt } from "./setting.ts";

/** One combination of values. */
export interface Point {
  /** A value for each axis. */
  readonly values: readonly number[];
  /** One for each seed. The draws of what the values do not change are the same in all points. */
  readonly scenarios: readonly Scenario[];
}

export interface SweepPlan {
  /** As asked for, but in whole numbers where the setting takes no others. */
  readonly axes: readonly Axis[];
  readonly points: readonly Point[];
  readonly seeds: readonly number[];
  readonly runs: number;
}

export type PlannedSweep =
  { readonly ok: true; readonly plan: SweepPlan } | { readonly ok: false; readonly problems: readonly string[] };

export const MOST_SEEDS = 100;
/** A sweep of more is a night's work: nobody asks for it by a slip of the hand. */
export const MOST_RUNS = 5000;

/** @param axes one or two @param seedCount runs of each combination: with the scenario's seed, and those that follow it */
export function planSweep(scenario: Scenario, axes: readonly Axis[], seedCount: number): PlannedSweep {
  const problems = [...countProblems(axes, seedCount), ...axes.flatMap((axis) => settingProblems(scenario, axis.path))];
  if (problems.length > 0) return { ok: false, problems };
  const fitting = axes.map((axis) => inWholeNumbers(scenario, axis));
  const combinations = fitting.reduce<readonly (readonly number[])[]>(
    (before, { values }) => before.flatMap((each) => values.map((value) => [...each, value])),
    [[]],
  );
  const runs = combinations.length * seedCount;
  if (runs > MOST_RUNS) return { ok: false, problems: [`found ${runs} runs; allowed: at most ${MOST_RUNS}`] };
  const seeds = Array.from({ length: seedCount }, (_, index) => scenario.seed + index);
  const points: Point[] = [];
  for (const values of combinations) {
    const set = fitting.reduce((before, { path }, index) => changed(before, path, values[index]), scenario);
    const parsed = parseScenario(set);
    const named = fitting.map(({ path }, index) => `${path}=${values[index]}`).join(" ");
    if (parsed.ok) points.push({ values, scenarios: seeds.map((seed) => ({ ...parsed.scenario, seed })) });
    else problems.push(...parsed.problems.map(({ message }) => `${named}: ${message}`));
  }
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, plan: { axes: fitting, points, seeds, runs } };
}

function countProblems(axes: readonly Axis[], seedCount: number): readonly string[] {
  const problems: string[] = [];
  if (axes.length < 1 || axes.length > 2) problems.push(`found ${axes.length} settings to vary; allowed: one or two`);
  if (axes.length === 2 && axes[0].path === axes[1].path)
    problems.push(`found ${axes[0].path} twice; allowed: two different settings`);
  if (!Number.isSafeInteger(seedCount) || seedCount < 1 || seedCount > MOST_SEEDS)
    problems.push(`found ${seedCount} seeds; allowed: a whole number from 1 to ${MOST_SEEDS}`);
  return problems;
}

function settingProblems(scenario: Scenario, path: string): readonly string[] {
  if (path === "seed") return ["seed: found a setting that is varied anyway; allowed: the number of seeds"];
  const now = settingAt(scenario, path);
  if (now === undefined) return [`${path}: found no such setting; allowed: a path such as ${near(scenario, path)}`];
  // What is a distribution may be a constant, too.
  if (typeof now === "boolean" || typeof now === "string" || Array.isArray(now))
    return [`${path}: found a setting that is no number; allowed: a path such as ${near(scenario, path)}`];
  return [];
}

/** In words, the settings beside the one that does not exist. */
function near(scenario: Scenario, path: string): string {
  const [section, name] = path.split(".");
  const isNamed = section === "functions" && scenario.functions.some((each) => each.name === name);
  const tree = isNamed || section === "functions" ? scenario.function : settingAt(scenario, section);
  if (typeof tree !== "object" || tree === null || Array.isArray(tree))
    return "function.memoryMb, workload.ratePerS or database.capacityPerS";
  const before = section === "functions" ? `functions.${isNamed ? name : "<name>"}` : section;
  const numbers = Object.entries(tree).filter(([, value]) => value === null || typeof value === "number");
  return numbers.length === 0 ? "function.memoryMb" : numbers.map(([key]) => `${before}.${key}`).join(", ");
}

/** A value between two that a setting takes only as a whole number is rounded; one that it takes as it is stays. */
function inWholeNumbers(scenario: Scenario, { path, values }: Axis): Axis {
  const takes = (value: number) => parseScenario(changed(scenario, path, value)).ok;
  const fitting = values.map((value) =>
    Number.isInteger(value) || takes(value) || !takes(Math.round(value)) ? value : Math.round(value),
  );
  return { path, values: distinct(fitting) };
}

function changed(scenario: Scenario, path: string, value: number): Scenario {
  return withSettingAt(scenario, path, value) ?? scenario;
}
