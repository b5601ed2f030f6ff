// What is read is what the summary, the record and the series say; quantities are named as the command line prints them.
import { describe, expect, it } from "vitest";
import type { Run } from "#engine";
import { placeOfNumber, placeOfWord, unitOf } from "./quantities.ts";
import { readNumber, readSeries, readWord } from "#host/predict";
import { valueNear } from "./readSeries.ts";
import { realRun } from "./testing/runs.ts";

/** Every number in a part of the summary, by its path. */
function figuresIn(value: unknown, path = ""): [string, number][] {
  if (typeof value === "number") return [[path, value]];
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([key, each]) => figuresIn(each, path ? `${path}.${key}` : key));
}

const named = realRun({
  functions: [
    { name: "createOrder", route: "POST /orders", share: 0.3 },
    { name: "v2.list", route: "GET /orders", share: 0.7 },
  ],
});

describe("numbers", () => {
  it("are those of the summary, under the same names", () => {
    const { summary } = named.run;
    const unnamed: string[] = [];
    for (const [path, value] of figuresIn(summary)) {
      if (placeOfNumber(path) === null) unnamed.push(path);
      else expect(readNumber(path, named), path).toBe(value);
    }
    // Asked about by nobody: how many rows are kept, and the bill by component.
    expect(unnamed.filter((path) => !/^(cost|server)\.\w*[bB]yComponent/.test(path))).toEqual(["requests.recorded"]);
  });

  it("are read for one function, dots in its name included", () => {
    const [create, list] = named.run.summary.functions;
    for (const [path, value] of figuresIn(create)) {
      expect(readNumber(`functions.createOrder.${path}`, named), path).toBe(value);
    }
    expect(readNumber("functions.v2.list.coldStarts.share", named)).toBe(list.coldStarts.share);
    expect(readNumber("functions.v2.list.requests.total", named)).toBe(list.requests.total);
  });

  it("are read for one request, from the record", () => {
    const { requests } = named.run;
    expect(readNumber("request.3.latencyMs", named)).toBe((requests.endUs[3] - requests.arrivalUs[3]) / 1000);
    expect(readNumber("request.3.costUsd", named)).toBe(requests.costUsd[3]);
  });

  it("are null where the run has none", () => {
    expect(readNumber("functions.nobody.cost", named)).toBeNull();
    expect(readNumber("request.99999999.latencyMs", named)).toBeNull();
    expect(readNumber("cost.nothing", named)).toBeNull();
  });

  it("know their units", () => {
    expect(unitOf("functions.createOrder.coldStarts.share")).toBe("share");
    expect(unitOf("functions.createOrder.cost")).toBe("usd");
    expect(unitOf("requests.byOutcome.throttled")).toBe("count");
    expect(unitOf("series.costUsdSoFar")).toBe("usd");
    for (const nothing of ["", "functions..cost", "request.x.latencyMs", "request.1.outcome", "toString", "series.x"]) {
      expect(unitOf(nothing), nothing).toBeNull();
    }
    expect(placeOfWord("request.1.latencyMs")).toBeNull();
  });
});

describe("words of a request", () => {
  it("tell a cold start from the warm one after it", () => {
    const spaced = realRun({ durationS: 20, workload: { kind: "constant", ratePerS: 0.1 } });
    expect(readWord("request.0.fate", spaced)).toBe("cold");
    expect(readWord("request.1.fate", spaced)).toBe("warm");
    expect(readWord("request.0.outcome", spaced)).toBe("ok");
    expect(readWord("request.2.fate", spaced)).toBeNull();
  });

  it("tell who waits for an instance that another request has started", () => {
    // No page load, which would let the second overtake the first.
    const close = {
      durationS: 1,
      workload: { kind: "arrivals", timesS: [0, 0.02] },
      webServer: { enabled: false },
    } as const;
    const shared = realRun({ ...close, function: { requestsPerInstance: 2, initMs: 500 } });
    expect(readWord("request.0.start", shared)).toBe("cold");
    expect(readWord("request.1.start", shared)).toBe("joined");
    const alone = realRun({ ...close, function: { initMs: 500 } });
    expect(readWord("request.1.start", alone)).toBe("cold");
  });

  it("are the outcome where it was turned away", () => {
    const refused = realRun({ security: { badTokens: { expired: 1 } } });
    expect(readWord("request.0.fate", refused)).toBe("unauthorized");
    expect(readWord("request.0.start", refused)).toBe("none");
  });
});

describe("series", () => {
  const { run, model } = realRun({ durationS: 1200, function: { provisionedConcurrency: 1 } });
  const seconds = model.durationUs / 1e6;
  const values = (quantity: Parameters<typeof readSeries>[0]) =>
    readSeries(quantity, { run, model }).map(({ value }) => value ?? 0);
  const mean = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;

  it("hold every request once", () => {
    expect(mean(values("series.requestsPerS")) * seconds).toBeCloseTo(run.total, 6);
    const { byOutcome, total } = run.summary.requests;
    expect(mean(values("series.failedPerS")) * seconds).toBeCloseTo(total - byOutcome.ok, 6);
  });

  it("have the summary's means, and end at its sums", () => {
    const { instances, cost, coldStarts } = run.summary;
    expect(mean(values("series.instances"))).toBeCloseTo(instances.mean, 6);
    expect(mean(values("series.busy"))).toBeCloseTo(instances.meanBusy, 6);
    expect(values("series.costUsdSoFar").at(-1)).toBeCloseTo(cost.total, 12);
    expect(values("series.coldShareSoFar").at(-1)).toBeCloseTo(coldStarts.share, 12);
  });

  it("never fall where they are sums, and stand in order on the axis", () => {
    const points = readSeries("series.costUsdSoFar", { run, model });
    for (let index = 1; index < points.length; index++) {
      expect(points[index].at).toBeGreaterThan(points[index - 1].at);
      expect(points[index].value).toBeGreaterThanOrEqual(points[index - 1].value ?? 0);
    }
    expect(points[0]).toEqual({ at: 0, value: 0 });
    expect(points.at(-1)?.at).toBe(1);
  });

  it("have nothing to tell before the first request is served", () => {
    const late = realRun({ workload: { kind: "arrivals", timesS: [300] } });
    const points = readSeries("series.coldShareSoFar", late);
    expect(valueNear(points, 0.2)).toBeNull();
    expect(valueNear(points, 0.9)).toBe(1);
  });

  it("stay finite in a run without requests", () => {
    const empty: { run: Run; model: typeof model } = realRun({ workload: { kind: "poisson", ratePerS: 0 } });
    for (const quantity of ["series.requestsPerS", "series.instances", "series.costUsdSoFar"] as const) {
      for (const { value } of readSeries(quantity, empty)) expect(Number.isFinite(value)).toBe(true);
    }
  });
});
