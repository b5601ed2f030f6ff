// Lengths of runs in words.
import { describe, expect, it } from "vitest";
import { lengthInWords } from "./words.ts";

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
