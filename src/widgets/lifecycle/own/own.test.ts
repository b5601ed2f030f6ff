// A rule of one's own: where the condition holds the function runs; where not, nothing of it is billed.
import { describe, expect, it } from "vitest";
import { play } from "../stories/play.ts";
import { inPlace } from "../testing/played.ts";
import { TRIGGERS } from "../stories/types.ts";
import { asFired, wantedOwn } from "./ownScenario.ts";
import { completed, CONDITIONS, FUNCTIONS, holds } from "./rules.ts";

const rules = TRIGGERS.flatMap((trigger) =>
  CONDITIONS[trigger].flatMap(({ name, given }) =>
    given.map(({ value }) => ({ trigger, condition: name, given: value, run: FUNCTIONS[1].name })),
  ),
);

describe.each(rules)("$trigger, $condition, $given", (rule) => {
  it("runs its function where the condition holds, and nothing where not", async () => {
    const wanted = wantedOwn(rule);
    const { trace } = asFired(rule, await play(inPlace, wanted.scenario, wanted.follow));
    const ran = trace.spans.some(({ component }) => component === "function");
    expect(ran).toBe(holds(rule));
    expect(trace.billedUs > 0).toBe(holds(rule));
    expect(trace.spans.reduce((sum, { costUsd }) => sum + costUsd, 0)).toBeCloseTo(trace.costUsd, 15);
  });
});

it("a condition that another event does not know is put back", () => {
  expect(completed({ trigger: "queue", condition: "suffix", given: "photo.jpg", run: "sendMail" })).toEqual({
    trigger: "queue",
    condition: "attribute",
    given: "kind=invoice",
    run: "sendMail",
  });
});
