// What every step is explained from: the run, the traces there are, and the request that is followed.
import type { FunctionModel, Model, RequestTrace, Run, Settings } from "#engine";
import type { Scenario } from "#scenario";
import type { Chosen } from "../travel/chosen.ts";

export interface Lifecycle {
  readonly scenario: Scenario;
  readonly model: Model;
  readonly run: Run;
  /** Of all rows in a story; of the request alone in a long run. As they were recorded. */
  readonly traces: readonly RequestTrace[];
  /** The request that is followed, its spans as they are told (`asTold`). */
  readonly trace: RequestTrace;
  /** What the reader has chosen for its event to have; nothing in a story. */
  readonly chosen?: Chosen;
}

/** The settings in force at a time. */
export function settingsAt(model: Model, timeUs: number): Settings {
  let settings = model.settings;
  for (const each of model.interventions) if (each.kind === "settings" && each.atUs <= timeUs) settings = each.settings;
  return settings;
}

/** The function of the request as it is set at a time. */
export function functionAt({ model, trace }: Lifecycle, timeUs: number): FunctionModel {
  return settingsAt(model, timeUs).functions[trace.functionIndex];
}

/** As the scenario names them: `functions` where it lists the request's, else `function`. */
export function writtenFor({ scenario, trace }: Lifecycle) {
  const entry = scenario.functions.find(({ name }) => name === trace.functionName);
  return {
    route: entry?.route ?? null,
    runtime: entry?.runtime ?? scenario.function.runtime,
  };
}
