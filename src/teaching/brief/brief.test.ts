// What a brief's file may hold, how a combination is one number, what runs say to goals, and that par is the least there is.
import { check, integer, property, tuple, array, boolean, double } from "fast-check";
import { describe, expect, it } from "vitest";
import { simulate } from "#engine";
import type { RunResult } from "#host/predict";
import { loadInputs, resolve, type Scenario } from "#scenario";
import type { Brief, Goal } from "./brief.ts";
import { checkBrief } from "./check.ts";
import {
  combinationsOf,
  indexOf,
  indexOfChange,
  placesAt,
  scenarioAt,
  startIndex,
  startOf,
  valuesAt,
  withEachSeed,
} from "./combinations.ts";
import { goalInWords, readGoal } from "./goals.ts";
import { outcomeOf, outcomeOfReadings, type Outcome } from "./outcome.ts";
import { parseBrief } from "./parse.ts";
import { scoreOf } from "./score.ts";
import { digestOf, searchPar } from "./search.ts";
import { fillText, showBrief } from "./texts.ts";

const example = {
  version: 1,
  order: 1,
  title: "Ten at once",
  level: "gentle",
  asks: "Ten people ask at once.",
  teaches: "Memory is speed.",
  scenario: {
    version: 1,
    title: "Ten at once",
    durationS: 60,
    workload: { kind: "arrivals", timesS: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1] },
    function: { cpuMs: 100 },
    functions: [{ name: "f", route: "GET /f" }],
  },
  change: { "function.memoryMb": 256 },
  seeds: 2,
  goals: [
    { says: "Each answer within 800 ms", quantity: "latencyMs.max", atMost: 800 },
    { says: "Nobody is turned away", quantity: "requests.byOutcome.ok", of: "requests.total", atLeast: 1 },
  ],
  unlocked: [
    { setting: "function.memoryMb", values: [256, 1024, 1769] },
    { setting: "function.maxConcurrency", values: [5, 1000] },
    { setting: "functions.f.runtime", values: ["nodejs22.x", "python3.12"], labels: ["Node.js", "Python"] },
  ],
  least: { name: "A month", quantity: "cost.month" },
  hints: ["{start@function.memoryMb}", "{start: goals.0}", "{goals.0}"],
  wrongFix: { says: "Fewer instances.", change: { "function.maxConcurrency": 5 }, why: "{wrong: goals.1}" },
  debrief: ["{start} {wrong} {par}", "{par@functions.f.runtime}", "{par/start} {par-start} {par: coldStarts.count}"],
  lesson: "/learn/limitations#the-first-visitor-waits",
  sources: [],
};

/** The example with another value at a path. */
function withValue(path: string, value: unknown): unknown {
  const copy: unknown = structuredClone(example);
  const names = path.split(".");
  let target = copy as Record<string, unknown>;
  for (const name of names.slice(0, -1)) target = target[name] as Record<string, unknown>;
  const last = names.at(-1) ?? "";
  if (value === undefined) Reflect.deleteProperty(target, last);
  else target[last] = value;
  return copy;
}

function read(value: unknown): Brief {
  const found = parseBrief(value);
  if (found.kind === "invalid") throw new Error(found.problems.join("\n"));
  return found.brief;
}

const brief = read(example);
const { signal } = new AbortController();

async function run(scenario: Scenario): Promise<RunResult> {
  const { trace, facts } = await loadInputs(scenario);
  const model = resolve(scenario, trace, facts);
  return { run: simulate(model), model };
}

