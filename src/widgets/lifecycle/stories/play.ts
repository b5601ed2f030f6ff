// Runs a scenario and traces what is needed of it: a story's request by its rule, or a given row of any run.
import { createRunOnce, createTracing, type FinishedRun } from "#player";
import type { Model, RequestTrace } from "#engine";
import type { Scenario } from "#scenario";
import { t } from "#messages";
import type { Lifecycle } from "../steps/context.ts";
import { asTold } from "../steps/asTold.ts";
import type { WatchRule } from "./types.ts";
import { watched } from "./watch.ts";

/** Up to so many rows all are traced: the instances at a moment are then exact. */
const TRACED_ROWS = 60;

/** Runs and traces in workers; a test does it in place. */
export interface Runner {
  readonly run: (scenario: Scenario, signal?: AbortSignal) => Promise<FinishedRun>;
  readonly trace: (model: Model, rows: readonly number[], signal?: AbortSignal) => Promise<RequestTrace[]>;
  readonly dispose: () => void;
}

export function createRunner(): Runner {
  const runs = createRunOnce();
  const tracing = createTracing();
  return {
    run: runs.run,
    trace: tracing.trace,
    dispose: () => {
      runs.dispose();
      tracing.dispose();
    },
  };
}

/** Rejects with what went wrong; an Error in the reader's words where no request fits. */
export async function play(
  runner: Runner,
  scenario: Scenario,
  follow: WatchRule | number,
  signal?: AbortSignal,
): Promise<Lifecycle> {
  const { run, model } = await runner.run(scenario, signal);
  const { rows } = run.requests;
  if (typeof follow === "number" && follow >= rows)
    throw new RangeError(t("lifecycle.noSuchRow", { found: follow, n: rows }));
  const wanted =
    rows <= TRACED_ROWS || typeof follow !== "number" ? Array.from({ length: rows }, (_, row) => row) : [follow];
  const traces = await runner.trace(model, wanted, signal);
  const trace = typeof follow === "number" ? traces.find(({ row }) => row === follow) : watched(follow, traces);
  if (!trace) throw new Error(t("lifecycle.noneFits"));
  return { scenario, model, run, traces, trace: asTold(trace) };
}
