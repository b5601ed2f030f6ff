// @vitest-environment happy-dom
// A class without a server: what each device answers becomes a code, whatever chat it goes through the page finds it, and each device counts once.
import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { beliefs, CHOICES, keep, type Choice } from "#teaching/belief";
import { encodeBet, MOST } from "#teaching/bets";
import { briefs, combinationsOf, keepAttempt } from "#teaching/brief";
import { createLearner } from "#teaching/lesson";
import { beliefAnswerIn, briefAnswerIn, codeOf, saysOfBelief, saysOfBrief } from "./answers.ts";
import { devicesIn, mergeText, textOf } from "./merge.ts";
import { createAnswersStore, thisDevice } from "./store.ts";
import { summaryOfBelief, summaryOfBrief } from "./summary.ts";
import { classTasks, queryOf, readChosen, type ClassTask } from "./tasks.ts";

const choice = fc.constantFrom(...CHOICES);
const first = fc.option(choice);
const someTasks = fc.subarray([...classTasks]);
const symbols = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".split("");
const device = fc.string({ unit: fc.constantFrom(...symbols), minLength: 4, maxLength: 4 });

const firstTask = classTasks[0];
const briefTask = classTasks.find((task) => task.kind === "brief") ?? expect.fail();
if (firstTask.kind !== "belief") throw new Error("beliefs come first");

describe("what is asked", () => {
  it("has a mark of its own each, so that no code is taken for another task's", () => {
    expect(new Set(classTasks.map(({ mark }) => mark)).size).toBe(classTasks.length);
    expect(classTasks).toHaveLength(beliefs.length + briefs.length);
  });

  it("stands in an address, and comes back from it", () => {
    fc.assert(
      fc.property(someTasks, (tasks) => {
        expect(readChosen(new URLSearchParams(queryOf(tasks)))).toEqual({ tasks, unknown: [] });
      }),
    );
  });

  it("names what there is none of", () => {
    const { tasks, unknown } = readChosen(new URLSearchParams("?beliefs=flat-earth,,idle-is-free&briefs=__proto__"));
    expect(tasks.map(({ id }) => id)).toEqual(["belief/idle-is-free"]);
    expect(unknown).toEqual(["belief/flat-earth", "brief/__proto__"]);
  });
});

describe("a code", () => {
  it("says of a belief what was said first and last", () => {
    fc.assert(
      fc.property(first, choice, (said, last) => {
        const says = saysOfBelief({ first: said, last });
        expect(says).toBeLessThanOrEqual(MOST);
        expect(beliefAnswerIn(says)).toEqual({ first: said, last });
      }),
    );
    expect(beliefAnswerIn((CHOICES.length + 1) * CHOICES.length)).toBeNull();
  });

  it("says of a brief which combination met it, or that none did", () => {
    for (const brief of briefs) {
      const last = combinationsOf(brief) - 1;
      for (const at of [0, last])
        expect(briefAnswerIn(brief, saysOfBrief({ met: true, at }))).toEqual({ met: true, at });
      expect(briefAnswerIn(brief, saysOfBrief({ met: false }))).toEqual({ met: false });
      if (last + 1 < MOST) expect(briefAnswerIn(brief, last + 1)).toBeNull();
    }
  });

  it("is there once a task was tried, and says the best attempt that met a brief", () => {
    const learner = createLearner(false);
    const { brief } = briefTask;
    const goals = brief.goals.map(() => true);
    expect(codeOf(learner, briefTask, () => "AAAA")).toBeNull();
    const failed = { at: 0, met: goals.map((_, at) => at > 0), metOn: 0, least: 1, score: 0.5 };
    keepAttempt(learner, brief, failed);
    const says = (at: number) => encodeBet({ question: briefTask.mark, who: "AAAA", says: at });
    expect(codeOf(learner, briefTask, () => "AAAA")).toBe(says(MOST));
    keepAttempt(learner, brief, { at: 1, met: goals, metOn: brief.seeds, least: 9, score: 0.8 });
    keepAttempt(learner, brief, failed);
    expect(codeOf(learner, briefTask, () => "AAAA")).toBe(says(1));
  });
});

/** What a device with these choices sends. */
function sentBy(who: string, task: ClassTask, choices: readonly Choice[]): string {
  if (task.kind !== "belief") throw new Error("a belief is asked");
  const learner = createLearner(false);
  for (const each of choices) keep(learner, task.belief, each, "contradicted");
  return codeOf(learner, task, () => who) ?? "";
}

