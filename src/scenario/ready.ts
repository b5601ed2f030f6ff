// What the build makes of each file in content/scenarios, so that a page can run it as it comes: complete, checked and resolved.
import { loadLimits } from "#facts";
import type { Model } from "#engine";
import { loadInputs } from "./inputs.ts";
import { noticesOf } from "./notices/notices.ts";
import type { Notice } from "./notices/notice.ts";
import { parseScenario } from "./parse.ts";
import { resolve, ScenarioError } from "./resolve/resolve.ts";
import type { Scenario } from "./scenario.ts";

export interface ReadyScenario {
  readonly scenario: Scenario;
  readonly model: Model;
  readonly notices: readonly Notice[];
}

/** Reads and resolves what stands in a file. Rejects with ScenarioError, naming every problem, if it is not a valid scenario. */
export async function makeReady(input: unknown): Promise<ReadyScenario> {
  const parsed = parseScenario(input);
  if (!parsed.ok) throw new ScenarioError(parsed.problems);
  const { scenario } = parsed;
  const { trace, facts } = await loadInputs(scenario);
  const limits = await loadLimits(facts.provider);
  return { scenario, model: resolve(scenario, trace, facts), notices: noticesOf(scenario, trace, facts, limits) };
}
