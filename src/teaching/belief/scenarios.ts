// The scenarios of a conviction's two runs.
import { parseScenario, type Scenario } from "#scenario";
import { loadNamed, withChange } from "#host/predict";
import type { Pair, ScenarioSource, Side } from "./belief.ts";
import type { Sides } from "./verdict.ts";

/** Both scenarios of a pair, read and checked. Rejects with what is wrong, in the words of the scenario's reader. */
export async function scenariosOf(pair: Pair): Promise<Sides<Scenario>> {
  const [a, b] = await Promise.all([scenarioOf(pair, pair.a), scenarioOf(pair, pair.b)]);
  return { a, b };
}

async function scenarioOf(pair: Pair, side: Side): Promise<Scenario> {
  const changed = withChange(await read(side.scenario ?? pair.scenario), side.change);
  if (!changed.ok) throw new Error(changed.problems.map(({ message }) => message).join("\n"));
  return changed.scenario;
}

async function read(source: ScenarioSource): Promise<Scenario> {
  if (typeof source === "string") return loadNamed(source);
  const parsed = parseScenario(source);
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join("\n"));
  return parsed.scenario;
}
