// Small real runs for tests: a scenario as someone would write it, simulated.
import { simulate } from "#engine";
import { parseScenario, resolve, type Scenario, type ScenarioInput } from "#scenario";
import type { RunResult } from "../read.ts";

export function written(changes: Partial<ScenarioInput> = {}): Scenario {
  const parsed = parseScenario({ version: 1, durationS: 600, workload: { kind: "poisson", ratePerS: 2 }, ...changes });
  if (!parsed.ok) throw new Error(parsed.problems.map((problem) => problem.message).join("\n"));
  return parsed.scenario;
}

export function runOf(scenario: Scenario): RunResult {
  const model = resolve(scenario, null);
  return { run: simulate(model), model };
}

export function realRun(changes: Partial<ScenarioInput> = {}): RunResult {
  return runOf(written(changes));
}
