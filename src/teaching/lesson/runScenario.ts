// One worker runs the experiments of all lessons, one after the other. It starts with the first answer.
import { createRunOnce, type FinishedRun, type RunOnce } from "#player";
import type { Scenario } from "#scenario";

let runner: RunOnce | null = null;

/** Runs a scenario whole. Rejects with what went wrong, or once the signal is aborted. */
export function runScenario(scenario: Scenario, signal?: AbortSignal): Promise<FinishedRun> {
  runner ??= createRunOnce();
  return runner.run(scenario, signal);
}
