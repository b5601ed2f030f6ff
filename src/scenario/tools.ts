// What a page needs only once a scenario is changed: reading, rules, the facts behind them. Loaded after the page is shown; a preset
// runs without, see presets.ts.
export { factsAtHand } from "#facts";
export { loadInputs } from "./inputs.ts";
export { parseScenario } from "./parse.ts";
export { resolve } from "./resolve/resolve.ts";
