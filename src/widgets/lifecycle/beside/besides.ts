// What a lifecycle can be shown beside, and which run that is.
import type { TriggerKind } from "#engine";
import { scenarioOf, storyOf } from "../stories/stories.ts";
import type { How } from "../stories/types.ts";
import type { Wanted } from "../view/useLifecycle.ts";

export const BESIDES = ["warm", "provisioned", "queue"] as const;
export type Beside = (typeof BESIDES)[number];

/** Those that a story can be shown beside. */
export function besidesOf(trigger: TriggerKind, how: How): readonly Beside[] {
  return BESIDES.filter((beside) => {
    if (beside === "warm") return how === "cold";
    if (beside === "provisioned") return storyOf(trigger, how)?.with?.provisioned !== undefined;
    return trigger === "http" && storyOf("queue", how) !== null;
  });
}

/** The other run; with provisioned concurrency it is the same request of the same run, so its row is followed. */
export function wantedBeside(trigger: TriggerKind, how: How, beside: Beside, row: number): Wanted | null {
  if (!besidesOf(trigger, how).includes(beside)) return null;
  if (beside === "provisioned") {
    const story = storyOf(trigger, how);
    return story && { scenario: scenarioOf(trigger, story, story.with?.provisioned), follow: row };
  }
  const other = beside === "warm" ? storyOf(trigger, "warm") : storyOf("queue", how);
  const itsTrigger = beside === "queue" ? "queue" : trigger;
  return other && { scenario: scenarioOf(itsTrigger, other), follow: other.watch };
}
