// What is made to happen from a moment on: allowed wherever it is offered, listed in the order of time, and gone when it is taken away.
import fc from "fast-check";
import { expect, it } from "vitest";
import { STAGES } from "#engine";
import { parseScenario, type Intervention, type Scenario } from "#scenario";
import * as happenings from "./happenings.ts";

const { withHappenings, withoutHappening, withTimes } = happenings;
const WORKLOADS = [
  { kind: "poisson", ratePerS: 2 },
  { kind: "bursts", baseRatePerS: 0.5, burstRatePerS: 9, everyS: 300, lengthS: 30 },
  { kind: "day", meanRatePerS: 1, peakToMean: 1.5, periodS: 600 },
];
const scenarios = WORKLOADS.map((workload): Scenario => {
  const parsed = parseScenario({ durationS: 600, workload, webServer: { enabled: true } });
  if (!parsed.ok) throw new Error(parsed.problems[0].message);
  return parsed.scenario;
});
const someScenario = fc.constantFrom(...scenarios);
const atS = fc.double({ min: 0, max: 500, noNaN: true });
const lengthS = fc.double({ min: 1, max: 90, noNaN: true });

it("is allowed, whatever is chosen and wherever the playhead stands", () => {
  const made = (scenario: Scenario, at: number, length: number): readonly Intervention[] => [
    ...happenings.OUTAGES.map((target) => happenings.outage(at, length, target)),
    ...happenings.SLOW.map((target) => happenings.slower(at, length, target, 10)),
    ...happenings.burst(scenario, at, length, 10),
    happenings.deployment(scenario, at, 0.1, 0.3),
    happenings.kill(at, 0.5),
    happenings.setting(at, "function.memoryMb", 1024),
  ];
  fc.assert(
    fc.property(someScenario, atS, lengthS, (scenario, at, length) => {
      for (const each of made(scenario, at, length)) {
        const parsed = parseScenario(withHappenings(scenario, each));
        expect(parsed.ok ? [] : parsed.problems).toEqual([]);
      }
    }),
    { numRuns: 30 },
  );
});

it("offers of each component what may befall it, and all of that is allowed", () => {
  const offered = (scenario: Scenario) =>
    STAGES.map((room) => [room, ...happenings.befalling(room, scenario).map(({ what }) => what)].join(" "));
  expect(offered(scenarios[0])).toEqual([
    "client slow burst",
    "webServer outage slow",
    "gateway outage slow",
    "security outage slow",
    "function outage slow kill",
    "database outage slow",
  ]);
  expect(offered({ ...scenarios[0], workload: { kind: "arrivals", timesS: [1] } })[0]).toBe("client slow");
  for (const scenario of scenarios)
    for (const room of STAGES)
      for (const { what, from } of happenings.befalling(room, scenario)) {
        const parsed = parseScenario(withHappenings(scenario, ...from(100)));
        expect(parsed.ok ? [] : parsed.problems, `${room} ${what}`).toEqual([]);
      }
});

it("sends as many more as asked for, and then as many as before", () => {
  const [more, back] = happenings.burst(scenarios[1], 100, 30, 10);
  expect(more).toEqual({ atS: 100, set: { "workload.baseRatePerS": 5, "workload.burstRatePerS": 90 } });
  expect(back).toEqual({ atS: 130, set: { "workload.baseRatePerS": 0.5, "workload.burstRatePerS": 9 } });
  expect(happenings.burst({ ...scenarios[0], workload: { kind: "arrivals", timesS: [1] } }, 1, 1, 2)).toEqual([]);
});

it("is listed in the order of time, and taken away again", () => {
  fc.assert(
    fc.property(someScenario, fc.array(atS, { minLength: 1, maxLength: 8 }), (scenario, times) => {
      const full = times.reduce((before, at) => withHappenings(before, happenings.kill(at, 0.5)), scenario);
      const listed = full.interventions.map((each) => each.atS);
      expect(listed).toEqual([...listed].sort((a, b) => a - b));
      const empty = times.reduce((before) => withoutHappening(before, 0), full);
      expect(empty.interventions).toEqual([]);
    }),
  );
});

it("names each version anew, and moves what is moved", () => {
  const once = withHappenings(scenarios[0], happenings.deployment(scenarios[0], 10, 0.1, 0));
  const twice = withHappenings(once, happenings.deployment(once, 20, 0.5, 0));
  expect(twice.interventions.map((each) => "deploy" in each && each.deploy)).toEqual(["v2", "v3"]);
  expect(withTimes(twice, 1, { atS: 5 }).interventions.map((each) => each.atS)).toEqual([10, 5]);
});
