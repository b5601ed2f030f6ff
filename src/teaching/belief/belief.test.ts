// What a belief's file may hold, how its verdict is computed, what fills its texts, and what is kept of a reader's choice.
import { describe, expect, it } from "vitest";
import { simulate } from "#engine";
import { loadInputs, resolve, type Scenario } from "#scenario";
import { createLearner } from "#teaching/lesson";
import type { Belief, Claim } from "./belief.ts";
import { beliefs, type NamedBelief } from "./beliefs.ts";
import { keep, saidOf } from "./kept.ts";
import { parseBelief } from "./parse.ts";
import { runPair } from "./runPair.ts";
import { fillLabel, fillText } from "./texts.ts";
import { compared, isRight, verdictOf } from "./verdict.ts";

const tiny = (timesS: readonly number[]) => ({
  ...{ version: 1, title: "Few", durationS: 60, workload: { kind: "arrivals", timesS } },
  functions: [
    { name: "f", route: "GET /f" },
    { name: "g", route: "GET /g" },
  ],
});

const example = {
  order: 1,
  says: "Ten at once need one instance.",
  figure: { name: "Instances", quantity: "instances.started" },
  claim: { says: "No more.", of: "b/a", atMost: 1 },
  here: {
    scenario: tiny([1]),
    a: { label: "{function.memoryMb} MB" },
    b: { label: "Ten", change: { "workload.timesS": [1, 1, 1, 1, 1, 1, 1, 1, 1, 1] } },
    why: ["{a}", "{b}", "{b/a}"],
  },
  turns: { setting: "One", scenario: tiny([1]), a: { label: "One" }, b: { label: "One" }, why: ["{b-a}"] },
  lesson: "/learn/limitations",
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

describe("the shape", () => {
  it("takes what is whole", () => {
    expect(parseBelief(example)).toEqual({ kind: "ok", belief: example });
  });

  it.each([
    ["says", undefined, "says: found nothing"],
    ["says", "", 'says: found ""'],
    ["colour", "red", 'colour: found "colour"; allowed: one of "order", "says"'],
    ["figure.quantity", "latencyMs.p42", 'figure.quantity: found "latencyMs.p42"'],
    ["figure.quantity", "series.busy", 'figure.quantity: found "series.busy"'],
    ["claim.of", "a+b", 'claim.of: found "a+b"; allowed: one of "a", "b", "b/a"'],
    ["claim.atMost", "1", 'claim.atMost: found "1"; allowed: a number'],
    ["claim.atMost", undefined, "claim: found no bound"],
    ["here.scenario", "flash-sail", 'here.scenario: found "flash-sail"'],
    ["here.b.label", 3, "here.b.label: found 3"],
    ["here.b.change", ["x"], "here.b.change: found a list of 1"],
    ["here.why", ["{a}"], "here.why: found a list of 1; allowed: a list of 3"],
    ["here.why.1", "It took 30.5 ms.", "here.why.1: found the number 30.5; allowed: figures in braces"],
    ["here.why.1", "It took {}.", "here.why.1: found {}"],
    ["turns.setting", undefined, "turns.setting: found nothing"],
    ["lesson", "https://elsewhere", 'lesson: found "https://elsewhere"'],
    ["sources", "vpc-2019", 'sources: found "vpc-2019"; allowed: a list'],
  ])("refuses %s = %j, with its place", (path, value, message) => {
    const read = parseBelief(withValue(path, value));
    expect(read.kind === "invalid" && read.problems.join("\n")).toContain(message);
  });

  it.each([[null], [3], ["text"], [[]]])("refuses %j as a whole", (value) => {
    expect(parseBelief(value)).toMatchObject({ kind: "invalid", problems: [expect.stringContaining("(whole file)")] });
  });

  it("lets a name hold a digit, as p50 or v2", () => {
    expect(parseBelief(withValue("here.why.0", "The p50 of v2 is {a}.")).kind).toBe("ok");
  });
});

describe("the verdict", () => {
  const figures = { a: 4, b: 10 };

  it.each([
    ["a", 4],
    ["b", 10],
    ["b/a", 2.5],
    ["a/b", 0.4],
    ["b-a", 6],
  ] as const)("compares %s", (of, value) => {
    expect(compared(of, figures)).toBe(value);
  });

  it.each([
    [{ of: "b/a", atLeast: 2.5 }, "upheld"],
    [{ of: "b/a", atLeast: 2.6 }, "contradicted"],
    [{ of: "b/a", atMost: 2.5 }, "upheld"],
    [{ of: "b-a", atMost: 5 }, "contradicted"],
    [{ of: "b", atLeast: 9, atMost: 11 }, "upheld"],
    [{ of: "a", atLeast: 9, atMost: 11 }, "contradicted"],
  ] as const)("of %j is %s", (claim, verdict) => {
    expect(verdictOf({ says: "", ...claim } satisfies Claim, figures)).toBe(verdict);
  });

  it("upholds nothing where there is no number", () => {
    expect(verdictOf({ says: "", of: "b/a", atMost: 1 }, { a: 0, b: 0 })).toBe("contradicted");
  });

  it("gives who sees that it depends right, whichever it is", () => {
    expect(isRight("depends", "upheld") && isRight("depends", "contradicted")).toBe(true);
    expect([isRight("true", "upheld"), isRight("true", "contradicted")]).toEqual([true, false]);
    expect([isRight("false", "upheld"), isRight("false", "contradicted")]).toEqual([false, true]);
  });
});

async function run(scenario: Scenario) {
  const { trace, facts } = await loadInputs(scenario);
  const model = resolve(scenario, trace, facts);
  return { run: simulate(model), model };
}

describe("the texts", () => {
  const belief = example as unknown as Belief;
  const shown = runPair(belief, belief.here, run, new AbortController().signal, () => {});

  it("are filled by the runs", async () => {
    const result = await shown;
    const started = (side: "a" | "b") => result.runs[side].run.summary.instances.started;
    const fill = (text: string) => fillText(text, belief, belief.here, result);
    expect(fill("{a} and {b}")).toBe(`${started("a")} and ${started("b")}`);
    expect(fill("{b-a}")).toBe(String(started("b") - started("a")));
    expect(Number(fill("{b/a}"))).toBeCloseTo(started("b") / started("a"));
    expect(fill("{b: requests.total}")).toBe("10");
    expect(fill("{b@function.memoryMb}")).toBe("512");
    expect(fill("{b: functions.*.coldStarts.share}")).toMatch(/%$/);
    expect(fillLabel("{function.memoryMb} MB", result.scenarios.a)).toBe("512 MB");
    expect(result.verdict).toBe("contradicted");
  });

  it.each(["{c}", "{a: latencyMs.p42}", "{a@function.colour}", "{a: functions.h.cost}", "{a/c}"])(
    "refuse %s, which stands for nothing",
    async (text) => {
      const result = await shown;
      expect(() => fillText(text, belief, belief.here, result)).toThrow(text.slice(1, -1).replace(/^a@/, ""));
    },
  );

  it("refuse a ratio that is no number", async () => {
    const result = { ...(await shown), figures: { a: 0, b: 1 } };
    expect(() => fillText("{b/a}", belief, belief.here, result)).toThrow("no number");
  });

  it("run one and the same scenario once, and lead to it in the Lab alone", async () => {
    let runs = 0;
    const counted = (scenario: Scenario) => {
      runs++;
      return run(scenario);
    };
    const result = await runPair(belief, belief.turns, counted, new AbortController().signal, () => {});
    expect(runs).toBe(1);
    expect(result.labTo).not.toContain("vs=");
    expect((await shown).labTo).toMatch(/^\/lab\?s=v\d.*&vs=v\d.*&panel=compare$/);
  });
});

describe("what is kept", () => {
  const [belief, other] = beliefs as readonly [NamedBelief, NamedBelief];

  it("is the last choice and what the record answered, with the first choice's worth", () => {
    const learner = createLearner(false);
    expect(saidOf(learner, belief)).toBeNull();
    keep(learner, belief, "true", "contradicted");
    expect(saidOf(learner, belief)).toEqual({
      ...{ choice: "true", first: "true", verdict: "contradicted" },
      ...{ rightAtFirst: false, rightOnce: false, tries: 1 },
    });
    keep(learner, belief, "false", "contradicted");
    expect(saidOf(learner, belief)).toEqual({
      ...{ choice: "false", first: "true", verdict: "contradicted" },
      ...{ rightAtFirst: false, rightOnce: true, tries: 2 },
    });
    expect(saidOf(learner, other)).toBeNull();
  });

  it("goes along with the lessons' answers into a file and back", () => {
    const learner = createLearner(false);
    keep(learner, belief, "depends", "contradicted");
    const elsewhere = createLearner(false);
    expect(elsewhere.importText(learner.exportText())).toBe(true);
    expect(saidOf(elsewhere, belief)).toMatchObject({
      ...{ choice: "depends", first: "depends", verdict: "contradicted" },
      ...{ rightAtFirst: true, rightOnce: true, tries: 1 },
    });
  });

  it("tells no first choice where none was kept: of earlier days only the last is", () => {
    const learner = createLearner(false);
    keep(learner, belief, "true", "contradicted");
    const { first: _, ...old } = learner.get(`belief/${belief.name}`) ?? expect.fail();
    learner.set(`belief/${belief.name}`, old);
    keep(learner, belief, "false", "contradicted");
    expect(saidOf(learner, belief)).toMatchObject({ first: null, choice: "false", tries: 2 });
  });

  it("no longer counts once the belief is another", () => {
    const learner = createLearner(false);
    keep(learner, belief, "true", "contradicted");
    expect(saidOf(learner, { ...belief, claim: { ...belief.claim, atMost: 7 } })).toBeNull();
  });
});
