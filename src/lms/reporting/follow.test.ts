// @vitest-environment happy-dom
// A lesson and its platform: what the learner is told, and that nothing told is lost when the platform does not take it.
import "#messages/course";
import { beforeEach, describe, expect, it } from "vitest";
import type { Counts, EventName, LessonSettings, TaskReport } from "#embedding";
import { createFakePlatform, type FakeRules } from "../testing/fakePlatform.ts";
import { taskOf } from "../testing/tasks.ts";
import { follow } from "./follow.ts";
import { showNotice } from "./notice.ts";
import { packRecord } from "./packRecord.ts";
import { openScorm12 } from "./scorm12.ts";

const RIGHT = { points: 1, bestPoints: 1, lastPoints: 1 };
const WRONG = { points: 0, bestPoints: 0, lastPoints: 0, answer: 0 };

/** A lesson of two tasks. */
function createLesson() {
  let hear: (event: EventName, data: unknown) => void = () => {};
  let settings: LessonSettings = {
    ...{ record: { version: 1, answers: {} }, place: null, counts: "first", answered: 0, of: 2 },
    ...{ score: 0, scores: { first: 0, best: 0, last: 0 }, tasks: [] },
  };
  const asked: unknown[] = [];
  const state = () => ({ settings: { ...settings } });
  return {
    asked,
    connectTo: (onEvent: typeof hear) => {
      hear = onEvent;
      return {
        call: (method: string, value?: unknown) => {
          asked.push([method, value]);
          return Promise.resolve(method === "getState" ? state() : undefined);
        },
      };
    },
    async begin() {
      hear("ready", {});
      await settled();
    },
    async answer(...tasks: readonly TaskReport[]) {
      const sum = (points: (task: TaskReport) => number) => tasks.reduce((all, each) => all + points(each), 0) / 2;
      const scores = {
        first: sum(({ points }) => points),
        best: sum(({ bestPoints }) => bestPoints),
        last: sum(({ lastPoints }) => lastPoints),
      };
      const record = { version: 1, answers: Object.fromEntries(tasks.map(({ id, tries }) => [id, tries])) };
      settings = { ...settings, tasks, answered: tasks.length, score: scores.first, scores, record };
      for (const event of ["step", "state"] as const) hear(event, state());
      await settled();
    },
  };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));
const notice = () => document.getElementById("notice")?.textContent ?? "";
const press = (name: string) =>
  [...document.querySelectorAll("button")].find(({ textContent }) => textContent === name)?.click();

async function begin(counts: Counts, pass: number | null, rules?: FakeRules) {
  const platform = createFakePlatform("scorm12", rules);
  const open = () => {
    const opened = openScorm12(platform.openPage(), pass);
    if (!opened) throw new Error("no platform");
    return opened;
  };
  const lesson = createLesson();
  const following = follow(lesson.connectTo, open(), counts, showNotice);
  await lesson.begin();
  return { platform, lesson, following, open };
}

beforeEach(() => (document.body.innerHTML = '<p id="notice" role="status" hidden></p>'));

describe("what the platform did not take", () => {
  it("is told to the learner at once, and to the platform with the next answer", async () => {
    const { platform, lesson } = await begin("best", null);
    platform.line.isDown = true;
    await lesson.answer(taskOf("one"));
    expect(notice()).toContain("did not take your last answers (error 101 (101))");
    platform.line.isDown = false;
    await lesson.answer(taskOf("one"), taskOf("two"));
    expect(notice()).toContain("All is answered: 100 %.");
    expect(platform.interactions().map(({ id }) => id)).toEqual(["one", "two"]);
    expect(platform.server.get("cmi.core.lesson_status")).toBe("completed");
  });

  it("is told again when the learner asks, also where there is no next answer", async () => {
    const { platform, lesson } = await begin("best", null);
    platform.line.isDown = true;
    await lesson.answer(taskOf("one"), taskOf("two"));
    expect(notice()).toContain("did not take");
    platform.line.isDown = false;
    press("Tell it again now");
    await settled();
    expect(notice()).not.toContain("did not take");
    expect(platform.interactions().length).toBe(2);
    expect(platform.server.get("cmi.core.lesson_status")).toBe("completed");
  });

  it("is tried once more when the learner leaves", async () => {
    const { platform, lesson, following } = await begin("best", null);
    platform.line.isDown = true;
    await lesson.answer(taskOf("one"));
    platform.line.isDown = false;
    following.leave();
    expect(platform.interactions().length).toBe(1);
  });
});

