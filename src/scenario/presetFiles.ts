/// <reference types="vite/types/importMeta.d.ts" />
// The scenarios in content/scenarios by name, each fetched when it is asked for, with its model and its notices where the build has made them
// (scripts/readyScenarios.mjs answers for `?ready`).
import { keepReady } from "./models.ts";
import type { ReadyScenario } from "./ready.ts";
import type { Scenario } from "./scenario.ts";

const FOLDER = "../../content/scenarios/";
const ENDING = ".scenario.json";
const files = import.meta.glob<{ readonly default: ReadyScenario | Pick<ReadyScenario, "scenario"> }>(
  "../../content/scenarios/*.scenario.json",
  { query: "?ready" },
);

/** The names, in no order that means anything. */
export const presetNames: readonly string[] = Object.keys(files).map((path) =>
  path.slice(FOLDER.length, -ENDING.length),
);

/**
 * The preset of this name. Rejects with RangeError, naming those that exist, if there is none, or with the failure to fetch it; asked
 * again, it tries again.
 */
export async function loadPreset(name: string): Promise<Scenario> {
  const path = FOLDER + name + ENDING;
  if (!Object.hasOwn(files, path))
    throw new RangeError(`There is no scenario named "${name}"; there is: ${presetNames.join(", ")}.`);
  const { default: ready } = await files[path]();
  keepReady(ready);
  return ready.scenario;
}
