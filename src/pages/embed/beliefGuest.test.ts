// A belief as its host meets it: what it tells, what it takes back, and what it refuses.
import { expect, it } from "vitest";
import { beliefs, keep } from "#teaching/belief";
import { createLearner } from "#teaching/lesson";
import { createBeliefGuest } from "./beliefGuest.ts";

function started() {
  const learner = createLearner(false);
  const drawn: number[] = [];
  const guest = createBeliefGuest(beliefs[0], learner, () => drawn.push(1));
  const heard: string[] = [];
  guest.subscribe((event) => heard.push(event));
  return { learner, guest, drawn, heard };
}

it("tells what was said once the runs have answered, and is complete then", () => {
  const { learner, guest, heard } = started();
  expect(guest.state().settings).toMatchObject({ said: null, answered: 0, of: 1, tasks: [] });
  keep(learner, beliefs[0], "true", "contradicted");
  expect(heard).toEqual(["step", "complete", "state"]);
  expect(guest.state().settings).toMatchObject({ said: { choice: "true", verdict: "contradicted" }, answered: 1 });
  keep(learner, beliefs[0], "false", "contradicted");
  expect(heard.slice(3)).toEqual(["step", "state"]);
});

it.each([
  [["true"], "contradicted", { first: 0, best: 0, last: 0 }],
  [["false"], "contradicted", { first: 1, best: 1, last: 1 }],
  [["true", "false"], "contradicted", { first: 0, best: 1, last: 1 }],
  [["depends", "true"], "contradicted", { first: 1, best: 1, last: 0 }],
  [["true"], "upheld", { first: 1, best: 1, last: 1 }],
] as const)("is worth as a prediction is: %j, where the record has it %s", (choices, verdict, scores) => {
  const { learner, guest } = started();
  for (const choice of choices) keep(learner, beliefs[0], choice, verdict);
  const right = verdict === "upheld" ? [0, 2] : [1, 2];
  const task = { id: beliefs[0].name, form: "choice", right, tries: choices.length };
  expect(guest.state().settings).toMatchObject({ scores, score: scores.first, tasks: [task] });
});

it("takes its record back in another frame, and forgets it when asked", async () => {
  const { learner, guest } = started();
  keep(learner, beliefs[0], "depends", "contradicted");
  const other = started();
  const { record } = guest.state().settings;
  await other.guest.setState({ settings: { record } });
  expect(other.guest.state().settings).toMatchObject({ said: { choice: "depends" } });
  expect(other.drawn).toHaveLength(1);
  await other.guest.answers.reset?.({});
  expect(other.guest.state().settings).toMatchObject({ said: null });
});

it("takes a word on which answers count, and tells it", async () => {
  const { guest, drawn } = started();
  await guest.setState({ settings: { counts: "best" } });
  expect(guest.state().settings).toMatchObject({ counts: "best" });
  expect(drawn).toHaveLength(0);
});

it.each([
  [{ timeS: 3 }],
  [{ settings: {} }],
  [{ settings: { record: "nothing" } }],
  [{ settings: { counts: "worst" } }],
])("refuses %j", async (wished) => {
  await expect(started().guest.setState(wished)).rejects.toThrow("is allowed");
});