describe("the shape", () => {
  it("takes what is whole", () => {
    expect(parseBrief(example)).toEqual({ kind: "ok", brief: example });
  });

  it.each([
    ["version", 2, "version: found 2; allowed: 1"],
    ["level", "hard", 'level: found "hard"; allowed: one of "gentle", "usual", "capstone"'],
    ["seeds", 0, "seeds: found 0; allowed: a whole number from 1 to 9"],
    ["goals", [], "goals: found an empty list; allowed: a list of 1 to 6"],
    ["goals.0.quantity", "latencyMs.p42", 'goals.0.quantity: found "latencyMs.p42"'],
    ["goals.0.atMost", undefined, "goals.0: found no bound"],
    ["goals.1.of", "all", 'goals.1.of: found "all"'],
    ["unlocked.0.values", [256], "unlocked.0.values: found a list of 1; allowed: a list of 2 to 1023"],
    ["unlocked.0.values.1", [1], "unlocked.0.values.1: found a list of 1"],
    ["unlocked.0.values.1", 256, "unlocked.0.values.1: found 256 once more"],
    ["unlocked.0.values.1", { vcpu: 1 }, "unlocked.0.labels: found nothing"],
    ["unlocked.2.labels", ["Node.js"], "unlocked.2.labels: found a list of 1; allowed: one for each of the 2 values"],
    ["unlocked.0.values", Array.from({ length: 300 }, (_, at) => 128 + at), "unlocked: found 1200 combinations"],
    ["hints", ["a", "b"], "hints: found a list of 2; allowed: a list of 3"],
    ["hints.0", "Set it to 512.", "hints.0: found the number 512; allowed: figures in braces"],
    ["wrongFix.why", "It fails with {}.", "wrongFix.why: found {}"],
    ["scenario", "flash-sail", 'scenario: found "flash-sail"'],
    ["colour", "red", 'colour: found "colour"'],
  ])("refuses %s = %j, with its place", (path, value, message) => {
    const found = parseBrief(withValue(path, value));
    expect(found.kind === "invalid" && found.problems.join("\n")).toContain(message);
  });

  it.each([[null], [3], ["text"], [[]]])("refuses %j as a whole", (value) => {
    expect(parseBrief(value)).toMatchObject({ kind: "invalid", problems: [expect.stringContaining("(whole file)")] });
  });
});

describe("a combination", () => {
  const settings = array(integer({ min: 2, max: 9 }), { minLength: 1, maxLength: 4 }).map((lengths) => ({
    unlocked: lengths.map((length) => ({ setting: "zones", values: Array.from({ length }, (_, value) => value) })),
  }));

  it("is one number, there and back, whatever is unlocked", () => {
    const thereAndBack = property(settings, integer({ min: 0 }), (any, number) => {
      const index = number % combinationsOf(any);
      expect(indexOf(any, valuesAt(any, index))).toBe(index);
      expect(placesAt(any, index)).toEqual(valuesAt(any, index));
    });
    expect(check(thereAndBack).failed).toBe(false);
  });

  it("counts the first setting as the most significant", () => {
    expect(combinationsOf(brief)).toBe(12);
    expect(valuesAt(brief, 1)).toEqual([256, 5, "python3.12"]);
    expect(valuesAt(brief, 2)).toEqual([256, 1000, "nodejs22.x"]);
    expect(valuesAt(brief, 4)).toEqual([1024, 5, "nodejs22.x"]);
    expect(indexOf(brief, [512, 5, "nodejs22.x"])).toBe(-1);
    expect(() => valuesAt(brief, 12)).toThrow("There is no combination 12; there are 12, counted from 0.");
  });

  it("is found of the start, and of what a change makes of it", async () => {
    const start = await startOf(brief);
    expect(start.function.memoryMb).toBe(256);
    expect(startIndex(brief, start)).toBe(2);
    expect(indexOfChange(brief, start, { "function.memoryMb": 1769 })).toBe(10);
    expect(indexOfChange(brief, start, { "function.memoryMb": 512 })).toBe(-1);
    expect(indexOfChange(brief, start, { zones: 1 })).toBe(-1);
  });

  it("may set a whole section, written short, and an entry of a list", async () => {
    const any = read({
      ...example,
      ...{ scenario: { ...example.scenario, interventions: [{ atS: 30, deploy: "v2", share: 1 }] }, change: {} },
      unlocked: [
        { setting: "database", values: [{}, { kind: "relational" }], labels: ["a", "b"] },
        { setting: "interventions.0.share", values: [0.1, 1] },
      ],
    });
    const start = await startOf(any);
    expect(startIndex(any, start)).toBe(1);
    const other = await scenarioAt(any, 2);
    expect([other.database.kind, other.interventions[0]]).toMatchObject(["relational", { share: 0.1 }]);
  });

  it("is run with the scenario's seed and those that follow it", async () => {
    expect(withEachSeed(brief, await startOf(brief)).map(({ seed }) => seed)).toEqual([7, 8]);
  });
});

