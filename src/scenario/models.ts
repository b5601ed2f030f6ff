// The model of a scenario, found with as little code as can be: a preset's was made when the app was built, any other takes the tools.
import type { Model } from "#engine";
import type { Notice } from "./notices/notice.ts";
import type { Scenario } from "./scenario.ts";
import type { ReadyScenario } from "./ready.ts";

export type ScenarioTools = typeof import("./tools.ts");
export type Links = typeof import("./link/codec.ts");

const made = new WeakMap<Scenario, { readonly model: Model; readonly notices: readonly Notice[] }>();
let tools: ScenarioTools | null = null;
let links: Links | null = null;

/** Keeps what was made of a scenario ahead: its model, and what it is told; where nothing was, it is made when it is asked for. */
export function keepReady({ scenario, ...ahead }: ReadyScenario | Pick<ReadyScenario, "scenario">): void {
  if ("model" in ahead) made.set(scenario, ahead);
}

/** What changes, reads and resolves scenarios. Rejects if its code cannot be fetched; asked again, it tries again. */
export async function loadTools(): Promise<ScenarioTools> {
  tools ??= await import("./tools.ts");
  return tools;
}

/** The tools, once they have been loaded. */
export function loadedTools(): ScenarioTools | null {
  return tools;
}

/** What reads and writes links. Rejects if its code cannot be fetched; asked again, it tries again. */
export async function loadLinks(): Promise<Links> {
  links ??= await import("./link/codec.ts");
  return links;
}

/** What reads and writes links, once it has been loaded. */
export function loadedLinks(): Links | null {
  return links;
}

/**
 * The model to run a scenario with: at once where all it takes is here, else a promise, which rejects with the failure to fetch.
 * Throws, or rejects with, ScenarioError if the scenario breaks a rule.
 */
export function modelOf(scenario: Scenario): Model | Promise<Model> {
  const known = made.get(scenario);
  if (known) return known.model;
  return tools ? tools.modelFor(scenario) : loadTools().then(({ modelFor }) => modelFor(scenario));
}

/** What was made ahead of what a scenario is told although it runs; null for one that was not. */
export function readyNotices(scenario: Scenario): readonly Notice[] | null {
  return made.get(scenario)?.notices ?? null;
}
