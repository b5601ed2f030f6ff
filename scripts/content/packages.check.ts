// What a reader may have answered in a lesson, or tried of a brief, whatever it is, fits into what SCORM 1.2 keeps.
import fc from "fast-check";
import { expect, it } from "vitest";
import {
  changesFor,
  score,
  truthOf,
  type Answer,
  type KeptAnswer,
  type Question,
  type ScenarioChange,
} from "#host/predict";
import { briefs, keepAttempt, keepHint, MOST_COMBINATIONS } from "#teaching/brief";
import { createLearner } from "#teaching/lesson";
import { packRecord, unpackRecord } from "../../src/lms/reporting/packRecord.ts";
import { runOf, texts } from "./lessonTexts.ts";

/** CMIString4096. */
const LIMIT = 4096;

/** Any answer that can be given. */
function answersTo(question: Question): fc.Arbitrary<Answer> {
  if ("options" in question)
    return fc.nat(question.options.length - 1).map((option) => ({ kind: "pick" as const, option }));
  if (question.kind === "number")
    return fc
      .double({ min: question.min, max: question.max, noNaN: true })
      .map((value) => ({ kind: "number" as const, value }));
  const points = question.kind === "sweep" ? question.over.values.length : (question.handles ?? 7);
  const value = fc.double({ min: 0, max: question.max, noNaN: true }).map((each) => Number(each.toPrecision(12)));
  return fc
    .array(value, { minLength: points, maxLength: points })
    .map((values) => ({ kind: "curve" as const, values }));
}

it.each(texts)("$name: all of it answered in any way is kept within 4096 characters", async ({ name, elements }) => {
  const asked = await Promise.all(
    elements
      .filter((each) => each.name === "Experiment")
      .map(async ({ attributes }) => {
        const { id, scenario, question, change } = attributes as {
          id: string;
          scenario: string;
          question: Question;
          change?: ScenarioChange;
        };
        const truth = truthOf(
          question,
          await Promise.all(changesFor(question, change).map((each) => runOf(scenario, each))),
        );
        if (!truth) throw new Error(`${id} has no answer`);
        const kept = answersTo(question).map((answer): KeptAnswer => ({
          ...{ of: "0123456789abcdef", answer, truth, tries: 12 },
          scored: score(question, answer, truth),
          best: "exact",
        }));
        return [`${name}/${id}`, kept] as const;
      }),
  );
  const chosen = elements
    .filter((each) => each.name === "Question")
    .map(({ attributes }) => [`${name}/${String(attributes.id)}`, fc.nat(9)] as const);
  const again = fc.record({ option: fc.nat(9), tries: fc.nat(99), right: fc.boolean() });
  const records = fc.record({
    version: fc.constant(1),
    answers: fc.record(Object.fromEntries(asked)),
    choices: fc.record(Object.fromEntries(chosen)),
    retries: fc.record(Object.fromEntries(chosen.map(([id]) => [id, again] as const))),
    notes: fc.constant({}),
  });
  fc.assert(
    fc.property(records, (record) => {
      const packed = packRecord(record, LIMIT);
      expect(packed?.length).toBeLessThanOrEqual(LIMIT);
      const back = unpackRecord(packed ?? "") as typeof record;
      for (const [id, { answer, scored }] of Object.entries(record.answers)) {
        expect(JSON.parse(JSON.stringify(back.answers[id].answer))).toEqual(JSON.parse(JSON.stringify(answer)));
        expect(back.answers[id].scored).toBe(scored);
      }
    }),
    { numRuns: 50 },
  );
});

it("a brief tried in any way, as often as one likes, is kept within 4096 characters", () => {
  const most = Math.max(...briefs.map(({ goals }) => goals.length));
  const attempts = fc.record({
    at: fc.nat(MOST_COMBINATIONS - 1),
    met: fc.array(fc.boolean(), { minLength: most, maxLength: most }),
    metOn: fc.nat(9),
    least: fc.double({ noNaN: true, noDefaultInfinity: true }),
    score: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(attempts, { minLength: 12, maxLength: 20 }), (made) => {
      const learner = createLearner(false);
      keepHint(learner, briefs[0], 3);
      for (const each of made) keepAttempt(learner, briefs[0], each);
      const record = { ...learner.getRecord() };
      const packed = packRecord(record, LIMIT);
      expect(packed?.length).toBeLessThanOrEqual(LIMIT);
      expect(unpackRecord(packed ?? "")).toEqual(JSON.parse(JSON.stringify(record)));
    }),
  );
});
