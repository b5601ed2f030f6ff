// Whether a scenario of a deck can be run, with the change that its slide makes: told when the app is built.
import { readFileSync } from "node:fs";
import { simulate } from "#engine";
import { loadTrace } from "#facts";
import { parseScenario, resolve, traceNameOf } from "#scenario";
import { withChange, type ScenarioChange } from "#host/predict";

/** @returns what is wrong; null where it runs to its end */
export async function failureOf(path: string, change: ScenarioChange | undefined): Promise<string | null> {
  try {
    const parsed = parseScenario(JSON.parse(readFileSync(path, "utf8")));
    const changed = parsed.ok ? withChange(parsed.scenario, change) : parsed;
    if (!changed.ok) return changed.problems.map(({ message }) => message).join("; ");
    const trace = traceNameOf(changed.scenario.workload);
    simulate(resolve(changed.scenario, trace === null ? null : await loadTrace(trace)));
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
