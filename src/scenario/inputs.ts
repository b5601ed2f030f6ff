// What a run takes beside its scenario: the trace that its workload names, and what is known of its provider at its edition.
import { loadRunFacts, loadTrace, type RunFacts, type Trace } from "#facts";
import type { Scenario } from "./scenario.ts";
import { traceNameOf } from "./workload.ts";

export interface RunInputs {
  /** Null where the workload names none. */
  readonly trace: Trace | null;
  readonly facts: RunFacts;
}

/** Loads what `resolve`, `completeScenario` and `noticesOf` take. Rejects with the failure to fetch it; asked again, it tries again. */
export async function loadInputs({ workload, provider, billing }: Scenario): Promise<RunInputs> {
  const name = traceNameOf(workload);
  const [trace, facts] = await Promise.all([
    name === null ? null : loadTrace(name),
    loadRunFacts(provider, billing.edition),
  ]);
  return { trace, facts };
}
