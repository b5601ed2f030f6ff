// The scenarios whose runs are kept as fixtures: all presets, and all stories of the lifecycle.
import { loadInputs, loadPreset, presetNames, resolve } from "#scenario";
import { allStories, scenarioOf } from "#widgets/lifecycle";
import type { Case } from "../../src/engine/testing/same/index.ts";

/** More than this would make the test long: a trace is a second run in the slower loop. */
const MOST_TRACED_S = 600;

export async function scenarioCases(): Promise<Case[]> {
  const presets = presetNames.toSorted().map(async (name): Promise<Case> => {
    const scenario = await loadPreset(name);
    const { trace, facts } = await loadInputs(scenario);
    const model = resolve(scenario, trace, facts);
    return { name, models: [model], traced: model.durationUs <= MOST_TRACED_S * 1e6 };
  });
  const stories = allStories().map(({ trigger, story }): Case => {
    const patches = [{}, ...Object.values(story.with ?? {})];
    const models = patches.map((patch) => resolve(scenarioOf(trigger, story, patch), null));
    return { name: `${trigger}, ${story.how}`, models, traced: true };
  });
  return [...(await Promise.all(presets)), ...stories];
}
