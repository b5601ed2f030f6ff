// A setting by its path: of sections, of functions by their names, of lists by place.
import { describe, expect, it } from "vitest";
import { parseScenario } from "#scenario";
import { settingAt, withSettingAt } from "./setting.ts";

const parsed = parseScenario({
  version: 1,
  workload: { kind: "arrivals", timesS: [1, 2] },
  function: { memoryMb: 256 },
  functions: [{ name: "a.b", route: "GET /a" }],
  interventions: [
    { atS: 1, deploy: "v2", share: 0.5 },
    { atS: 2, rollback: true },
  ],
});
if (!parsed.ok) throw new Error(parsed.problems[0].message);
const { scenario } = parsed;

describe("a setting", () => {
  it.each([
    ["function.memoryMb", 256],
    ["functions.a.b.memoryMb", 256],
    ["interventions.0.share", 0.5],
    ["workload.timesS.1", 2],
    ["interventions.2.atS", undefined],
    ["interventions.length", undefined],
    ["function.colour", undefined],
  ])("%s is %s", (path, value) => {
    expect(settingAt(scenario, path)).toBe(value);
  });

  it.each(["function.memoryMb", "functions.a.b.memoryMb", "interventions.0.share", "workload.timesS.1"])(
    "%s is set, and nothing else",
    (path) => {
      const changed = withSettingAt(scenario, path, 0.25);
      expect(changed && settingAt(changed, path)).toBe(0.25);
      expect(changed && withSettingAt(changed, path, settingAt(scenario, path))).toMatchObject({ ...scenario });
      expect(Array.isArray(changed?.interventions)).toBe(true);
    },
  );

  it("is not set where there is none", () => {
    expect(withSettingAt(scenario, "interventions.2.atS", 1)).toBeNull();
  });
});
