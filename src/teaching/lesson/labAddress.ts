// Where a scenario, or one with a change made to it, opens in the Lab.
import type { Provider } from "#facts";
import { loadLinks, type Scenario } from "#scenario";
import { isPacked, loadChanged, loadNamed, type ScenarioChange } from "#host/predict";
import { movedTo } from "./movedTo.ts";

/** Where a preset, or what a link carries, opens in the Lab, below the site's own address. */
export function labAddress(name: string): string {
  return `/lab?${isPacked(name) ? "s" : "scenario"}=${encodeURIComponent(name)}`;
}

async function changedLabAddress(changed: Scenario): Promise<string> {
  const { encodeLink } = await loadLinks();
  return `/lab?s=${encodeURIComponent(encodeLink(changed))}`;
}

/**
 * A scenario of a lesson: as its file says; with the change made, and at the reader's provider where it names none; and where that opens in
 * the Lab. Left out, the provider is that of the scenario.
 */
export async function loadForLesson(name: string, change: ScenarioChange | undefined, provider?: Provider) {
  const base = await loadNamed(name);
  const written = change ? await loadChanged(name, change) : base;
  const scenario = provider === undefined ? written : movedTo(written, provider);
  const isAsFile = scenario === base;
  return { base, written, scenario, labTo: isAsFile ? labAddress(name) : await changedLabAddress(scenario) };
}
