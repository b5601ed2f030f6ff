// Results in words: both figures with their unit, and the difference as the scale means it.
import { describe, expect, it } from "vitest";
import { resultInWords, verdictInWords, type Question, type Truth } from "#host/predict";

const number = (quantity: "latencyMs.p99" | "coldStarts.share" | "cost.month", value: number, truth: number) =>
  resultInWords(
    { kind: "number", quantity, min: 0.01, max: 10_000 },
    { kind: "number", value },
    { kind: "number", value: truth },
  ).replaceAll(/[\u00a0\u202f]/g, " ");

describe("a number", () => {
  it.each([
    ["latencyMs.p99", 200, 612, "You said 200 ms. In the run it is 612 ms, 3.1 times as much."],
    ["latencyMs.p99", 612, 200, "You said 612 ms, 3.1 times as much as the 200 ms in the run."],
    ["latencyMs.p99", 612, 612.2, "You said 612 ms. In the run it is 612 ms."],
    ["cost.month", 0, 4.12, "You said $0. In the run it is $4.12: $4.12 more."],
    ["coldStarts.share", 0.05, 0.125, "You said 5.0 %. In the run it is 12.5 %: 7.5 percentage points more."],
  ] as const)("%s: %d against %d", (quantity, guess, truth, words) => {
    expect(number(quantity, guess, truth)).toBe(words);
  });
});

describe("a choice", () => {
  const question: Question = {
    kind: "pickNumber",
    quantity: "coldStarts.count",
    options: [{ to: 10 }, { from: 10, to: 20 }, { from: 20 }, { label: "all of them", value: 40 }],
  };

  it("is named by its label, or by its figures", () => {
    const said = (option: number) =>
      resultInWords(question, { kind: "pick", option }, { kind: "pickNumber", value: 33, option: 2 });
    expect(said(0)).toBe("You chose “below 10”. The run says “20 or more”: 33.");
    expect(said(1)).toContain("“10 to 20”");
    expect(said(2)).toContain("“20 or more”");
    expect(said(3)).toContain("“all of them”");
  });

  it("is answered in its own words and unit", () => {
    const share: Question = {
      kind: "pickNumber",
      quantity: "requests.byOutcome.databaseError",
      of: "requests.total",
      options: [
        { label: "none", to: 0.01 },
        { label: "about half", from: 0.4, to: 0.6 },
      ],
    };
    const truth: Truth = { kind: "pickNumber", value: 0.489_32, option: 1 };
    const said = (option: number) =>
      resultInWords(share, { kind: "pick", option }, truth).replaceAll(/[\u00a0\u202f]/g, " ");
    expect(said(0)).toBe("You chose “none”. The run says “about half”: 48.9 %.");
    expect(said(1)).toBe("You chose “about half”, and so it is in the run: 48.9 %.");
    expect(resultInWords(share, null, truth).replaceAll(/[\u00a0\u202f]/g, " ")).toBe(
      "The run says “about half”: 48.9 %.",
    );
    const change: Question = {
      kind: "pickChange",
      quantity: "latencyMs.p50",
      options: [
        { label: "longer", is: "more" },
        { label: "as long as before", is: "same" },
      ],
    };
    const same: Truth = { kind: "pickChange", before: 162, after: 163, is: "same", option: 1 };
    expect(resultInWords(change, { kind: "pick", option: 0 }, same).replaceAll("\u00a0", " ")).toBe(
      "You chose “longer”. The run says “as long as before”: from 162 ms to 163 ms.",
    );
    const fate: Question = {
      kind: "pickWord",
      quantity: "request.0.fate",
      options: [
        { label: "it waits", is: "joined" },
        { label: "a cold start", is: "cold" },
      ],
    };
    const cold: Truth = { kind: "pickWord", value: "cold", option: 1 };
    expect(resultInWords(fate, { kind: "pick", option: 0 }, cold)).toBe(
      "You chose “it waits”. The run says “a cold start”.",
    );
    expect(resultInWords(fate, { kind: "pick", option: 1 }, cold)).toBe(
      "You chose “a cold start”, and so it is in the run.",
    );
  });

  it("that none can be right is said to be none", () => {
    const fate: Question = { kind: "pickWord", quantity: "request.0.fate", options: [{ label: "warm", is: "warm" }] };
    const truth = { kind: "pickWord", value: "throttled", option: null } as const;
    expect(resultInWords(fate, null, truth)).toBe("In the run it is Throttled. None of the answers on offer is right.");
  });
});

describe("a curve that sums up", () => {
  it("is told by where it ends", () => {
    const points = [
      { at: 0, value: 0 },
      { at: 1, value: 2 },
    ];
    const question: Question = { kind: "curve", quantity: "series.costUsdSoFar", max: 4 };
    expect(
      resultInWords(question, { kind: "curve", values: [0, 4] }, { kind: "curve", endUs: 60_000_000, points }),
    ).toBe(
      "Your curve and the run's have 50.0\u00a0% of their area in common. Yours ends at $4.00. In the run it ends at $2.00.",
    );
  });
});

describe("a verdict", () => {
  it("has words of its own for each kind of question", () => {
    const pick: Question = { kind: "pickWord", quantity: "request.0.fate", options: [] };
    const curve: Question = { kind: "curve", quantity: "series.busy", max: 1 };
    expect(verdictInWords(pick, "exact")).toBe("Right");
    expect(verdictInWords(pick, "far")).toBe("Not in this run");
    expect(verdictInWords(curve, "exact")).toBe("Nearly the same curve");
    expect(verdictInWords(curve, null)).toBe("Shown, not scored");
  });
});

describe("a curve over a setting", () => {
  const over = { path: "workload.ratePerS", values: [2, 6, 10], unit: "perS" } as const;
  const level = { label: "the server", quantity: "server.month", value: 50 } as const;
  const truth: Truth = {
    kind: "sweep",
    points: [0, 0.5, 1].map((at) => ({ at, value: 100 * at })),
    levels: [50, 50, 50],
  };

  it("says where it ends, and with a level where that is crossed", () => {
    const plain: Question = { kind: "sweep", quantity: "cost.month", over, max: 100 };
    expect(resultInWords(plain, null, truth)).toBe("In the run it ends at $100.");
    const crossed: Question = { ...plain, level };
    expect(resultInWords(crossed, { kind: "curve", values: [0, 25, 75] }, truth)).toMatch(
      /Yours crosses the line “the server” at 8/,
    );
    expect(resultInWords(crossed, { kind: "curve", values: [0, 0, 0] }, truth)).toMatch(/never.*is crossed at 6\/s\.$/);
  });
});