describe("goals", () => {
  const goal = (bounds: Partial<Goal>): Goal => ({ says: "", quantity: "requests.total", ...bounds });

  it.each([
    [{ atMost: 10 }, true],
    [{ atMost: 9 }, false],
    [{ atLeast: 10 }, true],
    [{ atLeast: 11 }, false],
    [{ atLeast: 10, atMost: 10 }, true],
    [{ atLeast: 2, atMost: 9 }, false],
  ])("%j is met of ten: %s", async (bounds, met) => {
    expect(readGoal(goal(bounds), await run(await startOf(brief)))).toEqual({ value: 10, met });
  });

  it("take a share, and are not met where a run lacks the figure", async () => {
    const result = await run(await startOf(brief));
    expect(readGoal(brief.goals[1], result)).toEqual({ value: 1, met: true });
    expect(goalInWords(brief.goals[1], 1)).toBe("100.0\u00a0%");
    expect(goalInWords(brief.goals[0], 800)).toBe("800\u00a0ms");
    const lacking = { value: null, met: false };
    expect(readGoal({ says: "", quantity: "functions.g.coldStarts.count", atMost: 1 }, result)).toEqual(lacking);
    expect(readGoal(goal({ of: "requests.byOutcome.throttled", atLeast: 0 }), result)).toEqual(lacking);
  });

  it("of a latency are not met by answering nobody", async () => {
    const none = await run(await startOf({ ...brief, change: { "function.maxConcurrency": 0 } }));
    expect(readGoal(brief.goals[0], none)).toEqual({ value: null, met: false });
    expect(readGoal(brief.goals[1], none)).toEqual({ value: 0, met: false });
  });

  it("hold where they hold with every seed; with some it was luck", () => {
    const reading = (met: boolean, least: number | null) => ({ goals: [{ value: 1, met }], least });
    expect(outcomeOfReadings([reading(true, 1), reading(true, 3)])).toMatchObject({
      met: true,
      metOn: 2,
      luck: false,
      least: 2,
    });
    expect(outcomeOfReadings([reading(true, 1), reading(false, 3)])).toMatchObject({
      met: false,
      metOn: 1,
      luck: true,
    });
    expect(outcomeOfReadings([reading(false, 1), reading(false, null)])).toMatchObject({
      met: false,
      luck: false,
      least: null,
    });
  });
});

describe("the score", () => {
  const outcome = (met: readonly boolean[], least: number | null): Pick<Outcome, "goals" | "least"> => ({
    goals: met.map((each) => ({ readings: [], met: each })),
    least,
  });

  it.each([
    [[true, true], 4, 1],
    [[true, true], 8, 0.85],
    [[true, true], 3, 1],
    [[true, false], 1, 0.35],
    [[false, false], 1, 0],
    [[true, true], null, 0.7],
  ])("of goals %j and %s is %s where par is 4", (met, least, score) => {
    expect(scoreOf(outcome(met, least), { least: 4 })).toBeCloseTo(score, 12);
  });

  it("never falls where one goal more is met, or where it costs less", () => {
    const cost = double({ min: 0, max: 1e6, noNaN: true });
    const never = property(
      array(boolean(), { minLength: 1, maxLength: 6 }),
      tuple(cost, cost),
      cost,
      (met, costs, par) => {
        const [less, more] = costs.toSorted((one, other) => one - other);
        const score = scoreOf(outcome(met, more), { least: par });
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(scoreOf(outcome(met, less), { least: par })).toBeGreaterThanOrEqual(score);
        met.forEach((_, at) => {
          const oneMore = met.with(at, true);
          expect(scoreOf(outcome(oneMore, more), { least: par })).toBeGreaterThanOrEqual(score);
        });
      },
    );
    expect(check(never).failed).toBe(false);
  });
});

