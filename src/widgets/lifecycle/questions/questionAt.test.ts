// Every question that a story asks can be answered: the run with its change gives a truth, and one of the answers is it.
import "../index.ts";
import { describe, expect, it } from "vitest";
import { simulate } from "#engine";
import { resolve } from "#scenario";
import { problemsOf, truthOf, withChange } from "#host/predict";
import { allStories } from "../stories/stories.ts";
import { played } from "../testing/played.ts";
import { questionAt } from "./questionAt.ts";

const stories = allStories();
const asked = new Set<string>();

describe.each(stories)("$trigger, $story.how", ({ trigger, story }) => {
  it("asks only what its run answers", async () => {
    const lifecycle = await played(trigger, story.how);
    for (let step = 0; step < lifecycle.trace.spans.length; step++) {
      const asks = questionAt(lifecycle, step);
      if (!asks) continue;
      asked.add(asks.name);
      expect(asks.prompt).not.toMatch(/[{}]|undefined|NaN|Infinity/);
      const changed = asks.change ? withChange(lifecycle.scenario, asks.change) : { scenario: lifecycle.scenario };
      if (!("scenario" in changed)) throw new Error(JSON.stringify(changed));
      const model = resolve(changed.scenario, null);
      const truth = truthOf(asks.question, [{ run: simulate(model), model }]);
      expect(problemsOf(asks.question, truth), `${asks.name}: ${JSON.stringify([asks.question, truth])}`).toEqual([]);
    }
  });
});

it("asks at starts, first runs, time limits, retries, duplicates and full tables", () => {
  expect([...asked].toSorted()).toEqual(["another", "duplicate", "memory", "roomier", "timeout", "tries"]);
});
