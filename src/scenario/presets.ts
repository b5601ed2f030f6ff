/// <reference types="vite/types/importMeta.d.ts" />
// The scenarios in content/scenarios: names and titles at once, each whole scenario when it is asked for.
import index from "../../content/scenarios/index.json" with { type: "json" };
import { parseScenario } from "./parse.ts";
import { ScenarioError } from "./resolve/resolve.ts";
import type { Scenario } from "./scenario.ts";

export interface Preset {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** Rejects if the file cannot be fetched, or with ScenarioError if it holds no valid scenario. */
  readonly load: () => Promise<Scenario>;
}

const files = import.meta.glob<unknown>("../../content/scenarios/*.scenario.json", { import: "default" });

/** In the order of a menu. */
export const presets: readonly Preset[] = index
  .toSorted((a, b) => a.order - b.order)
  .map(({ name, title, description }) => ({ name, title, description, load: () => load(name) }));

/** The preset of this name. Rejects with RangeError, naming those that exist, if there is none. */
export async function loadPreset(name: string): Promise<Scenario> {
  const preset = presets.find((each) => each.name === name);
  if (preset === undefined)
    throw new RangeError(
      `There is no scenario named "${name}"; there is: ${presets.map((each) => each.name).join(", ")}.`,
    );
  return preset.load();
}

async function load(name: string): Promise<Scenario> {
  const parsed = parseScenario(await files[`../../content/scenarios/${name}.scenario.json`]());
  if (!parsed.ok) throw new ScenarioError(parsed.problems);
  return parsed.scenario;
}
