// A brief as its host meets it: answered with the first attempt, and worth what its attempts are.
import { expect, it } from "vitest";
import { briefs, keepAttempt, keepHint, type KeptAttempt } from "#teaching/brief";
import { createLearner } from "#teaching/lesson";
import { createBriefGuest } from "./briefGuest.ts";

const [brief] = briefs;
const all = brief.goals.map(() => true);

function started() {
  const learner = createLearner(false);
  const drawn: number[] = [];
  const guest = createBriefGuest(brief, learner, () => drawn.push(1));
  const heard: string[] = [];
  guest.subscribe((event) => heard.push(event));
  return { learner, guest, drawn, heard };
}

const attempt = (at: number, score: number): KeptAttempt => ({
  ...{ at, met: all.map((_, goal) => score >= 0.7 || goal > 0), metOn: score >= 0.7 ? brief.seeds : 0 },
  ...{ least: 40, score },
});

it("is answered with the first attempt; a hint is none", () => {
  const { learner, guest, heard } = started();
  expect(guest.state()).toMatchObject({ settings: { answered: 0, of: 1, score: 0, tasks: [] } });
  keepHint(learner, brief, 1);
  expect(heard).toEqual(["state"]);
  keepAttempt(learner, brief, attempt(0, 0.35));
  expect(heard.slice(1)).toEqual(["step", "complete", "state"]);
  expect(guest.state().settings).toMatchObject({ answered: 1, met: all.map((_, goal) => goal > 0) });
});

it("is worth what its first attempt, its best and its last are, and tells which combination was tried last", () => {
  const { learner, guest, heard } = started();
  for (const [at, score] of [
    [0, 0.35],
    [1, 0.9],
    [2, 0.7],
  ])
    keepAttempt(learner, brief, attempt(at, score));
  expect(heard.filter((event) => event === "step")).toHaveLength(3);
  expect(guest.state().settings).toMatchObject({
    scores: { first: 0.35, best: 0.9, last: 0.7 },
    met: all,
    tasks: [{ id: brief.name, form: "number", answer: 2, tries: 3, bestPoints: 0.9 }],
  });
});

it("takes its record back in another frame", async () => {
  const { learner, guest } = started();
  keepAttempt(learner, brief, attempt(1, 0.9));
  const other = started();
  await other.guest.setState({ settings: { record: guest.state().settings.record, counts: "best" } });
  expect(other.guest.state().settings).toMatchObject({ counts: "best", scores: { best: 0.9 } });
  expect(other.drawn).toHaveLength(1);
});
