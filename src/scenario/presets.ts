// The scenarios in content/scenarios as a menu offers them.
import index from "../../content/scenarios/index.json" with { type: "json" };
import { loadPreset } from "./presetFiles.ts";
import type { Scenario } from "./scenario.ts";

export interface Preset {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** Rejects if it cannot be fetched. */
  readonly load: () => Promise<Scenario>;
}

/** In the order of a menu. */
export const presets: readonly Preset[] = index
  .toSorted((a, b) => a.order - b.order)
  .map(({ name, title, description }) => ({ name, title, description, load: () => loadPreset(name) }));
