// Where a scenario, or one with a change made to it, opens in the Lab.
import { loadLinks, type Scenario } from "#scenario";
import { isPacked, loadChanged, loadNamed, type ScenarioChange } from "#host/predict";

/** Where a preset, or what a link carries, opens in the Lab, below the site's own address. */
export function labAddress(name: string): string {
  return `/lab?${isPacked(name) ? "s" : "scenario"}=${encodeURIComponent(name)}`;
}

async function changedLabAddress(changed: Scenario): Promise<string> {
  const { encodeLink } = await loadLinks();
  return `/lab?s=${encodeURIComponent(encodeLink(changed))}`;
}

/** A scenario of a lesson: as its file says, with the change made, and where the latter opens in the Lab. */
export async function loadForLesson(name: string, change: ScenarioChange | undefined) {
  const base = await loadNamed(name);
  const scenario = change ? await loadChanged(name, change) : base;
  return { base, scenario, labTo: change ? await changedLabAddress(scenario) : labAddress(name) };
}
