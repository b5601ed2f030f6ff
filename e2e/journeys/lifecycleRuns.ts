// The stories of Lifecycle in Node, loaded through the app's own build tool: which there are, their scenarios, and whom they follow.
import { simulate, traceRequests, type RequestTrace } from "#engine";
import { resolve, type Scenario } from "#scenario";
import { allStories, asTold, scenarioOf, watched } from "#widgets/lifecycle";

export interface StoryRun {
  readonly trigger: string;
  readonly how: string;
  readonly scenario: Scenario;
  readonly trace: RequestTrace;
}

export const storyRuns: readonly StoryRun[] = allStories().map(({ trigger, story }) => {
  const scenario = scenarioOf(trigger, story);
  const model = resolve(scenario, null);
  const rows = Array.from({ length: simulate(model).requests.rows }, (_, row) => row);
  const trace = watched(story.watch, traceRequests(model, rows));
  if (!trace) throw new Error(`${trigger}, ${story.how}: no request fits`);
  return { trigger, how: story.how, scenario, trace: asTold(trace) };
});
