// Small real runs for tests: a scenario as someone would write it, simulated.
import { simulate, type Model, type Run } from "#engine";
import { parseScenario, resolve, type Scenario, type ScenarioInput } from "#scenario";

export function writtenScenario(changes: Partial<ScenarioInput> = {}): Scenario {
  const parsed = parseScenario({ version: 1, durationS: 60, workload: { kind: "poisson", ratePerS: 5 }, ...changes });
  if (!parsed.ok) throw new Error(parsed.problems.map((problem) => problem.message).join("\n"));
  return parsed.scenario;
}

export function realRun(changes: Partial<ScenarioInput> = {}): { scenario: Scenario; model: Model; run: Run } {
  const scenario = writtenScenario(changes);
  const model = resolve(scenario, null);
  return { scenario, model, run: simulate(model) };
}
