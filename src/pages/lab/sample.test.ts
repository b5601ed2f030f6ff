// A long run's sample is the beginning of that run: the same requests, up to a moment. A short run has none.
import { expect, test } from "vitest";
import { simulate } from "#engine";
import { parseScenario, resolve } from "#scenario";
import { sampleOf } from "./sample.ts";

function modelOf(given: object) {
  const parsed = parseScenario({ durationS: 3600, ...given });
  if (!parsed.ok) throw new Error(parsed.problems[0].message);
  return resolve(parsed.scenario, null);
}

const perMinute = (count: number) => ({ kind: "trace", countsPerMinute: Array.from({ length: 60 }, () => count) });

test.each([
  ["few requests", { workload: { kind: "poisson", ratePerS: 100 } }],
  ["all of them within the warm-up", { workload: { kind: "poisson", ratePerS: 1000 }, warmUpS: 1800 }],
  ["none at all", { workload: { kind: "poisson", ratePerS: 0 } }],
])("a run with %s has none", (_, given) => expect(sampleOf(modelOf(given))).toBeNull());

test("where runs are fast, a run that will be there soon has none", () => {
  const model = modelOf({ workload: { kind: "poisson", ratePerS: 400 } });
  expect(sampleOf(model)).not.toBeNull();
  expect(sampleOf(model, 0.0007)).toBeNull();
  expect(sampleOf(model, 0.003)).not.toBeNull();
});

test.each([
  ["steady", { kind: "constant", ratePerS: 1000 }],
  ["bursts", { kind: "bursts", baseRatePerS: 500, burstRatePerS: 1500, everyS: 60, lengthS: 30 }],
  ["a day", { kind: "day", meanRatePerS: 1000, peakToMean: 1, periodS: 3600 }],
  ["counts", perMinute(60_000)],
  ["arrivals", { kind: "arrivals", timesS: Array.from({ length: 600_000 }, (_, index) => index / 1000) }],
])("of %s it has the first forty thousand, and is a run of its own", (_, workload) => {
  const model = modelOf({ workload });
  const short = sampleOf(model);
  expect(short?.durationUs).toBe(40_000_000);
  expect({ ...short, durationUs: model.durationUs }).toEqual(model);
});

test("of very many at once it has a part of a slot", () => {
  expect(sampleOf(modelOf({ workload: { kind: "constant", ratePerS: 10_000 } }))?.durationUs).toBe(4_000_000);
});

test("it is the run's own beginning, without what comes later", () => {
  const model = modelOf({
    workload: perMinute(12_000),
    interventions: [
      { atS: 60, set: { "function.memoryMb": 256 } },
      { atS: 1800, set: { "function.memoryMb": 1024 } },
    ],
  });
  const short = sampleOf(model);
  if (!short) throw new Error("no sample");
  expect(short.durationUs).toBe(200_000_000);
  expect(short.interventions).toEqual(model.interventions.slice(0, 1));
  const [sample, whole] = [simulate(short), simulate(model)];
  const { rows } = sample.requests;
  expect(rows).toBeGreaterThan(30_000);
  expect(whole.requests.arrivalUs.slice(0, rows)).toEqual(sample.requests.arrivalUs.slice(0, rows));
  const early = rows - 1000;
  expect(whole.requests.endUs.slice(0, early)).toEqual(sample.requests.endUs.slice(0, early));
});
