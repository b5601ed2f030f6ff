// What the run says to a question: the right option is found by the figure, and changes are compared fairly.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changesFor, problemsOf, truthOf, withChange, type Question } from "#host/predict";
import { directionOf } from "./truth.ts";
import { realRun, runOf, written } from "./testing/runs.ts";

/** n requests at once on an empty platform: each needs an instance of its own, so exactly n start cold. */
const together = (n: number) =>
  realRun({ durationS: 10, workload: { kind: "arrivals", timesS: Array.from({ length: n }, () => 1) } });

describe("picking a figure", () => {
  const question = {
    kind: "pickNumber",
    quantity: "coldStarts.count",
    options: [{ value: 1 }, { value: 10 }, { value: 25 }, { value: 40 }],
  } as const satisfies Question;

  it.each([
    [1, 0],
    [9, 1],
    [24, 2],
    [40, 3],
    [60, 3],
  ])("of %i cold starts chooses option %i", (n, option) => {
    expect(truthOf(question, [together(n)])).toEqual({ kind: "pickNumber", value: n, option });
  });

  it("chooses the range that holds it, the lower end included", () => {
    const ranges = {
      kind: "pickNumber",
      quantity: "coldStarts.count",
      options: [{ to: 10 }, { from: 10, to: 20 }, { from: 20 }],
    } as const;
    expect(truthOf(ranges, [together(9)])).toMatchObject({ option: 0 });
    expect(truthOf(ranges, [together(10)])).toMatchObject({ option: 1 });
    expect(truthOf(ranges, [together(20)])).toMatchObject({ option: 2 });
  });
});

describe("picking a fate", () => {
  it("finds that requests together each start cold", () => {
    const question = {
      kind: "pickWord",
      quantity: "request.1.fate",
      options: [
        { label: "It waits for this instance", is: "joined" },
        { label: "A second cold start", is: "cold" },
        { label: "It is rejected", is: "throttled" },
      ],
    } as const satisfies Question;
    expect(truthOf(question, [together(2)])).toEqual({ kind: "pickWord", value: "cold", option: 1 });
    expect(truthOf(question, [together(1)])).toBeNull();
  });
});

