// Every setting that a scenario may have is a control: by the table, or by one that is named here, and why.
import { describe, expect, it } from "vitest";
import { settingAt } from "#experiments";
import { defaults, parseScenario, type Scenario } from "#scenario";
import { templateOf } from "#messages";
import "#messages/labSettings";
import { pointerOf } from "../scenarioEdits.ts";
import { hintOf } from "./Below.tsx";
import { asOpened, isChanged, typicalOf, withSetting, withTypical } from "./edits.ts";
import { GROUPS, isMeant, shownOf } from "./groups.ts";
import { PATHS, settingOf, type SettingPath } from "./table.ts";
import { asTyped, fromTyped, UNITS } from "./units.ts";

function read(input: object = {}): Scenario {
  const parsed = parseScenario({ workload: { kind: "poisson", ratePerS: 1 }, ...input });
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join("\n"));
  return parsed.scenario;
}

const AUTOSCALE = { min: 1, max: 4, targetUtilisation: 0.5, everyS: 60, startDelayS: 30 };
const WORKLOADS = [
  { kind: "poisson", ratePerS: 1 },
  { kind: "bursts", baseRatePerS: 1, burstRatePerS: 2, everyS: 60, lengthS: 10 },
  { kind: "day", meanRatePerS: 1, peakToMean: 1.5, periodS: 3600 },
];

/** What is chosen with the scenario, or set where it is seen. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  version: "of the form",
  title: "its name",
  provider: "above all others, since the defaults follow it",
  "billing.edition": "beside the provider",
  "billing.freeTier": "beside the bill",
  trigger: "what the scenario is about",
  functions: "of several: a file's to name",
  interventions: "what happens at a moment",
  "workload.kind": "the kinds of traffic, above its rates",
};

/** The paths of all values: what is no plain object has no parts. */
function pathsIn(tree: object, before = ""): readonly string[] {
  return Object.entries(tree).flatMap(([key, value]) => {
    const path = `${before}${key}`;
    const isTree = typeof value === "object" && value !== null && !Array.isArray(value);
    return isTree ? pathsIn(value as object, `${path}.`) : [path];
  });
}

describe("the table of settings", () => {
  const scenarios = WORKLOADS.map((workload) => read({ workload, server: { autoscale: AUTOSCALE } }));
  const known = new Set(scenarios.flatMap((scenario) => pathsIn(scenario)));

  it("has a row for every key of a scenario", () => {
    const missing = [...known].filter((path) => !(PATHS as readonly string[]).includes(path) && !(path in ELSEWHERE));
    expect(missing).toEqual([]);
  });

  it("has no row, and no reason, for what is no key", () => {
    const whole = new Set([...known, "server.autoscale"]);
    expect([...PATHS, ...Object.keys(ELSEWHERE)].filter((path) => !whole.has(path))).toEqual([]);
  });

  it("says of every row what it does, and its name where no other control says it", () => {
    for (const path of PATHS) {
      expect(hintOf(path, read())).not.toBe("");
      const { kind } = settingOf(path);
      if (kind !== "special") expect(templateOf(`labSettings.name.${path}`)).not.toBe("");
      if (kind === "open") expect(templateOf(`labSettings.word.${path}`)).not.toBe("");
    }
  });

  const ranged = PATHS.flatMap((path) => {
    const setting = settingOf(path);
    return setting.kind === "number" || setting.kind === "open" ? [[path, setting] as const] : [];
  });
  it.each(ranged)("%s: both ends of its slider are allowed", (path, { min, max }) => {
    // Where what it goes with stands in the way of the setting itself, that is set, too.
    const base = read({
      durationS: 100_000,
      function: { timeoutS: 1 },
      server: { autoscale: { ...AUTOSCALE, min: 1, max: 100 } },
      trigger: path.startsWith("queue") ? "queue" : path.startsWith("async") ? "upload" : "http",
      database:
        path === "database.maxConnections" || path === "database.pauseAfterS"
          ? { kind: "relational" }
          : path === "database.burst"
            ? { capacityPerS: 10 }
            : {},
    });
    for (const value of [min, max]) {
      const found = parseScenario(withSetting(base, path, value));
      const own = found.ok ? [] : found.problems.filter(({ pointer }) => pointer === pointerOf(path));
      expect(own).toEqual([]);
    }
  });

  it("shows each setting in one group, and of what is switched off only how to switch it on", () => {
    const scenario = read({ database: { enabled: false } });
    const shown = GROUPS.flatMap((group) => shownOf(group, scenario, []));
    expect(new Set(shown).size).toBe(shown.length);
    expect(shownOf("database", scenario, [])).toEqual(["database.enabled"]);
    expect(isMeant("queue", scenario)).toBe(false);
  });

  it("shows what is wrong even where it would not be felt", () => {
    const problem = { pointer: "/database/capacityPerS", found: "", allowed: "", message: "" };
    expect(shownOf("database", read({ database: { kind: "relational" } }), [problem])).toContain(
      "database.capacityPerS",
    );
  });
});

describe("a change of one setting", () => {
  it("takes along what it makes meaningless, so that it is allowed", () => {
    const capacity = read({ database: { capacityPerS: 10, burst: 5, itemKb: 4 } });
    const relational = withSetting(capacity, "database.kind", "relational");
    expect(parseScenario(relational)).toMatchObject({ ok: true });
    expect(asOpened(relational, capacity, "database.kind")).toEqual(capacity);
    expect(withSetting(capacity, "database.capacityPerS", null).database.burst).toBeNull();
  });

  it.each(PATHS.filter((path) => !path.startsWith("workload.") && !path.startsWith("server.autoscale.")))(
    "%s comes back as it was opened",
    (path: SettingPath) => {
      const opened = read();
      const other = withSetting(opened, path, "another");
      expect(isChanged(other, opened, path)).toBe(true);
      expect(settingAt(asOpened(other, opened, path), path)).toEqual(settingAt(opened, path));
    },
  );

  it("keeps the shape of a size, as of a time", () => {
    const sizes = { kind: "lognormal", p50Kb: 10, p99Kb: 50 } as const;
    expect(typicalOf(sizes)).toBe(10);
    expect(withTypical(sizes, 20)).toEqual({ kind: "lognormal", p50Kb: 20, p99Kb: 100 });
    expect(withTypical({ kind: "uniform", minMs: 0, maxMs: 10 }, 10)).toEqual({ kind: "uniform", minMs: 0, maxMs: 20 });
  });
});

describe("a typed value", () => {
  it.each([
    ["300", 300],
    ["0,5", 0.5],
    ["1 000", 1000],
    ["1\u202f000.25", 1000.25],
    ["-3", -3],
    ["1e3", 1000],
  ])("%s is read", (text, value) => expect(fromTyped(text, UNITS.ms)).toBe(value));

  it.each(["", "ten", "3 s", "1,000,000", "0x10", "Infinity", "--1"])("%s is no number", (text) =>
    expect(fromTyped(text, UNITS.ms)).toBeNull(),
  );

  it("comes back as it was, whatever its unit", () => {
    for (const unit of Object.values(UNITS))
      for (const value of [0, 0.07, 0.29, 1 / 3, 512, defaults.server.queueLimit])
        expect(fromTyped(asTyped(value, unit), unit)).toBeCloseTo(value, 10);
    expect(asTyped(0.07, UNITS.share)).toBe("7");
  });
});
