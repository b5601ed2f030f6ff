// The content check of the stories: each is a scenario, small, and has a request of which its rule holds; its neighbours, too.
import { describe, expect, it } from "vitest";
import { simulate, traceRequests } from "#engine";
import { resolve } from "#scenario";
import { allStories, HOWS, impossible, scenarioOf, storyOf, TRIGGERS, watched } from "#widgets/lifecycle";

/** More rows than this would make a page wait. */
const MOST_ROWS = 40;

describe.each(allStories())("$trigger, $story.how", ({ trigger, story }) => {
  it("follows a request to which it happens, and says why its numbers are what they are", () => {
    const model = resolve(scenarioOf(trigger, story), null);
    const { requests } = simulate(model);
    expect(requests.rows).toBeGreaterThan(0);
    expect(requests.rows).toBeLessThanOrEqual(MOST_ROWS);
    const traces = traceRequests(
      model,
      Array.from({ length: requests.rows }, (_, row) => row),
    );
    expect(watched(story.watch, traces)).not.toBeNull();
    expect(story.because).not.toBe("");
    expect(HOWS).toContain(story.how);
  });

  it.each(Object.keys(story.with ?? {}))("beside %s is a scenario, too", (name) => {
    const beside = scenarioOf(trigger, story, story.with?.[name]);
    expect(simulate(resolve(beside, null)).total).toBe(simulate(resolve(scenarioOf(trigger, story), null)).total);
  });
});

it("every pair is a story, or says why not and leads to one", () => {
  for (const trigger of TRIGGERS) {
    for (const how of HOWS) {
      const reason = impossible(trigger, how);
      expect(reason === null, `${trigger} ${how}`).toBe(storyOf(trigger, how) !== null);
      if (reason) expect(storyOf(reason.nearest.trigger, reason.nearest.how)).not.toBeNull();
    }
  }
});
