// The scenario that a content file names or holds, with a change made.
import { parseScenario, type Scenario } from "#scenario";
import { loadNamed, withChange, type ScenarioChange } from "#host/predict";

/** The name of a file in content/scenarios, or a scenario as such a file holds it. */
export type ScenarioSource = string | Readonly<Record<string, unknown>>;

/** Read and checked. Rejects with what is wrong, in the words of the scenario's reader. */
export async function scenarioOf(source: ScenarioSource, change?: ScenarioChange): Promise<Scenario> {
  return changed(await read(source), change);
}

/** The scenario with the change made. @throws Error with what is wrong, in the words of the scenario's reader */
export function changed(scenario: Scenario, change: ScenarioChange | undefined): Scenario {
  const result = withChange(scenario, change);
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join("\n"));
  return result.scenario;
}

async function read(source: ScenarioSource): Promise<Scenario> {
  if (typeof source === "string") return loadNamed(source);
  const parsed = parseScenario(source);
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join("\n"));
  return parsed.scenario;
}
