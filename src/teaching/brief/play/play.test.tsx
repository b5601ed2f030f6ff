// @vitest-environment happy-dom
// What playing a brief says and takes: settings in words, solutions as files and in addresses, what lies outside of a brief, own briefs, one made in the Lab.
import { cleanup, render, screen, within } from "@testing-library/react";
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { simulate } from "#engine";
import { loadInputs, parseScenario, resolve, type Scenario } from "#scenario";
import { briefs } from "../briefs.ts";
import { combinationsOf, indexOfChange, scenarioFrom, startIndex, startOf } from "../combinations.ts";
import { readGoal } from "../goals.ts";
import type { Outcome } from "../outcome.ts";
import { parseBrief } from "../parse.ts";
import { Goals } from "./Goals.tsx";
import { makeBrief } from "./make.ts";
import { changesOutside } from "./outside.ts";
import { findBrief, forgetOwn, isOwn, keepOwn, ownBriefs } from "./own.ts";
import { plainValue, settingHint, settingName, valueInWords } from "./settingWords.ts";
import { readSolution, solutionText } from "./solutionFile.ts";
import { readAt, verdictInWords } from "./verdict.ts";

afterEach(cleanup);

const NARROW = /[\u202f\u00a0]/g;
const plain = (text: string) => text.replaceAll(NARROW, " ");

async function run(scenario: Scenario) {
  const { trace, facts } = await loadInputs(scenario);
  const model = resolve(scenario, trace, facts);
  return { run: simulate(model), model };
}

const tiny = (() => {
  const parsed = parseScenario({
    ...{ version: 1, title: "Few", durationS: 60, workload: { kind: "arrivals", timesS: [1, 1, 1, 20] } },
    functions: [{ name: "f", route: "GET /f" }],
  });
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join("\n"));
  return parsed.scenario;
})();

describe("settings in words", () => {
  it.each([
    ["function.memoryMb", 1769, "1 769 MB"],
    ["function.keepAliveS", 300, "5 min"],
    ["gateway.ratePerS", 100, "100 /s"],
    ["client.retryBaseMs", 250, "250 ms"],
    ["security.badTokens.expired", 0.02, "2.0 %"],
    ["database.capacityPerS", null, "No limit"],
    ["database.enabled", false, "Off"],
    ["function.reuse", "newestInstance", "Newest instance"],
    ["client.networkMs", { kind: "lognormal", p50Ms: 30, p99Ms: 90 }, "about 30 ms"],
    ["zones", 3, "3"],
  ])("%s = %j is %s", (path, value, text) => expect(plain(plainValue(path, value))).toBe(text));

  it("says what a function's own setting is of, and what no catalogue names by its path", () => {
    expect(settingName({ setting: "functions.a.b.memoryMb" })).toBe("Memory of a.b");
    expect(settingName({ setting: "functions.f.memoryMb", label: "Room" })).toBe("Room");
    expect(settingName({ setting: "no.such" })).toBe("no.such");
    expect(settingHint("function.provisionedConcurrency")).toBe("Instances kept ready: never cold, always paid.");
    expect(settingHint("no.such")).toBeNull();
  });

  it("writes a value as the brief does, where it does", () => {
    const unlocked = { setting: "zones", values: [1, 3], labels: ["one room", "three rooms"] };
    expect(valueInWords(unlocked, 3)).toBe("three rooms");
  });

  it("has a name of their own for all that the site's briefs unlock", () => {
    for (const { unlocked } of briefs)
      for (const each of unlocked) expect(settingName(each), each.setting).not.toBe(each.setting);
  });
});

describe("a solution", () => {
  it("comes back from its file, whichever it is", () => {
    fc.assert(
      fc.property(fc.constantFrom(...briefs), fc.nat(), (brief, any) => {
        const index = any % combinationsOf(brief);
        expect(readSolution(solutionText(brief, index), brief)).toEqual({ kind: "ok", index });
      }),
    );
  });

  const [brief, other] = briefs;
  const file = (): Record<string, unknown> => JSON.parse(solutionText(brief, 0)) as Record<string, unknown>;
  const { setting } = brief.unlocked[0];
  it.each([
    ["{", /^Line 1, column 2: /],
    ["3", /^\(whole file\): found 3; allowed: an object/],
    [solutionText(other, 0), new RegExp(`solution of “${other.name}”, and this is “${brief.name}”`)],
    [JSON.stringify({ ...file(), version: 2 }), /^version: found 2; allowed: 1/],
    [JSON.stringify({ ...file(), values: {} }), new RegExp(`^values\\.${setting}: found nothing; allowed: one of `)],
    [
      JSON.stringify({ ...file(), values: { ...(file().values as object), [setting]: "<img>" } }),
      new RegExp(`^values\\.${setting}: found "<img>"; allowed: one of `),
    ],
    [JSON.stringify({ ...file(), more: 1 }), /^more: found "more"; allowed: one of/],
  ])("is refused with its place: %s", (text, reason) => {
    const read = readSolution(text, brief);
    expect(read.kind === "refused" && read.lines.join("\n")).toMatch(reason);
  });

  it.each([
    [null, null, null],
    ["0", 0, null],
    ["95", 95, null],
    ["96", null, "from 0 to 95"],
    ["-1", null, "“at=-1”"],
    ["1.5", null, "“at=1.5”"],
    ["<script>", null, "“at=<script>”"],
    ["9".repeat(200), null, "…"],
  ])("in an address: at=%s", (text, index, fault) => {
    const read = readAt(text, 96);
    expect(read.index).toBe(index);
    if (fault === null) expect(read.fault).toBeNull();
    else expect(read.fault).toContain(fault);
  });
});

