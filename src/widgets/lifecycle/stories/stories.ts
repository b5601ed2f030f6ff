/// <reference types="vite/types/importMeta.d.ts" />
// The stories in content/lifecycles: for a trigger and an outcome a whole scenario, and the rule for the request to follow.
import { parseScenario, ScenarioError, type Scenario } from "#scenario";
import type { TriggerKind } from "#engine";
import { mergePatch } from "./mergePatch.ts";
import { TRIGGERS, type How, type Story, type StoryFile } from "./types.ts";

const files = Object.values(
  import.meta.glob<StoryFile>("../../../../content/lifecycles/*.json", { eager: true, import: "default" }),
);

/** The story of a pair; null where the pair is impossible. */
export function storyOf(trigger: TriggerKind, how: How): Story | null {
  return fileOf(trigger).stories.find((story) => story.how === how) ?? null;
}

/** Every pair that is possible, in the order of the files. */
export function allStories(): readonly { readonly trigger: TriggerKind; readonly story: Story }[] {
  return TRIGGERS.flatMap((trigger) => fileOf(trigger).stories.map((story) => ({ trigger, story })));
}

/** The scenario of a story, with a further patch (one of its `with`, or a reader's own). Throws ScenarioError for a bad one. */
export function scenarioOf(trigger: TriggerKind, story: Story, patch: unknown = {}): Scenario {
  const parsed = parseScenario(mergePatch(mergePatch(fileOf(trigger).base, story.changes), patch));
  if (!parsed.ok) throw new ScenarioError(parsed.problems);
  return parsed.scenario;
}

function fileOf(trigger: TriggerKind): StoryFile {
  const file = files.find((each) => each.trigger === trigger);
  if (!file) throw new Error(`content/lifecycles has no file for ${trigger}`);
  return file;
}
