// Recorded traffic in a scenario: what it plays is what was recorded, whatever the scenario was before, and the scenario stays one that is allowed.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { atOnce, loadPreset, parseScenario, presetNames, type Scenario } from "#scenario";
import { barsOf } from "./bars.ts";
import { percentileOf } from "./distribution.ts";
import { createReader } from "./reader.ts";
import { suggestedChoices, takeTraffic, type Choices } from "./take.ts";
import type { Traffic } from "./traffic.ts";

function read(text: string): Traffic {
  const reader = createReader();
  reader.push(text);
  return atOnce(reader.end());
}

const take = (...given: Parameters<typeof takeTraffic>) => atOnce(takeTraffic(...given));

const presets = await Promise.all(presetNames.map(async (name) => [name, await loadPreset(name)] as const));
const [, flashSale] = presets.find(([name]) => name === "flash-sale") ?? presets[0];

const reports = read(
  Array.from(
    { length: 300 },
    (_, index) =>
      `${1_764_411_332_000 + index * 250} REPORT RequestId: a1\tDuration: ${index + 1}.00 ms\tBilled Duration: ${index + 1} ms\t` +
      `Memory Size: 1024 MB\tMax Memory Used: 90 MB\t${index % 10 === 0 ? `Init Duration: ${100 + index}.00 ms\t` : ""}`,
  ).join("\n"),
);
const counted = read("10:00,7\n10:01,3\n10:04,2");
const all: Choices = { arrivals: "own", spread: false, handlerTimes: true, initTimes: true, memory: true };
const allowed = (scenario: Scenario) => {
  const parsed = parseScenario(JSON.parse(JSON.stringify(scenario)));
  expect(parsed.ok ? [] : parsed.problems).toEqual([]);
};

describe("traffic in a scenario", () => {
  it("is allowed in every preset, taken in any way, and changes nothing that was not asked for", () => {
    const choices = fc.record({
      arrivals: fc.constantFrom("own", "minutes", null),
      spread: fc.boolean(),
      handlerTimes: fc.boolean(),
      initTimes: fc.boolean(),
      memory: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...presets),
        fc.constantFrom(reports, counted),
        choices,
        ([, scenario], traffic, choice) => {
          const { scenario: taken } = take(scenario, traffic, choice);
          allowed(taken);
          expect(taken.gateway).toBe(scenario.gateway);
          expect(taken.seed).toBe(scenario.seed);
          if (choice.arrivals === null) expect(taken.workload).toBe(scenario.workload);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("plays each request at its own moment, with its own duration, as long as the last asks for", () => {
    const { workload, durationS, function: settings } = take(flashSale, reports, all).scenario;
    expect(workload).toMatchObject({ kind: "arrivals", durationsMs: [...(reports.arrivals?.durationsMs ?? [])] });
    expect(workload.kind === "arrivals" && workload.timesS).toEqual([...(reports.arrivals?.timesS ?? [])]);
    expect(durationS).toBe(Math.floor(reports.lengthS) + 1);
    expect(settings).toMatchObject({ memoryMb: 1024, cpuMs: 0, firstRunCpuMs: 0, initMs: { kind: "empirical" } });
  });

  it("plays so many a minute, for as many minutes", () => {
    const { workload, durationS } = take(flashSale, counted, suggestedChoices(counted)).scenario;
    expect([workload, durationS]).toEqual([{ kind: "trace", countsPerMinute: [7, 3, 0, 0, 2] }, 300]);
  });

  it("draws handlers' times from percentiles, each the ⌈pn⌉-th smallest", () => {
    const { waitMs } = take(flashSale, reports, { ...all, arrivals: "minutes" }).scenario.function;
    expect(waitMs).toMatchObject({ kind: "percentiles" });
    const values = Float64Array.from({ length: 300 }, (_, index) => index + 1);
    expect([0, 1, 50, 99.9, 100].map((p) => percentileOf(values, p))).toEqual([1, 3, 150, 300, 300]);
    if (typeof waitMs !== "object" || waitMs.kind !== "percentiles") throw new Error("no percentiles");
    expect(waitMs.valuesMs[waitMs.percentiles.indexOf(50)]).toBe(150);
  });

  it("goes before what functions set for themselves", () => {
    const { functions } = take(
      { ...flashSale, functions: [{ name: "a", route: null, share: 1, waitMs: 9, memoryMb: 128, timeoutS: 7 }] },
      reports,
      all,
    ).scenario;
    expect(functions).toEqual([{ name: "a", route: null, share: 1, timeoutS: 7 }]);
  });

  it("says what cannot be beside it", () => {
    const scenario: Scenario = {
      ...flashSale,
      warmUpS: 300,
      interventions: [
        { atS: 10, set: { "function.memoryMb": 256 } },
        { atS: 20, set: { "workload.baseRatePerS": 3 } },
        { atS: 301, killInstances: 1 },
      ],
    };
    const { scenario: taken, leftOut } = take(scenario, counted, suggestedChoices(counted));
    expect(taken.interventions).toEqual([scenario.interventions[0]]);
    expect(leftOut).toEqual({ interventions: 2, warmUp: true });
    allowed(taken);
  });

  it("spreads the requests of one second over it, each still within it", () => {
    const times = read("1764411332\n1764411332\n1764411332\n1764411335\n1764411335");
    expect(times.arrivals?.isToTheSecond).toBe(true);
    const { workload } = take(flashSale, times, suggestedChoices(times)).scenario;
    expect(workload).toMatchObject({ timesS: [0, 0.333333, 0.666666, 3, 3.5] });
  });

  it("suggests minutes for more moments than a page can keep at hand", () => {
    const many = read(Array.from({ length: 30_000 }, (_, index) => String(1_764_411_332_000 + index * 50)).join("\n"));
    expect(suggestedChoices(many).arrivals).toBe("minutes");
    expect(suggestedChoices(reports)).toEqual({ ...all, memory: false });
  });
});

it("bars hold every request, and are as many as a page can show", () => {
  const recorded = fc.array(fc.integer({ min: 0, max: 40_000_000 }), { minLength: 1 });
  fc.assert(
    fc.property(recorded, (afterMs) => {
      const traffic = read(afterMs.map((ms) => String(1_764_411_332_000 + ms)).join("\n"));
      const bars = barsOf(traffic);
      expect(bars?.requests.reduce((sum, each) => sum + each, 0)).toBe(afterMs.length);
      expect(bars?.requests.length).toBeLessThanOrEqual(121);
    }),
  );
  expect(barsOf(counted)).toEqual({ widthS: 60, requests: [7, 3, 0, 0, 2] });
});
