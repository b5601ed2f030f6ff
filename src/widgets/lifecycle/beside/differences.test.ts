// The parts of a comparison add up to the whole, and what provisioned concurrency saves is what starting takes.
import { describe, expect, it } from "vitest";
import { inPlace, played } from "../testing/played.ts";
import { play } from "../stories/play.ts";
import { besidesOf, wantedBeside } from "./besides.ts";
import { differences, PARTS } from "./differences.ts";

describe("a cold start beside provisioned concurrency", () => {
  it("differs by start, initialisation and first run, and pays for capacity", async () => {
    const cold = await played("http", "cold");
    const wanted = wantedBeside("http", "cold", "provisioned", cold.trace.row);
    if (!wanted) throw new Error("no such run");
    const rows = differences(cold, await play(inPlace, wanted.scenario, wanted.follow));
    const by = (name: string) => rows.find((row) => row.name === name);
    const saved = (name: string) => (by(name)?.first ?? 0) - (by(name)?.second ?? 0);
    expect(saved("done")).toBe(saved("start") + saved("initialisation") + saved("firstRun"));
    expect(by("provisioned")?.second).toBeGreaterThan(0);
    for (const side of ["first", "second"] as const) {
      const parts = rows.filter(({ name }) => PARTS.some((part) => part === name));
      expect(parts.reduce((sum, row) => sum + (row[side] ?? 0), 0)).toBe(by("done")?.[side]);
    }
  });
});

it("each trigger's cold start can stand beside its warm one, and a queue beside a direct call", () => {
  expect(besidesOf("schedule", "cold")).toEqual(["warm", "provisioned"]);
  expect(besidesOf("http", "warm")).toEqual(["queue"]);
  expect(besidesOf("http", "forged")).toEqual([]);
  expect(wantedBeside("http", "forged", "queue", 0)).toBeNull();
});
