// What is told of a reader's answers: one report a task, in order; points as first answered, never more than there are.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Task } from "#teaching/lesson";
import type { KeptAnswer } from "#host/predict";
import { reportsOf, scoresOf } from "./lessonReports.ts";

const options = ["one", "two", "three"];
const tasks: readonly Task[] = [
  { id: "why", prompt: "Why?", options, answer: 1 },
  {
    id: "how-many",
    prompt: "How many?",
    question: { kind: "number", quantity: "requests.total", min: 0, max: 100 },
  },
  {
    id: "which",
    prompt: "Which?",
    question: { kind: "pickNumber", quantity: "requests.total", options: [{ value: 3 }, { label: "more", from: 4 }] },
  },
  { id: "when", prompt: "When?", question: { kind: "curve", quantity: "series.busy", max: 9 } },
];

const kept = (answer: KeptAnswer["answer"], truth: KeptAnswer["truth"], scored: KeptAnswer["scored"]): KeptAnswer => ({
  ...{ of: "x", answer, truth, scored },
  tries: answer === null ? 0 : 1,
});

/** Nothing, or any answer to each of the tasks. */
const records = fc.record({
  version: fc.constant(1 as const),
  notes: fc.constant({}),
  choices: fc.record({ "l/why": fc.nat(2), "other/why": fc.nat(2) }, { requiredKeys: [] }),
  answers: fc.record(
    {
      "l/how-many": fc
        .tuple(fc.nat(100), fc.constantFrom("exact" as const, "close" as const, "far" as const))
        .map(([value, scored]) => kept({ kind: "number", value }, { kind: "number", value: 80 }, scored)),
      "l/which": fc
        .nat(1)
        .map((option) =>
          kept({ kind: "pick", option }, { kind: "pickNumber", value: 80, option: 1 }, option === 1 ? "exact" : "far"),
        ),
      "l/when": fc.constant(kept(null, { kind: "curve", endUs: 1, points: [] }, null)),
      "l/gone": fc.constant(kept(null, { kind: "number", value: 1 }, null)),
    },
    { requiredKeys: [] },
  ),
});

describe("reports", () => {
  it("come for each answered task of this lesson, in its order, and for nothing else", () => {
    fc.assert(
      fc.property(records, (record) => {
        const expected = tasks
          .map(({ id }) => id)
          .filter((id) => `l/${id}` in record.choices || (id !== "when" && `l/${id}` in record.answers));
        expect(reportsOf("l", tasks, record).map(({ id }) => id)).toEqual(expected);
      }),
    );
  });

  it("give each task between nothing and one point, and all of them to whoever is right", () => {
    fc.assert(
      fc.property(records, (record) => {
        const reports = reportsOf("l", tasks, record);
        for (const { form, answer, correct, points, bestPoints, lastPoints } of reports) {
          for (const each of [points, bestPoints, lastPoints]) expect([0, 0.5, 1]).toContain(each);
          if (form === "choice") expect(lastPoints === 1).toBe(answer === correct);
          expect(bestPoints).toBeGreaterThanOrEqual(Math.max(points, lastPoints));
        }
        const { first, best, last } = scoresOf(tasks.length, reports);
        expect(first).toBeCloseTo(reports.reduce((sum, each) => sum + each.points, 0) / 4);
        expect(best).toBeGreaterThanOrEqual(Math.max(first, last));
      }),
    );
  });

  it("name options in words, and leave out what was only shown", () => {
    const record = {
      ...{ version: 1 as const, notes: {}, choices: { "l/why": 1 } },
      answers: {
        "l/which": kept({ kind: "pick", option: 0 }, { kind: "pickNumber", value: 80, option: 1 }, "far"),
        "l/when": kept(null, { kind: "curve", endUs: 1, points: [] }, null),
      },
    };
    const [why, which, ...further] = reportsOf("l", tasks, record);
    const worth = { tries: 1, points: 1, bestPoints: 1, lastPoints: 1 };
    expect(why).toEqual({
      ...{ id: "why", prompt: "Why?", form: "choice", options, answer: 1, correct: 1, right: [] },
      ...worth,
    });
    expect(which).toMatchObject({ options: ["3", "more"], answer: 0, correct: 1, points: 0 });
    expect(further).toEqual([]);
  });

  it("tell what each further answer came to, by which of them counts", () => {
    const after = (retries: Record<string, { option: number; tries: number; right: boolean }>) => ({
      ...{ version: 1 as const, notes: {}, choices: { "l/why": 0 }, retries },
      answers: {
        "l/how-many": { ...kept({ kind: "number", value: 3 }, { kind: "number", value: 80 }, "far"), tries: 3 },
        "l/which": {
          ...kept({ kind: "pick", option: 1 }, { kind: "pickNumber", value: 80, option: 1 }, null),
          best: "exact" as const,
        },
      },
    });
    const wasRight = reportsOf("l", tasks, after({ "l/why": { option: 2, tries: 2, right: true } }));
    expect(wasRight[0]).toMatchObject({ answer: 2, tries: 3, points: 0, bestPoints: 1, lastPoints: 0 });
    expect(wasRight[1]).toMatchObject({ points: 0, bestPoints: 0, lastPoints: 0 });
    // Shown first, answered then.
    expect(wasRight[2]).toMatchObject({ points: 0, bestPoints: 1, lastPoints: 1 });
    expect(scoresOf(tasks.length, wasRight)).toEqual({ first: 0, best: 0.5, last: 0.25 });
    const isRight = reportsOf("l", tasks, after({ "l/why": { option: 1, tries: 1, right: true } }));
    expect(isRight[0]).toMatchObject({ answer: 1, tries: 2, points: 0, bestPoints: 1, lastPoints: 1 });
    expect(scoresOf(tasks.length, isRight)).toEqual({ first: 0, best: 0.5, last: 0.5 });
  });

  it("name the numbers of the slider that are right", () => {
    const of = (truth: number) =>
      reportsOf("l", tasks, {
        ...{ version: 1, notes: {}, choices: {} },
        answers: { "l/how-many": kept({ kind: "number", value: 3 }, { kind: "number", value: truth }, "far") },
      })[0].right;
    expect(of(80.4)).toEqual([80]);
    expect(of(80.5)).toEqual([80, 81]);
    expect(of(0)).toEqual([0]);
    expect(of(140)).toEqual([]);
  });
});
