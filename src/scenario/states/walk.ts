// Walks through a scenario's interventions in order of time.
import type { Trace } from "#facts";
import type { Intervention } from "../intervention.ts";
import type { Scenario } from "../scenario.ts";
import { applyIntervention } from "./apply.ts";
import { initialState, type State } from "./state.ts";

export interface Step {
  /** Place in the scenario's list. */
  readonly index: number;
  readonly intervention: Intervention;
  readonly before: State;
  readonly after: State;
}

/** The state at the start, and what each intervention makes of it; at the same time, in the order written. */
export function walk(
  scenario: Scenario,
  trace: Trace | null,
): { readonly initial: State; readonly steps: readonly Step[] } {
  const initial = initialState(scenario, trace);
  const inOrder = scenario.interventions
    .map((intervention, index) => ({ intervention, index }))
    .toSorted((a, b) => a.intervention.atS - b.intervention.atS);
  let before = initial;
  const steps = inOrder.map(({ intervention, index }) => {
    const step = { index, intervention, before, after: applyIntervention(before, intervention) };
    before = step.after;
    return step;
  });
  return { initial, steps };
}
