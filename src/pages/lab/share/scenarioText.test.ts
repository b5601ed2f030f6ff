// The scenario file says what the scenario is, and stays short where lists are long.
import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { loadPreset, type Scenario } from "#scenario";
import { scenarioText } from "./scenarioText.ts";

let base: Scenario;
beforeAll(async () => {
  base = await loadPreset("flash-sale");
});

it("reads back as the same scenario, whatever its title and its numbers", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary" }),
      fc.array(fc.double({ noNaN: true, noDefaultInfinity: true })),
      (title, timesS) => {
        const scenario: Scenario = { ...base, title, workload: { kind: "arrivals", timesS } };
        expect(JSON.parse(scenarioText(scenario))).toEqual(JSON.parse(JSON.stringify(scenario)));
      },
    ),
  );
});

it("has a list of numbers on one line", () => {
  const text = scenarioText({
    ...base,
    title: "[\n1,\n2\n]",
    workload: { kind: "arrivals", timesS: [0.5, 1e-7, -0, 3] },
  });
  expect(text).toContain('"timesS": [0.5,1e-7,0,3]\n');
  expect(text).toContain('"title": "[\\n1,\\n2\\n]"');
});
