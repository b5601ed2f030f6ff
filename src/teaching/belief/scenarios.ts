// The scenarios of a conviction's two runs.
import type { Scenario } from "#scenario";
import { scenarioOf } from "#teaching/reading";
import type { Pair, Side } from "./belief.ts";
import type { Sides } from "./verdict.ts";

/** Both scenarios of a pair, read and checked. Rejects with what is wrong, in the words of the scenario's reader. */
export async function scenariosOf(pair: Pair): Promise<Sides<Scenario>> {
  const side = ({ scenario, change }: Side) => scenarioOf(scenario ?? pair.scenario, change);
  const [a, b] = await Promise.all([side(pair.a), side(pair.b)]);
  return { a, b };
}