describe("picking a direction", () => {
  const question = {
    kind: "pickChange",
    quantity: "coldStarts.count",
    options: [
      { label: "fewer", is: "less" },
      { label: "as many", is: "same" },
    ],
  } as const satisfies Question;

  it("compares the run with the one before the change", () => {
    expect(changesFor(question, { "function.keepAliveS": 0 })).toEqual([{ "function.keepAliveS": 0 }, undefined]);
    expect(truthOf(question, [together(3), together(9)])).toMatchObject({ before: 9, after: 3, is: "less", option: 0 });
    expect(truthOf(question, [together(9), together(9)])).toMatchObject({ is: "same", option: 1 });
    expect(truthOf(question, [together(9), together(3)])).toMatchObject({ is: "more", option: null });
  });

  it("turns round when before and after are exchanged", () => {
    const turned = { more: "less", less: "more", same: "same" };
    const figure = fc.double({ min: 0, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(figure, figure, fc.double({ min: 1, max: 2, noNaN: true }), (a, b, within) => {
        expect(directionOf(b, a, within)).toBe(turned[directionOf(a, b, within)]);
      }),
    );
    expect(directionOf(0, 0, 1.05)).toBe("same");
    expect(directionOf(100, 105, 1.05)).toBe("same");
    expect(directionOf(100, 106, 1.05)).toBe("more");
  });
});

describe("a change", () => {
  const scenario = written({ functions: [{ name: "createOrder", route: "POST /orders", share: 1 }] });

  it("sets values by their path, in lists by place or name, and leaves the scenario as it was", () => {
    const before = JSON.stringify(scenario);
    const changed = withChange(scenario, {
      "function.memoryMb": 1024,
      "functions.createOrder.timeoutS": 3,
      "functions.0.memoryMb": 256,
      workload: { kind: "constant", ratePerS: 1 },
    });
    if (!changed.ok) throw new Error("the change was refused");
    expect(changed.scenario.function.memoryMb).toBe(1024);
    expect(changed.scenario.functions[0]).toMatchObject({ name: "createOrder", timeoutS: 3, memoryMb: 256 });
    expect(changed.scenario.workload).toEqual({ kind: "constant", ratePerS: 1 });
    expect(JSON.stringify(scenario)).toBe(before);
  });

  it("is refused with reasons where it makes no scenario", () => {
    for (const change of [{ "function.memory": 1 }, { "function.memoryMb": -1 }, { "no.such.thing": 1 }]) {
      const changed = withChange(scenario, change);
      expect(changed.ok).toBe(false);
      expect(changed.ok ? [] : changed.problems.length).toBeGreaterThan(0);
    }
  });

  it("changes what it says and no draw of anything else", () => {
    const changed = withChange(scenario, { "function.keepAliveS": 0 });
    if (!changed.ok) throw new Error("the change was refused");
    const [before, after] = [runOf(scenario), runOf(changed.scenario)];
    expect([...after.run.requests.arrivalUs]).toEqual([...before.run.requests.arrivalUs]);
    expect(after.run.summary.coldStarts.share).toBe(1);
  });
});

describe("a curve over a setting", () => {
  const question: Question = {
    kind: "sweep",
    quantity: "requests.total",
    over: { path: "workload.ratePerS", values: [1, 2, 3], unit: "perS" },
    max: 2000,
    level: { label: "as many", quantity: "requests.total", value: 1200 },
  };
  const scenario = written({ workload: { kind: "constant", ratePerS: 9 } });
  const runs = changesFor(question, { durationS: 60 }).map((change) => {
    const changed = withChange(scenario, change);
    if (!changed.ok) throw new Error("the change was refused");
    return runOf(changed.scenario);
  });

  it("has a point for each of its values, each from a run of its own with the other changes made", () => {
    const truth = truthOf(question, runs);
    expect(truth?.kind === "sweep" && truth.points).toEqual([
      { at: 0, value: 60 },
      { at: 0.5, value: 120 },
      { at: 1, value: 180 },
    ]);
  });

  it("is to be mended where its level is not the runs', its values are uneven, or the runs leave the axis", () => {
    const mend = (changes: Partial<typeof question>) => {
      const asked = { ...question, ...changes } as Question;
      return problemsOf(asked, truthOf(asked, runs)).join();
    };
    expect(mend({ level: undefined })).toBe("");
    expect(mend({})).toMatch(/level: found 1200; in the runs it is 60/);
    expect(mend({ level: undefined, max: 100 })).toMatch(/max: the runs reach 180/);
    expect(mend({ level: undefined, over: { path: "workload.ratePerS", values: [1, 2, 4], unit: "perS" } })).toMatch(
      /rising evenly/,
    );
  });
});

describe("what an author should mend", () => {
  const run = together(5);
  const problems = (question: Question) => problemsOf(question, truthOf(question, [run, run]));

  it("is nothing in a question that can be answered", () => {
    expect(problems({ kind: "number", quantity: "coldStarts.count", min: 0, max: 40 })).toEqual([]);
    expect(problems({ kind: "curve", quantity: "series.instances", max: 6 })).toEqual([]);
  });

  it("is told for unknown quantities, missing rows, and answers out of reach", () => {
    const unknown = { kind: "number", quantity: "cost.all", min: 0, max: 1 } as unknown as Question;
    expect(problems(unknown)[0]).toMatch(/cost\.all/);
    expect(problems({ kind: "number", quantity: "request.7.latencyMs", min: 1, max: 9 })[0]).toMatch(/has no/);
    expect(problems({ kind: "number", quantity: "coldStarts.count", min: 0, max: 4 })[0]).toMatch(/says 5/);
    expect(problems({ kind: "curve", quantity: "series.instances", max: 2 })[0]).toMatch(/cannot be drawn/);
    expect(
      problems({ kind: "pickWord", quantity: "request.0.fate", options: [{ label: "warm", is: "warm" }] }),
    ).toHaveLength(2);
  });
});
