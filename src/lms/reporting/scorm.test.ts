// What both editions of SCORM tell a platform, held against a platform with Moodle's rules.
import { describe, expect, it } from "vitest";
import { createFakePlatform, type FakeRules } from "../testing/fakePlatform.ts";
import { standingOf, taskOf } from "../testing/tasks.ts";
import type { Platform, Told } from "./platform.ts";
import { openScorm12 } from "./scorm12.ts";
import { openScorm2004 } from "./scorm2004.ts";

const editions = [
  { edition: "scorm12", open: openScorm12, pass: "80", raw: (score: number) => String(score * 100), passes: "passed" },
  { edition: "scorm2004", open: openScorm2004, pass: "0.8", raw: String, passes: "passed" },
] as const;

function begin(open: (own: Window, pass: number | null) => Platform | null, page: Window, pass: number | null = null) {
  const platform = open(page, pass);
  if (!platform) throw new Error("no platform");
  return { ...platform, report: (...given: Parameters<Platform["report"]>) => platform.report(...given) as Told };
}

describe.each(editions)("$edition", ({ edition, open, pass, raw }) => {
  const fake = (rules?: FakeRules) => createFakePlatform(edition, rules);

  it("left after some answers, on a platform that has a pass mark: goes on at the next visit, and may still be passed", () => {
    const platform = fake({ passScore: pass });
    const first = begin(open, platform.openPage());
    first.report(standingOf({ answeredNow: [taskOf("one"), taskOf("two")] }));
    first.leave();
    expect(platform.server.get(platform.words.status)).toBe("incomplete");
    expect(platform.server.has(platform.words.score)).toBe(false);

    const second = begin(open, platform.openPage());
    expect(second).toMatchObject({ marks: "all", kept: "1.kept", place: "a-heading", passScore: 0.8 });
    // All is answered and does not pass yet; the learner may answer again.
    second.report(standingOf({ answered: 6, result: "again", score: 0.5, answeredNow: [taskOf("six")] }));
    second.leave();
    const third = begin(open, platform.openPage());
    expect(third.marks).toBe("all");
    third.report(standingOf({ answered: 6, result: "passed", score: 0.9, answeredNow: [taskOf("six", { tries: 2 })] }));
    third.leave();
    expect(platform.server.get(platform.words.success)).toBe("passed");
    expect(platform.server.get(platform.words.score)).toBe(raw(0.9));
  });

  it("a pass once told stays, also where the last answer counts and was worse", () => {
    const platform = fake({ passScore: pass });
    const session = begin(open, platform.openPage());
    session.report(standingOf({ answered: 6, result: "passed", score: 0.9, answeredNow: [taskOf("one")] }));
    session.report(
      standingOf({ answered: 6, result: "again", score: 0.5, answeredNow: [taskOf("one", { tries: 2 })] }),
    );
    session.leave();
    expect(platform.server.get(platform.words.success)).toBe("passed");
  });

  it("without a pass mark of the platform's own, the score so far is told once all is answered", () => {
    const platform = fake();
    const session = begin(open, platform.openPage(), 0.8);
    session.report(standingOf({ answered: 6, result: "again", score: 0.5, answeredNow: [taskOf("six")] }));
    session.leave();
    expect(platform.server.get(platform.words.status)).toBe("incomplete");
    expect(platform.server.get(platform.words.score)).toBe(raw(0.5));
    expect(begin(open, platform.openPage(), 0.8)).toMatchObject({ marks: "all", passScore: 0.8 });
  });

  it("what did not arrive is said at once, and arrives with the next answer", () => {
    const platform = fake();
    const session = begin(open, platform.openPage());
    const done = { answered: 6, result: "completed" as const, score: 0.5 };
    platform.line.isDown = true;
    const lost = session.report(standingOf({ ...done, answeredNow: [taskOf("five"), taskOf("six")] }));
    expect(lost.fault).toContain("101");
    expect(lost.tasks).toEqual([]);
    // What is told without a new answer does not hide it, nor fill the list.
    const untold = [taskOf("five"), taskOf("six")];
    expect(session.report(standingOf({ ...done, place: "on", answeredNow: untold })).fault).not.toBeNull();
    platform.line.isDown = false;
    const found = session.report(standingOf({ ...done, answeredNow: [...untold, taskOf("one", { tries: 2 })] }));
    expect(found).toMatchObject({ fault: null, tasks: [{ id: "five" }, { id: "six" }, { id: "one" }] });
    expect(platform.server.get(platform.words.status)).toBe("completed");
    expect(platform.server.get(platform.words.score)).toBe(raw(0.5));
    expect(platform.server.get("cmi.suspend_data")).toBe("1.kept");
    expect(platform.interactions().map(({ id }) => id)).toEqual(["five", "six", "one"]);
  });

  it.each(["cmi.suspend_data", "place", "score"] as const)(
    "where %s alone is refused, all else is told, and that again",
    (which) => {
      const platform = fake();
      const session = begin(open, platform.openPage());
      const name = which === "cmi.suspend_data" ? which : platform.words[which];
      platform.refused.add(name);
      const done = { answered: 6, result: "completed" as const, score: 0.5 };
      const { fault, tasks } = session.report(standingOf({ ...done, answeredNow: [taskOf("six")] }));
      expect(fault).toContain(name);
      expect(tasks.length).toBe(1);
      const { place, score, status } = platform.words;
      for (const each of ["cmi.suspend_data", place, score, status])
        expect(platform.server.has(each)).toBe(each !== name);
      expect(platform.interactions()).toMatchObject([{ id: "six" }]);
      platform.refused.clear();
      expect(session.report(standingOf({ ...done, answeredNow: [taskOf("one", { tries: 2 })] })).fault).toBeNull();
      expect(platform.server.has(name)).toBe(true);
    },
  );

  it("a page that goes without a word has told its time, its place and that it may be taken up again", () => {
    const platform = fake();
    const session = begin(open, platform.openPage());
    session.report(standingOf({ answeredNow: [taskOf("one")] }));
    session.report(standingOf({ place: "further-on", isUrgent: true }));
    expect(platform.server.get(platform.words.place)).toBe("further-on");
    expect(platform.server.get(platform.words.exit)).toBe("suspend");
    expect(platform.server.get(platform.words.time)).toMatch(/\d/);
  });

  it("without credit nothing is scored or passed, and what was done is kept", () => {
    const platform = fake({ credit: "no-credit" });
    const session = begin(open, platform.openPage(), 0.8);
    expect(session.marks).toBe("noCredit");
    session.report(standingOf({ answered: 6, result: "passed", score: 1, answeredNow: [taskOf("six")] }));
    session.leave();
    const { status, success, score } = platform.words;
    expect(platform.server.get(status)).toBe("completed");
    expect(["completed", undefined]).toContain(platform.server.get(success));
    expect(platform.server.has(score)).toBe(false);
    expect(platform.server.get("cmi.suspend_data")).toBe("1.kept");
  });

  it("a visit to look changes nothing", () => {
    const platform = fake();
    const session = begin(open, platform.openPage());
    session.report(standingOf({ answered: 6, result: "completed", score: 1, answeredNow: [taskOf("six")] }));
    session.leave();
    const before = new Map(platform.server);
    const visit = begin(open, platform.openPage());
    expect(visit.marks).toBe("nothing");
    visit.report(
      standingOf({ answered: 6, result: "completed", score: 0, place: "other", answeredNow: [taskOf("six")] }),
    );
    visit.leave();
    expect(platform.server).toEqual(before);
  });

  it("the platform's own pass mark goes before the package's", () => {
    expect(begin(open, fake({ passScore: pass }).openPage(), 0.5).passScore).toBe(0.8);
    expect(begin(open, fake().openPage(), 0.5).passScore).toBe(0.5);
  });

  it("a session that is open already is gone on with; one at its end is told", () => {
    const platform = fake();
    const page = platform.openPage();
    begin(open, page);
    const again = begin(open, page);
    again.report(standingOf({ answeredNow: [taskOf("one")] }));
    expect(platform.interactions().length).toBe(1);
    again.leave();
    if (edition === "scorm2004") expect(() => open(page, null)).toThrow("104");
  });

  it("a platform that answers 1 has said yes", () => {
    const platform = fake();
    platform.line.said = "1";
    const session = begin(open, platform.openPage());
    expect(session.report(standingOf({ answeredNow: [taskOf("one")] })).fault).toBeNull();
  });

  it("tells which numbers are right, and each answer to a task by itself", () => {
    const platform = fake();
    const session = begin(open, platform.openPage());
    const number = {
      form: "number" as const,
      options: [],
      answer: 0.9,
      correct: 0.899_012_694_970_705_6,
      right: [0.89, 0.9],
    };
    session.report(
      standingOf({ answeredNow: [taskOf("share", { ...number, answer: 0.2, points: 0, lastPoints: 0 })] }),
    );
    session.report(standingOf({ answeredNow: [taskOf("share", { ...number, tries: 2 })] }));
    const [wrong, right] = platform.interactions();
    expect(wrong.result).toBe(edition === "scorm12" ? "wrong" : "incorrect");
    expect(right).toMatchObject({ id: "share", type: "numeric", result: "correct" });
    const patterns = [right["correct_responses.0.pattern"], right["correct_responses.1.pattern"]];
    expect(patterns).toEqual(edition === "scorm12" ? ["0.89", "0.9"] : ["0.89[:]0.9", undefined]);
  });
});
