// A scenario as a host may give it: the name of one there is, the text of a link, or the scenario itself.
import { loadLinks, loadPreset, loadTools, presetNames, type Problem, type Scenario } from "#scenario";
import { newestEdition, type Provider } from "#facts";
import { atProvider } from "#scenario";
import type { ShownScenario } from "./useShownScenario.ts";

const MOST_PROBLEMS = 5;

/** Rejects with what is wrong with it and what is allowed. */
export async function readShown(value: unknown): Promise<ShownScenario> {
  if (typeof value === "string") {
    if (presetNames.includes(value))
      return { scenario: await loadPreset(value), source: value, query: `scenario=${value}` };
    if (/^v\d/.test(value)) return readLink(value);
    throw new RangeError(
      `found “${value.slice(0, 40)}”; a scenario, its link’s text, or one of ${presetNames.join(", ")} is allowed`,
    );
  }
  const [{ parseScenario }, { encodeLink }] = await Promise.all([loadTools(), loadLinks()]);
  const parsed = parseScenario(value);
  if (parsed.ok) return ofLink(parsed.scenario, encodeLink(parsed.scenario));
  throw new RangeError(inWords(parsed.problems));
}

/** The scenario of a link. Rejects with what is wrong with it. */
export async function readLink(link: string): Promise<ShownScenario> {
  const read = (await loadLinks()).decodeLink(link);
  if (read.kind === "ok") return ofLink(read.scenario, link);
  if (read.kind === "tooNew") throw new RangeError("it was written by a later version of this program");
  throw new RangeError(inWords(read.problems));
}

/** The same at another provider, with its newest prices. */
export async function shownAt({ scenario }: ShownScenario, provider: Provider): Promise<ShownScenario> {
  const moved = atProvider(scenario, provider, newestEdition(provider));
  return ofLink(moved, (await loadLinks()).encodeLink(moved));
}

/** The link itself has no place within. */
function inWords(problems: readonly Problem[]): string {
  const words = problems.map(({ pointer, found, allowed, message }) =>
    pointer === "" ? `found ${found}; allowed: ${allowed}` : message,
  );
  return words.slice(0, MOST_PROBLEMS).join("; ");
}

function ofLink(scenario: Scenario, link: string): ShownScenario {
  return { scenario, source: link, query: `s=${encodeURIComponent(link)}` };
}
