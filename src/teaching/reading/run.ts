// Who plays a scenario: a worker in the browser, the engine itself in a check.
import type { RunResult } from "#host/predict";
import type { Scenario } from "#scenario";

/** Rejects with what went wrong, or once the signal is aborted. */
export type RunScenario = (scenario: Scenario, signal: AbortSignal) => Promise<RunResult>;