describe("what came of it", () => {
  const reading = (value: number | null, met: boolean) => ({ value, met });
  const goals = [
    { says: "Nobody is refused", quantity: "requests.byOutcome.databaseError", atMost: 0 },
    { says: "Fast", quantity: "latencyMs.p99", atMost: 300 },
    { says: "Cheap", quantity: "cost.month", atMost: 10 },
  ] as const;
  const outcome: Outcome = {
    goals: [
      { readings: [reading(0, true), reading(0, true)], met: true },
      { readings: [reading(250, true), reading(340, false)], met: false },
      { readings: [reading(10.004, false), reading(null, false)], met: false },
    ],
    ...{ metOn: 0, seeds: 2, met: false, luck: false, least: 12 },
  };

  it("is said of each goal: the figure, the bound, whether chance decided, and what it was", () => {
    const before: Outcome = {
      ...outcome,
      goals: [{ readings: [reading(7, false)], met: false }, outcome.goals[1], outcome.goals[2]],
    };
    render(<Goals brief={{ goals }} now={outcome} before={before} />);
    const [first, second, third] = within(screen.getByRole("list", { name: "Goals" })).getAllByRole("listitem");
    expect(plain(first.textContent ?? "")).toMatch(/Nobody is refused.*Met.*0.*at most 0.*at first 7/);
    expect(plain(second.textContent ?? "")).toMatch(
      /Luck.*250 ms.*at most 300 ms.*250 ms to 340 ms over 2 seeds, met on 1 of 2 seeds/,
    );
    // Read to the cent, it would be within its bound.
    expect(plain(third.textContent ?? "")).toMatch(/Not met.*\$10\.00.*at most \$10\.00.*missed by less than is shown/);
  });

  it.each([
    [{}, "1 of 3 goals are met on all 2 seeds."],
    [{ luck: true, metOn: 1 }, /^All goals are met on 1 of 2 seeds only\. .* luck\.$/],
    [{ met: true, metOn: 2 }, "All goals are met on all 2 seeds."],
  ])("is one sentence: %j", (more, says) => {
    const said = verdictInWords({ ...outcome, ...more });
    if (typeof says === "string") expect(said).toBe(says);
    else expect(said).toMatch(says);
  });
});

describe("outside of a brief", () => {
  it("is nothing that it unlocks, and no seed that it asks for", async () => {
    for (const brief of briefs) {
      const start = await startOf(brief);
      const last = scenarioFrom(start, brief, combinationsOf(brief) - 1);
      expect(changesOutside(brief, start, { ...last, seed: last.seed + brief.seeds - 1 }), brief.name).toEqual([]);
      const further = changesOutside(brief, start, { ...last, seed: last.seed + brief.seeds, zones: 7 });
      expect(
        further.map(({ path }) => path),
        brief.name,
      ).toEqual(expect.arrayContaining(["seed", "zones"]));
    }
  });
});

describe("a brief of one's own", () => {
  const { name: _, ...file } = briefs[0];
  const par = {
    of: "x",
    combinations: 4,
    keeping: 1,
    best: 3,
    least: 5,
    start: [false],
    wrong: { at: 1, met: [false] },
  };

  it("is found by the name that the same file has anywhere, until it is forgotten", () => {
    const { name } = keepOwn(file, par);
    expect(isOwn(name)).toBe(true);
    expect(keepOwn(file, par).name).toBe(name);
    expect(ownBriefs()).toHaveLength(1);
    expect(findBrief(name)?.brief.title).toBe(file.title);
    forgetOwn(name);
    expect(findBrief(name)).toBeNull();
    expect(findBrief(briefs[0].name)?.brief).toBe(briefs[0]);
  });

  it("is made of what was changed in the Lab: a file that reads, whose start fails nothing that the present run misses", async () => {
    const changed = parseScenario({
      ...tiny,
      workload: { kind: "arrivals", timesS: [1, 1, 1, 1, 20] },
      function: { ...tiny.function, memoryMb: tiny.function.memoryMb * 2, provisionedConcurrency: 4 },
    });
    if (!changed.ok) throw new Error("the change makes no scenario");
    const result = await run(changed.scenario);
    const made = makeBrief(tiny, changed.scenario, result);
    expect(parseBrief(JSON.parse(JSON.stringify(made)))).toMatchObject({ kind: "ok" });
    expect(made.unlocked.map(({ setting }) => setting)).toEqual([
      "function.memoryMb",
      "function.provisionedConcurrency",
    ]);
    const start = await startOf(made);
    // The world stays as it was set up; the settings begin where they were.
    expect(start.workload).toEqual(changed.scenario.workload);
    expect(start.function.memoryMb).toBe(tiny.function.memoryMb);
    expect(startIndex(made, start)).toBeGreaterThanOrEqual(0);
    expect(indexOfChange(made, start, made.wrongFix.change)).toBeGreaterThanOrEqual(0);
    const now = startIndex(made, changed.scenario);
    expect(scenarioFrom(start, made, now)).toEqual(changed.scenario);
    for (const goal of made.goals) expect(readGoal(goal, result).met, goal.says).toBe(true);
  });

  it("unlocks the usual settings where nothing was changed", async () => {
    const made = makeBrief(tiny, tiny, await run(tiny));
    expect(parseBrief(JSON.parse(JSON.stringify(made)))).toMatchObject({ kind: "ok" });
    expect(startIndex(made, await startOf(made))).toBeGreaterThanOrEqual(0);
  });
});
