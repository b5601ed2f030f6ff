// A belief as its host meets it: what it tells, what it takes back, and what it refuses.
import { expect, it } from "vitest";
import { beliefs, keep, saidOf } from "#teaching/belief";
import { createLearner } from "#teaching/lesson";
import { createBeliefGuest } from "./beliefGuest.ts";

function started() {
  const learner = createLearner(false);
  const drawn: number[] = [];
  const guest = createBeliefGuest(
    beliefs[0],
    learner,
    () => saidOf(learner, beliefs[0]),
    () => drawn.push(1),
  );
  const heard: string[] = [];
  guest.subscribe((event) => heard.push(event));
  return { learner, guest, drawn, heard };
}

it("tells what was said once the runs have answered, and is complete then", () => {
  const { learner, guest, heard } = started();
  expect(guest.state().settings).toMatchObject({ said: null });
  keep(learner, beliefs[0], "true", "contradicted");
  expect(heard).toEqual(["step", "complete", "state"]);
  expect(guest.state().settings).toMatchObject({ said: { choice: "true", verdict: "contradicted" } });
  keep(learner, beliefs[0], "false", "contradicted");
  expect(heard.slice(3)).toEqual(["step", "state"]);
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

it.each([[{ timeS: 3 }], [{ settings: {} }], [{ settings: { record: "nothing" } }]])("refuses %j", async (wished) => {
  await expect(started().guest.setState(wished)).rejects.toThrow("is allowed");
});