it("a page that comes back from the browser's memory begins anew, and tells what was answered meanwhile", async () => {
  const { platform, lesson, following, open } = await begin("best", null);
  await lesson.answer(taskOf("one"));
  following.leave();
  await lesson.answer(taskOf("one"), taskOf("two"));
  expect(platform.interactions().length).toBe(1);
  await following.goOn(open());
  expect(platform.interactions().map(({ id }) => id)).toEqual(["one", "two"]);
  expect(platform.server.get("cmi.core.lesson_status")).toBe("completed");
  expect(notice()).toContain("All is answered");
});

describe("where the learner stands", () => {
  const wrong = taskOf("two", WRONG);

  it.each([
    [
      "best",
      "failed first, right then",
      taskOf("two", { ...WRONG, answer: 1, bestPoints: 1, lastPoints: 1, tries: 2 }),
    ],
    [
      "last",
      "failed first, right then",
      taskOf("two", { ...WRONG, answer: 1, bestPoints: 1, lastPoints: 1, tries: 2 }),
    ],
  ] as const)("%s: %s passes", async (counts, _, right) => {
    const { platform, lesson } = await begin(counts, 0.8);
    expect(notice()).toContain("To pass: 80 %.");
    await lesson.answer(taskOf("one"), wrong);
    expect(notice()).toContain("Not passed yet: 50 %, where 80 % passes. Answer again");
    expect(platform.server.get("cmi.core.lesson_status")).toBe("incomplete");
    await lesson.answer(taskOf("one"), right);
    expect(notice()).toBe("Passed: 100 %, where 80 % passes.");
    expect(platform.server.get("cmi.core.lesson_status")).toBe("passed");
    expect(platform.interactions().map(({ result }) => result)).toEqual(["correct", "wrong", "correct"]);
  });

  it("first: a wrong answer stands, and the learner reads so", async () => {
    const { platform, lesson } = await begin("first", 0.8);
    await lesson.answer(taskOf("one"), wrong);
    await lesson.answer(taskOf("one"), taskOf("two", { ...RIGHT, points: 0, tries: 2 }));
    expect(notice()).toMatch(/^Not passed: 50 %, where 80 % passes\. Your first answers count/);
    expect(platform.server.get("cmi.core.lesson_status")).toBe("failed");
    expect(platform.server.get("cmi.core.score.raw")).toBe("50");
  });

  it("none: done, and no score anywhere", async () => {
    const { platform, lesson } = await begin("none", null);
    expect(lesson.asked).toContainEqual(["setState", { settings: { counts: "none" } }]);
    await lesson.answer(taskOf("one"), wrong);
    expect(notice()).toBe("All is answered. This is for practice, so there is no score.");
    expect(platform.server.get("cmi.core.lesson_status")).toBe("completed");
    expect([...platform.server.keys()].filter((name) => name.includes("score."))).toEqual([]);
  });

  it("a visit to look says that nothing is reported", async () => {
    const { platform, lesson, following, open } = await begin("first", null);
    await lesson.answer(taskOf("one"), wrong);
    following.leave();
    const visit = createLesson();
    follow(visit.connectTo, open(), "first", showNotice);
    await visit.begin();
    await visit.answer(taskOf("one", { tries: 2 }));
    expect(notice()).toContain("reported to nobody");
    expect(platform.interactions().length).toBe(2);
  });
});

it("what was kept goes back into the lesson, and is not told again", async () => {
  const { platform, lesson, following, open } = await begin("best", null);
  await lesson.answer(taskOf("one"));
  following.leave();
  const next = createLesson();
  await next.answer(taskOf("one"));
  follow(next.connectTo, open(), "best", showNotice);
  await next.begin();
  const record = { version: 1, answers: { one: 1 } };
  expect(platform.server.get("cmi.suspend_data")).toBe(packRecord(record, 4096));
  expect(next.asked).toContainEqual(["setState", { settings: { counts: "best", record } }]);
  await next.answer(taskOf("one"), taskOf("two"));
  expect(platform.interactions().map(({ id }) => id)).toEqual(["one", "two"]);
});
