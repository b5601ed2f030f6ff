// Where a scenario, or one with a change made to it, opens in the Lab.
import { loadLinks, loadPreset, type Scenario } from "#scenario";
import { withChange, type ScenarioChange } from "#host/predict";

/** A scenario by its name, or from the text of a link. Rejects where there is none such. */
async function loadNamed(source: string): Promise<Scenario> {
  if (!isPacked(source)) return loadPreset(source);
  const read = (await loadLinks()).decodeLink(source);
  if (read.kind === "ok") return read.scenario;
  throw new Error(read.kind === "invalid" ? read.problems.map(({ message }) => message).join("\n") : source);
}

/** No preset's name has a full stop. */
const isPacked = (source: string): boolean => /^v\d+\./.test(source);

/** The preset with the change made. Rejects where there is no such preset, or the change makes no scenario. */
export async function loadChanged(name: string, change: ScenarioChange | undefined): Promise<Scenario> {
  const changed = withChange(await loadNamed(name), change);
  if (!changed.ok) throw new Error(changed.problems.map(({ message }) => message).join("\n"));
  return changed.scenario;
}

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