describe("par", () => {
  it("is the least of all that hold with every seed, each of which was tried", async () => {
    const told: [number, number][] = [];
    const par = await searchPar(brief, run, (done, all) => told.push([done, all]), signal);
    if (!par) throw new Error("no par");
    let keeping = 0;
    for (let index = 0; index < combinationsOf(brief); index++) {
      const scenarios = withEachSeed(brief, await scenarioAt(brief, index));
      const outcome = outcomeOf(brief, await Promise.all(scenarios.map(run)));
      if (outcome.met) keeping++;
      if (outcome.met) expect(outcome.least).toBeGreaterThanOrEqual(par.least);
      if (index === par.best) expect([outcome.met, outcome.least]).toEqual([true, par.least]);
    }
    expect(par).toMatchObject({
      combinations: 12,
      keeping,
      start: [false, true],
      wrong: { at: 0, met: [false, false] },
    });
    expect(keeping).toBeGreaterThan(0);
    expect(told).toEqual(Array.from({ length: 13 }, (_, done) => [done, 12]));
  });

  it("is kept under a name for all that decides it, and for no words", async () => {
    const start = await startOf(brief);
    const name = digestOf(brief, start);
    expect(digestOf({ ...brief, title: "Another", asks: "Another", hints: ["a", "b", "c"] }, start)).toBe(name);
    expect(digestOf({ ...brief, seeds: 3 }, start)).not.toBe(name);
    expect(digestOf({ ...brief, goals: [{ ...brief.goals[0], atMost: 801 }, brief.goals[1]] }, start)).not.toBe(name);
    expect(digestOf(brief, { ...start, zones: 2 })).not.toBe(name);
  });

  it("is nothing where no combination holds", async () => {
    const never = { ...brief, goals: [{ says: "", quantity: "latencyMs.max", atMost: 1 } as const] };
    expect(await searchPar(never, run, () => {}, signal)).toBeNull();
    expect(await checkBrief(never, run, () => {}, signal)).toMatchObject({ solvable: false, par: null, problems: [] });
  });

  it("can be given up", async () => {
    const controller = new AbortController();
    const search = searchPar(
      brief,
      run,
      (done) => done === 3 && controller.abort(new Error("enough")),
      controller.signal,
    );
    await expect(search).rejects.toThrow("enough");
  });
});

describe("a check", () => {
  const checked = (value: unknown) => checkBrief(read(value), run, () => {}, signal);

  it("says of a good brief that it can be solved, and that start and wrong fix fail", async () => {
    expect(await checked(example)).toMatchObject({ problems: [], solvable: true, startMet: false, wrongFixMet: false });
  });

  it("says where the start, or the wrong fix, is a solution", async () => {
    expect(await checked(withValue("goals.0.atMost", 60_000))).toMatchObject({ startMet: true, wrongFixMet: false });
    expect(await checked(withValue("wrongFix.change", { "function.memoryMb": 1769 }))).toMatchObject({
      wrongFixMet: true,
    });
  });

  it.each([
    ["scenario.durationS", -1, /^scenario: .*durationS/],
    ["unlocked.0.values", [512, 1024], /^unlocked\.0\.values: .*function\.memoryMb/],
    ["wrongFix.change", { zones: 1 }, /^wrongFix\.change: /],
    ["unlocked.1.values", [-1, 1000], /^unlocked: found \[256,-1,"nodejs22\.x"\]/],
    ["goals.0.quantity", "functions.g.latencyMs.p99", /^goals\.0\.quantity: found "functions\.g/],
    ["hints.0", "{start: latencyMs.p42}", /^hints\.0: .*latencyMs\.p42/],
    ["debrief.2", "{end}", /^debrief\.2: .*\{end\}/],
  ])("refuses %s = %j, with its place", async (path, value, problem) => {
    const changed = withValue(path, value);
    const also =
      path === "unlocked.1.values" ? { wrongFix: { ...example.wrongFix, change: { "function.memoryMb": 1024 } } } : {};
    const { problems } = await checked({ ...(changed as object), ...also });
    expect(problems).toEqual([expect.stringMatching(problem)]);
  });
});

describe("the texts", () => {
  it("are filled by the runs of start, wrong fix and par", async () => {
    const par = await searchPar(brief, run, () => {}, signal);
    if (!par) throw new Error("no par");
    const shown = await showBrief(brief, par, run, signal);
    const filled = (text: string) => fillText(text, brief, shown);
    expect(filled("{start@function.memoryMb}, {goals.0}, {goals.1}")).toBe("256, 800\u00a0ms, 100.0\u00a0%");
    expect(filled("{wrong: goals.1}")).toBe("50.0\u00a0%");
    expect(filled("{par@functions.f.runtime}")).toMatch(/^(Node\.js|Python)$/);
    expect(filled("{wrong: requests.byOutcome.throttled}")).toBe("5");
    expect(filled("{start} {par/start} {par-start}")).not.toMatch(/[{}]/);
    for (const name of ["end", "start: latencyMs.p42", "par@function.colour", "goals.7", "start: goals.7", "start/end"])
      expect(() => filled(`{${name}}`)).toThrow(name.replace(/^\w+(@|: )/, ""));
  });
});
