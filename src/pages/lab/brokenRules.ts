// Some rules are known only once a scenario meets the trace that it names.
import { modelOf, ScenarioError, traceNameOf, type Problem, type Scenario } from "#scenario";

/** What is wrong with a scenario that `parseScenario` allows, beside its trace. Rejects where the trace cannot be fetched. */
export async function brokenRules(scenario: Scenario): Promise<readonly Problem[]> {
  if (traceNameOf(scenario.workload) === null) return [];
  try {
    await modelOf(scenario);
    return [];
  } catch (error) {
    if (error instanceof ScenarioError) return error.problems;
    throw error;
  }
}
