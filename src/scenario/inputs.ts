// What a run takes beside its scenario: the trace that its workload names, and what is known of its provider at its edition.
import { factsAtHand, loadRunFacts, loadTrace, type RunFacts, type Trace } from "#facts";
import type { Scenario } from "./scenario.ts";
import { traceNameOf } from "./workload.ts";

export interface RunInputs {
  /** Null where the workload names none. */
  readonly trace: Trace | null;
  readonly facts: RunFacts;
}

const loaded = new Map<string, RunInputs>();

/** Loads what `resolve`, `completeScenario` and `noticesOf` take. Rejects with the failure to fetch it; asked again, it tries again. */
export async function loadInputs(scenario: Scenario): Promise<RunInputs> {
  const name = traceNameOf(scenario.workload);
  const [trace, facts] = await Promise.all([
    name === null ? null : loadTrace(name),
    loadRunFacts(scenario.provider, scenario.billing.edition),
  ]);
  const inputs = { trace, facts };
  loaded.set(namesIn(scenario), inputs);
  return inputs;
}

/** The same, where it is here already; else null. */
export function inputsAtHand(scenario: Scenario): RunInputs | null {
  const already = loaded.get(namesIn(scenario));
  if (already) return already;
  const facts = factsAtHand(scenario.provider, scenario.billing.edition);
  return facts !== null && traceNameOf(scenario.workload) === null ? { trace: null, facts } : null;
}

/** What of a scenario says what has to be loaded for it. */
function namesIn({ workload, provider, billing }: Scenario): string {
  return JSON.stringify([provider, billing.edition, traceNameOf(workload)]);
}
