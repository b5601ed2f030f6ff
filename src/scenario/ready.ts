// What the build makes of each file in content/scenarios, so that a page can run it as it comes: complete, checked and resolved.
import { loadTrace } from "#facts";
import type { Model } from "#engine";
import { noticesOf } from "./notices/notices.ts";
import type { Notice } from "./notices/notice.ts";
import { parseScenario } from "./parse.ts";
import { resolve, ScenarioError } from "./resolve/resolve.ts";
import type { Scenario } from "./scenario.ts";
import { traceNameOf } from "./workload.ts";

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
  const name = traceNameOf(scenario.workload);
  const trace = name === null ? null : await loadTrace(name);
  return { scenario, model: resolve(scenario, trace), notices: noticesOf(scenario, trace) };
}