describe("many devices", () => {
  it("are merged each once, with its last code; what is damaged or meant elsewhere is counted apart", () => {
    const codes = [
      sentBy("AAAA", firstTask, ["true"]),
      sentBy("BBBB", firstTask, ["true", "false"]),
      sentBy("CCCC", firstTask, ["false"]),
      sentBy("AAAA", firstTask, ["true", "false"]),
    ];
    const damaged = `${codes[2].slice(0, -1)}${codes[2].endsWith("0") ? "1" : "0"}`;
    const elsewhere = encodeBet({ question: briefTask.mark, who: "AAAA", says: 0 });
    const chat = codes.map((code, at) => `12:0${at} Ann: here you are ${code.toLowerCase()}`).join("\n");
    const merged = mergeText({}, [firstTask], `${chat}\n${damaged} ${elsewhere}`);
    expect(merged).toMatchObject({ found: 3, again: 1, other: 1, damaged: 1 });
    expect(summaryOfBelief(merged.answers[firstTask.id])).toMatchObject({
      ...{ devices: 3, before: { true: 2, false: 1, depends: 0 }, after: { true: 0, false: 3, depends: 0 } },
      ...{ heldNow: 0, fate: "fell", withoutBefore: 0 },
    });
  });

  it("are the same through a file and back, and when the same text is taken again", () => {
    const sent = fc.array(fc.tuple(device, fc.nat(classTasks.length - 1), fc.nat(11)));
    fc.assert(
      fc.property(sent, (all) => {
        const text = all
          .map(([who, at, says]) => {
            const task = classTasks[at];
            return encodeBet({ question: task.mark, who, says: task.kind === "belief" ? says : MOST });
          })
          .join(" ");
        const { answers } = mergeText({}, classTasks, text);
        const again = mergeText(answers, classTasks, text);
        expect(again).toMatchObject({ answers, found: 0, other: 0, damaged: 0 });
        const back = mergeText({}, classTasks, textOf(answers, classTasks)).answers;
        expect(back).toEqual(answers);
        expect(devicesIn(back, classTasks)).toHaveLength(new Set(all.map(([who]) => who)).size);
      }),
    );
  });
});

describe("what it comes to", () => {
  const says = (...pairs: readonly (readonly [Choice | null, Choice])[]) =>
    Object.fromEntries(pairs.map(([said, last], at) => [`AAA${at}`, saysOfBelief({ first: said, last })]));

  it.each([
    [says(["true", "false"], ["true", "depends"], ["true", "true"]), "fell"],
    [says(["true", "false"], ["true", "true"]), "shaken"],
    [says(["true", "true"], ["false", "true"]), "stands"],
    [says(["false", "true"], ["depends", "true"]), "unheld"],
    [says([null, "true"]), "unheld"],
  ] as const)("is of a conviction, with %j: %s", (told, fate) => {
    expect(summaryOfBelief(told).fate).toBe(fate);
  });

  it("is of a brief how many met it, and with which combinations, the most frequent first", () => {
    const told = { AAAA: MOST, BBBB: 1, CCCC: 0, DDDD: 1 };
    expect(summaryOfBrief(briefTask.brief, told)).toEqual({
      ...{ devices: 4, met: 3 },
      combinations: [
        { at: 1, devices: 2 },
        { at: 0, devices: 1 },
      ],
    });
  });
});

describe("what this device keeps", () => {
  beforeEach(() => localStorage.clear());

  it("is there after a reload, by class, until it is forgotten", () => {
    const answers = { [firstTask.id]: { AAAA: 1 } };
    expect(createAnswersStore().set("?beliefs=a", answers)).toBe(true);
    expect(createAnswersStore().get("?beliefs=a")).toEqual(answers);
    expect(createAnswersStore().get("?beliefs=b")).toEqual({});
    createAnswersStore().clear("?beliefs=a");
    expect(createAnswersStore().get("?beliefs=a")).toEqual({});
    expect(localStorage.getItem("serverless-lab.class.answers")).toBeNull();
  });

  it.each(["{", "[]", '{"?beliefs=a":{"x":{"nobody":1}}}', '{"?beliefs=a":{"x":{"AAAA":2000}}}'])(
    "is nothing where it reads %s",
    (text) => {
      localStorage.setItem("serverless-lab.class.answers", text);
      expect(createAnswersStore().get("?beliefs=a")).toEqual({});
    },
  );

  it("has one name for the device", () => {
    expect(thisDevice()).toBe(thisDevice());
    expect(thisDevice()).toMatch(/^[0-9A-Z]{4}$/);
  });
});
