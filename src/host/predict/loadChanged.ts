// A scenario by name or from a link, with some settings changed: what lessons, questions and scenes are about.
import { loadLinks, loadPreset, type Scenario } from "#scenario";
import { withChange, type ScenarioChange } from "./change.ts";

/** A scenario by its name, or from the text of a link. Rejects where there is none such. */
export async function loadNamed(source: string): Promise<Scenario> {
  if (!isPacked(source)) return loadPreset(source);
  const read = (await loadLinks()).decodeLink(source);
  if (read.kind === "ok") return read.scenario;
  throw new Error(read.kind === "invalid" ? read.problems.map(({ message }) => message).join("\n") : source);
}

/** Whether this is the text of a link: no preset's name has a full stop. */
export const isPacked = (source: string): boolean => /^v\d+\./.test(source);

/** The scenario with the change made. Rejects where there is no such scenario, or the change makes none. */
export async function loadChanged(name: string, change: ScenarioChange | undefined): Promise<Scenario> {
  const changed = withChange(await loadNamed(name), change);
  if (!changed.ok) throw new Error(changed.problems.map(({ message }) => message).join("\n"));
  return changed.scenario;
}
