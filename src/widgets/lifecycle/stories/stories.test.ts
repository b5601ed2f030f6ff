// Stories: the patch they are made by, the rule that finds their request, and what is said of those that cannot be.
import "#messages/lifecycle";
import { describe, expect, it } from "vitest";
import { played } from "../testing/played.ts";
import { impossible } from "./impossible.ts";
import { mergePatch } from "./mergePatch.ts";
import { watched } from "./watch.ts";

describe("a merge patch", () => {
  // The cases of RFC 7396, appendix A.
  it.each([
    [{ a: "b" }, { a: "c" }, { a: "c" }],
    [{ a: "b" }, { b: "c" }, { a: "b", b: "c" }],
    [{ a: "b" }, { a: null }, {}],
    [{ a: "b", b: "c" }, { a: null }, { b: "c" }],
    [{ a: ["b"] }, { a: "c" }, { a: "c" }],
    [{ a: { b: "c" } }, { a: { b: "d", c: null } }, { a: { b: "d" } }],
    [{ a: [{ b: "c" }] }, { a: [1] }, { a: [1] }],
    [
      ["a", "b"],
      ["c", "d"],
      ["c", "d"],
    ],
    [{ e: null }, { a: 1 }, { e: null, a: 1 }],
    [[1, 2], { a: "b", c: null }, { a: "b" }],
    [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
  ])("of %j with %j is %j", (target, patch, result) => expect(mergePatch(target, patch)).toEqual(result));
});

describe("the rule for the request", () => {
  it("takes the first that fits, or the last where it says so, or none", async () => {
    const { traces } = await played("http", "warm");
    expect(watched({}, traces)?.row).toBe(0);
    expect(watched({ pick: "last" }, traces)?.row).toBe(traces.length - 1);
    expect(watched({ cold: false }, traces)?.cold).toBe(false);
    expect(watched({ outcome: "throttled" }, traces)).toBeNull();
  });
});

describe("a pair that cannot be", () => {
  it("says why, and keeps the trigger where something like it can happen there", () => {
    expect(impossible("schedule", "rateLimited")).toMatchObject({ nearest: { trigger: "schedule", how: "throttled" } });
    expect(impossible("schedule", "expired")?.reason).toMatch(/no user/);
    expect(impossible("queue", "forged")).toMatchObject({ nearest: { trigger: "http", how: "forged" } });
    expect(impossible("http", "duplicate")).toMatchObject({ nearest: { trigger: "http", how: "retried" } });
    expect(impossible("http", "cold")).toBeNull();
  });
});
