// What memory buys, as the hint beside its control says it.
import { describe, expect, it } from "vitest";
import "#messages/labSettings";
import { MEMORY_STOPS } from "../controls/memoryStops.ts";
import { memoryHint } from "./memoryHint.ts";

const plain = (text: string) => text.replace(/\s/g, " ");

describe("the hint beside memory", () => {
  it("says how much slower code runs than on a whole vCPU", () => {
    expect(plain(memoryHint({ memoryMb: 512, vcpu: null }))).toBe("0.29 vCPU: code runs 3.5× slower than at 1 769 MB");
  });

  it("promises nothing beyond one vCPU", () => {
    for (const memoryMb of MEMORY_STOPS.filter((stop) => stop >= 1769)) {
      expect(memoryHint({ memoryMb, vcpu: null })).not.toContain("slower");
    }
  });

  it("follows a number or a measured curve where the scenario names one", () => {
    expect(memoryHint({ memoryMb: 128, vcpu: 2 })).toBe("2.00 vCPU, set apart from memory");
  });

  it("has stops that ascend and hold the least, the most and the whole vCPU", () => {
    expect(MEMORY_STOPS.toSorted((a, b) => a - b)).toEqual(MEMORY_STOPS);
    expect(MEMORY_STOPS).toEqual(expect.arrayContaining([128, 1769, 10_240]));
  });
});
