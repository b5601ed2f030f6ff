// What is kept of a brief: the first attempt, the best, the last ones, and the hints that were read; and that it outlives a file.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createLearner } from "#teaching/lesson";
import type { Brief } from "./brief.ts";
import { keepAttempt, keepHint, keptOf, type KeptAttempt } from "./kept.ts";

const brief: Brief & { readonly name: string } = {
  ...{ version: 1, name: "few", order: 1, title: "Few", level: "gentle", asks: "?", teaches: "!", scenario: "steady" },
  ...{ seeds: 2, goals: [{ says: "One.", quantity: "instances.started", atMost: 1 }] },
  unlocked: [{ setting: "function.memoryMb", values: [128, 512] }],
  least: { name: "Cost", quantity: "cost.total" },
  hints: ["a", "b", "c"],
  wrongFix: { says: "?", change: {}, why: "!" },
  ...{ debrief: [], lesson: "/learn/limitations", sources: [] },
};

const attempts: fc.Arbitrary<KeptAttempt> = fc.record({
  at: fc.nat(1022),
  met: fc.array(fc.boolean(), { maxLength: 5 }),
  metOn: fc.nat(5),
  least: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })),
  score: fc.double({ min: 0, max: 1, noNaN: true }),
});
/** JSON knows no negative zero. */
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

describe("attempts", () => {
  it("are counted; the first, the earliest of the best, and the last twelve stay, also through a file", () => {
    fc.assert(
      fc.property(fc.array(attempts, { minLength: 1, maxLength: 30 }), (made) => {
        const learner = createLearner(false);
        for (const each of made) keepAttempt(learner, brief, each);
        const elsewhere = createLearner(false);
        expect(elsewhere.importText(learner.exportText())).toBe(true);
        const kept = keptOf(elsewhere, brief);
        const highest = Math.max(...made.map(({ score }) => score));
        expect(kept).toMatchObject(plain({ tries: made.length, hints: 0, first: made[0], attempts: made.slice(-12) }));
        expect(kept.best).toEqual(plain(made.find(({ score }) => score === highest)));
      }),
    );
  });

  it("still count once a goal is worded otherwise", () => {
    const learner = createLearner(false);
    keepAttempt(learner, brief, { at: 1, met: [true], metOn: 2, least: 3, score: 1 });
    expect(keptOf(learner, { ...brief, goals: [{ ...brief.goals[0], says: "Just one." }] }).tries).toBe(1);
  });

  it("no longer count once a goal is another", () => {
    const learner = createLearner(false);
    keepAttempt(learner, brief, { at: 1, met: [true], metOn: 2, least: 3, score: 1 });
    expect(keptOf(learner, brief).tries).toBe(1);
    const stricter = { ...brief, goals: [{ ...brief.goals[0], atMost: 0 }] };
    expect(keptOf(learner, stricter)).toMatchObject({ tries: 0, best: null });
    keepAttempt(learner, stricter, { at: 0, met: [false], metOn: 0, least: 2, score: 0 });
    expect(keptOf(learner, stricter)).toMatchObject({ tries: 1, best: { at: 0 } });
  });
});

describe("hints", () => {
  it("that were read stay read", () => {
    const learner = createLearner(false);
    for (const read of [2, 1, 3, 0]) keepHint(learner, brief, read);
    expect(keptOf(learner, brief).hints).toBe(3);
  });
});

describe("a file", () => {
  const attempt = { at: 1, met: [true], metOn: 2, least: 3, score: 1 };
  const kept = { of: "x", tries: 1, hints: 0, first: attempt, best: attempt, attempts: [attempt] };
  const file = (briefs: unknown) => JSON.stringify({ version: 1, answers: {}, choices: {}, notes: {}, briefs });

  it("with a brief in it is taken", () => {
    expect(createLearner(false).importText(file({ few: kept }))).toBe(true);
  });

  it.each([
    [[]],
    ["all of them"],
    [{ few: null }],
    [{ few: { ...kept, hints: 4 } }],
    [{ few: { ...kept, tries: -1 } }],
    [{ few: { ...kept, best: undefined } }],
    [{ few: { ...kept, attempts: Array.from({ length: 13 }, () => attempt) } }],
    [{ few: { ...kept, best: { ...attempt, score: 1.1 } } }],
    [{ few: { ...kept, first: { ...attempt, met: ["yes"] } } }],
    [{ few: { ...kept, attempts: [{ ...attempt, at: 0.5 }] } }],
    [{ few: { ...kept, attempts: [{ ...attempt, least: "little" }] } }],
  ])("with %j for its briefs is refused, and changes nothing", (briefs) => {
    const learner = createLearner(false);
    keepHint(learner, brief, 1);
    expect(learner.importText(file(briefs))).toBe(false);
    expect(keptOf(learner, brief).hints).toBe(1);
  });

  it("says nothing of a brief that has the name of what every object has", () => {
    expect(keptOf(createLearner(false), { ...brief, name: "constructor" }).tries).toBe(0);
  });
});
