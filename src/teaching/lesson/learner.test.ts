// @vitest-environment happy-dom
// The reader's record: kept, saved and read back whole; a file that is none changes nothing; without storage it lasts as long as the page.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { KeptAnswer } from "#host/predict";
import { answeredIn, createLearner } from "./learner.ts";

const answer: KeptAnswer = {
  of: "0123456789abcdef",
  answer: { kind: "number", value: 3 },
  truth: { kind: "number", value: 4 },
  scored: "far",
  tries: 1,
};

beforeEach(() => localStorage.clear());
afterEach(() => vi.unstubAllGlobals());

function fillIn() {
  const learner = createLearner();
  learner.set("one/guess", answer);
  learner.choose("one/why", 2, false);
  learner.note("two", "ask about zones");
  return learner;
}

describe("the reader's record", () => {
  it("is there again on the next visit", () => {
    const before = fillIn().getRecord();
    expect(createLearner().getRecord()).toEqual(before);
    expect(createLearner().get("one/guess")).toEqual(answer);
  });

  it("keeps the first choice and, beside it, what came of those after it", () => {
    const learner = fillIn();
    learner.choose("one/why", 1, true);
    learner.choose("one/why", 0, false);
    const { choices, retries } = createLearner().getRecord();
    expect(choices["one/why"]).toBe(2);
    expect(retries?.["one/why"]).toEqual({ option: 0, tries: 2, right: true });
  });

  it("opens what was kept before answers could be given again", () => {
    const old = { version: 1, answers: { "one/guess": answer }, choices: { "one/why": 2 }, notes: {} };
    localStorage.clear();
    const learner = createLearner();
    expect(learner.importText(JSON.stringify(old))).toBe(true);
    expect(createLearner().getRecord()).toEqual(old);
  });

  it("counts what was answered in each lesson", () => {
    const record = fillIn().getRecord();
    expect([answeredIn(record, "one"), answeredIn(record, "two")]).toEqual([2, 0]);
  });

  it("does not count what was only shown, and keeps it: also in a record from before", () => {
    const shown: KeptAnswer = { ...answer, answer: null, scored: null, tries: 0 };
    const learner = createLearner();
    const old = { version: 1, answers: { "one/guess": shown }, choices: {}, notes: {} };
    expect(learner.importText(JSON.stringify(old))).toBe(true);
    expect(answeredIn(learner.getRecord(), "one")).toBe(0);
    expect(learner.get("one/guess")).toEqual(shown);
    learner.set("one/guess", { ...shown, answer: answer.answer, tries: 1 });
    expect(answeredIn(learner.getRecord(), "one")).toBe(1);
    // To look again after an answer takes nothing back.
    learner.set("one/guess", { ...answer, answer: null, tries: 1 });
    expect(answeredIn(learner.getRecord(), "one")).toBe(1);
  });

  it("comes back from a file as it was", () => {
    const first = fillIn();
    const text = first.exportText();
    const before = first.getRecord();
    first.reset();
    expect(answeredIn(first.getRecord(), "one")).toBe(0);
    expect(first.importText(text)).toBe(true);
    expect(first.getRecord()).toEqual(before);
  });

  it.each([
    "",
    "[]",
    '{"version":2}',
    '{"version":1,"answers":{"a":{}},"choices":{},"notes":{}}',
    "{",
    '{"version":1,"answers":{},"choices":{},"notes":{},"retries":{"a":1}}',
  ])("refuses the file %j and stays as it was", (text) => {
    const learner = fillIn();
    const before = learner.getRecord();
    expect(learner.importText(text)).toBe(false);
    expect(learner.getRecord()).toBe(before);
  });

  it("lasts as long as the page where storage is denied, and says so", () => {
    const denied = () => {
      throw new Error("denied");
    };
    vi.stubGlobal("localStorage", { getItem: denied, setItem: denied, removeItem: denied });
    const learner = fillIn();
    expect(answeredIn(learner.getRecord(), "one")).toBe(2);
    expect(learner.isKept()).toBe(false);
  });
});
