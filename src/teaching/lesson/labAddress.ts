// Where a scenario, or one with a change made to it, opens in the Lab.
import { loadLinks, loadPreset, type Scenario } from "#scenario";
import { withChange, type ScenarioChange } from "#host/predict";

/** The preset with the change made. Rejects where there is no such preset, or the change makes no scenario. */
export async function loadChanged(name: string, change: ScenarioChange | undefined): Promise<Scenario> {
  const changed = withChange(await loadPreset(name), change);
  if (!changed.ok) throw new Error(changed.problems.map(({ message }) => message).join("\n"));
  return changed.scenario;
}

/** Where a preset opens in the Lab, below the site's own address. */
export function labAddress(name: string): string {
  return `/lab?scenario=${encodeURIComponent(name)}`;
}

async function changedLabAddress(changed: Scenario): Promise<string> {
  const { encodeLink } = await loadLinks();
  return `/lab?s=${encodeURIComponent(encodeLink(changed))}`;
}

/** A scenario of a lesson: as its file says, with the change made, and where the latter opens in the Lab. */
export async function loadForLesson(name: string, change: ScenarioChange | undefined) {
  const base = await loadPreset(name);
  const scenario = change ? await loadChanged(name, change) : base;
  return { base, scenario, labTo: change ? await changedLabAddress(scenario) : labAddress(name) };
}
