// @vitest-environment happy-dom
// Answers are kept where that is allowed; what comes back is read as carefully as anything from outside.
import * as fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { answersInMemory, answersOnDevice, type KeptAnswer } from "#host/predict";
import { questionKey, readAnswer } from "./answers.ts";

const kept: KeptAnswer = {
  of: "abc",
  answer: { kind: "number", value: 12 },
  truth: { kind: "number", value: 33 },
  scored: "far",
  tries: 1,
};

afterEach(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
});

describe("a store", () => {
  it.each([
    ["in memory", answersInMemory],
    ["on the device", answersOnDevice],
  ])("%s gives back what was put in", (_, create) => {
    const store = create();
    expect(store.get("lesson-6.ten")).toBeNull();
    store.set("lesson-6.ten", kept);
    expect(store.get("lesson-6.ten")).toEqual(kept);
    expect(store.get("lesson-6.two")).toBeNull();
  });

  it("on the device remembers after the page has gone", () => {
    answersOnDevice().set("a", kept);
    expect(answersOnDevice().get("a")).toEqual(kept);
  });

  it("still works for the page where storage is denied", () => {
    vi.stubGlobal("localStorage", {
      getItem: () => {
        throw new Error("denied");
      },
      setItem: () => {
        throw new Error("denied");
      },
      clear: () => {},
    });
    const store = answersOnDevice();
    store.set("a", kept);
    expect(store.get("a")).toEqual(kept);
  });
});

describe("what was stored", () => {
  const number = fc.double({ noNaN: true, noDefaultInfinity: true });
  const option = fc.option(fc.nat(9));
  const truth = fc.oneof(
    fc.record({ kind: fc.constant("number" as const), value: number }),
    fc.record({ kind: fc.constant("pickNumber" as const), value: number, option }),
    fc.record({ kind: fc.constant("pickWord" as const), value: fc.string(), option }),
    fc.record({
      kind: fc.constant("curve" as const),
      endUs: number,
      points: fc.array(fc.record({ at: number, value: fc.option(number) })),
    }),
  );
  const answer = fc.oneof(
    fc.record({ kind: fc.constant("pick" as const), option: fc.nat(9) }),
    fc.record({ kind: fc.constant("number" as const), value: number }),
    fc.record({ kind: fc.constant("curve" as const), values: fc.array(number) }),
  );
  const verdict = fc.constantFrom("exact" as const, "close" as const, "far" as const);

  it("is read back whole", () => {
    const any = fc.record({
      of: fc.string(),
      answer: fc.option(answer),
      truth,
      scored: fc.option(verdict),
      tries: fc.nat(9),
    });
    fc.assert(
      fc.property(any, (one) => {
        const read: unknown = JSON.parse(JSON.stringify(one));
        expect(readAnswer(read)).toEqual(read);
      }),
    );
  });

  it("is refused where it is not an answer, and nothing is thrown", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.jsonValue()), (value) => {
        expect(readAnswer(value)).toBeNull();
      }),
    );
    for (const part of ["of", "truth", "tries"]) {
      expect(readAnswer({ ...kept, [part]: { kind: "other" } })).toBeNull();
    }
    expect(readAnswer({ ...kept, answer: { kind: "number" } })).toBeNull();
    expect(readAnswer({ ...kept, scored: "best" })).toBeNull();
  });
});

describe("the name of a question", () => {
  it("is the same for the same question, and another for any other", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        expect(questionKey(a)).toBe(questionKey(structuredClone(a)));
        if (JSON.stringify(a) !== JSON.stringify(b)) expect(questionKey(a)).not.toBe(questionKey(b));
      }),
    );
  });
});
