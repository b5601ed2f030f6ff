// Stories played in place, without workers, for tests.
import { simulate, traceRequests } from "#engine";
import { resolve } from "#scenario";
import type { TriggerKind } from "#engine";
import type { Lifecycle } from "../steps/context.ts";
import { play, type Runner } from "../stories/play.ts";
import { scenarioOf, storyOf } from "../stories/stories.ts";
import type { How } from "../stories/types.ts";

export const inPlace: Runner = {
  run: async (scenario) => {
    const model = resolve(scenario, null);
    return { run: simulate(model), model };
  },
  trace: async (model, rows) => traceRequests(model, rows),
  dispose: () => {},
};

export async function played(trigger: TriggerKind, how: How): Promise<Lifecycle> {
  const story = storyOf(trigger, how);
  if (!story) throw new Error(`no story: ${trigger} ${how}`);
  return play(inPlace, scenarioOf(trigger, story), story.watch);
}
