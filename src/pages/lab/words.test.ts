// The engine's names in words: every outcome, stage and item of a bill has one.
import { describe, expect, it } from "vitest";
import { OUTCOMES } from "#engine";
import { lengthInWords, OUTCOME_KEYS } from "./words.ts";

const plain = (text: string) => text.replace(/\s/g, " ");

describe("lengths", () => {
  it.each([
    [3600, "One hour"],
    [14_400, "Four hours"],
    [43_200, "Twelve hours"],
    [86_400, "24 h"],
    [5400, "1 h 30 min"],
    [60, "1 min"],
  ])("%i s is %s", (seconds, words) => expect(plain(lengthInWords(seconds))).toBe(words));
});

describe("names", () => {
  it("exist for every outcome", () => expect(Object.keys(OUTCOME_KEYS)).toEqual([...OUTCOMES]));
});
