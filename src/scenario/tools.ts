// What a page needs only once a scenario is changed: reading, rules, the facts behind them. Loaded after the page is shown; a preset
// runs without, see presets.ts.
import type { Model } from "#engine";
import { inputsAtHand, loadInputs } from "./inputs.ts";
import { resolve } from "./resolve/resolve.ts";
import type { Scenario } from "./scenario.ts";

export { parseScenario } from "./parse.ts";
export { loadInputs };

/** The model of a scenario: at once where what it takes is here, else a promise; see `modelOf`. */
export function modelFor(scenario: Scenario): Model | Promise<Model> {
  const inputs = inputsAtHand(scenario);
  return inputs
    ? resolve(scenario, inputs.trace, inputs.facts)
    : loadInputs(scenario).then(({ trace, facts }) => resolve(scenario, trace, facts));
}
