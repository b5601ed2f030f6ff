// Proves that the linter executes the import table: each planted file must be reported with the rule it breaks, and
// each honest one must pass. All of them are linted in one run of the real configuration, in a folder of their own.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** File → source → the rule that must report it. */
const planted = [
  ["src/engine/a.ts", 'import "#facts";', "house(imports-point-down)"],
  ["src/engine/b.ts", 'import type { Scenario } from "../scenario/index.ts";', "house(imports-point-down)"],
  ["src/engine/c.ts", 'export const load = () => import("#player");', "house(imports-point-down)"],
  ["src/facts/a.ts", 'export * from "#scenario";', "house(imports-point-down)"],
  ["src/player/a.ts", 'export type { Props } from "#widgets/charts";', "house(imports-point-down)"],
  ["src/ui/a.ts", 'import { t } from "#messages";', "house(imports-point-down)"],
  ["src/pages/lab/a.ts", 'import "../home/index.ts";', "house(imports-point-down)"],
  ["src/widgets/charts/a.ts", 'import "#app";', "house(imports-point-down)"],
  ["src/widgets/charts/b.ts", 'export type Setup = import("#app").Setup;', "house(imports-point-down)"],
  ["src/widgets/charts/e.ts", 'import "#teaching/lesson";', "house(imports-point-down)"],
  ["src/host/a.ts", 'import "#widgets";', "house(imports-point-down)"],
  ["src/host/b.ts", 'import "#host/share";', "house(imports-point-down)"],
  ["src/player/b.ts", 'import "../../scripts/headers.mjs";', "house(imports-point-down)"],
  ["src/scenario/a.ts", 'import { loadFacts } from "../facts/load.ts";', "house(rooms-have-doors)"],
  ["src/pages/lab/b.ts", 'import "../../widgets/diagram/Diagram.tsx";', "house(rooms-have-doors)"],
  ["src/engine/d.ts", 'import { simulate } from "#engine";', "house(rooms-have-doors)"],
  ["e2e/journeys/a.ts", 'import "../../src/player/clock.ts";', "house(rooms-have-doors)"],
  ["scripts/a.ts", 'import "../src/engine/kernel/heap.ts";', "house(rooms-have-doors)"],
  ["src/pages/lab/c.ts", 'import "@xyflow/react";', "house(libraries-have-rooms)"],
  ["src/widgets/diagram/a.ts", 'import "zod/mini";', "house(libraries-have-rooms)"],
  ["src/widgets/charts/c.ts", 'import "@xyflow/react/dist/style.css";', "house(libraries-have-rooms)"],
  ["src/player/c.ts", 'import * as z from "zod/mini";', "house(libraries-have-rooms)"],
  ["src/widgets/charts/d.ts", 'import { Link } from "react-router";', "house(libraries-have-rooms)"],
  ["src/engine/e.ts", 'import { memo } from "react";', "house(libraries-have-rooms)"],
  ["src/engine/f.ts", 'import { readFileSync } from "node:fs";', "house(libraries-have-rooms)"],
  ["src/scenario/b.ts", 'import "left-pad";', "house(libraries-have-rooms)"],
  ["src/facts/b.ts", 'import fc from "fast-check";', "house(libraries-have-rooms)"],
  ["src/player/worker.ts", 'import { memo } from "react";', "house(worker-without-react)"],
  ["src/player/moment/a.ts", 'import "react-dom";', "house(worker-without-react)"],
  ["src/player/d.ts", 'import prices from "../../content/facts/prices.json";', "house(content-is-typed)"],
  ["src/engine/g.ts", 'export const all = import.meta.glob("../../content/traces/*.json");', "house(content-is-typed)"],
  ["src/facts/c.ts", 'import site from "../../content/scenarios/site.json";', "house(content-is-typed)"],
  ["src/engine/h.ts", 'import { heap } from "./kernel/heap";', "house(imports-name-files)"],
  ["src/engine/r.ts", 'import { anyModel } from "./testing/model.ts";', "house(tests-stay-apart)"],
  ["src/engine/i.ts", "export const draw = () => Math.random();", "house(no-inexact-math)"],
  ["src/engine/j.ts", "export const f = (x: number) => Math.log(x) + Math.hypot(x, x);", "house(no-inexact-math)"],
  ["src/engine/k.ts", 'export const f = (x: number) => Math["exp"](x);', "house(no-inexact-math)"],
  ["src/engine/l.ts", "const { pow } = Math; export const f = pow;", "house(no-inexact-math)"],
  ["src/engine/m.ts", "export const cube = (x: number) => x ** 3;", "house(no-inexact-math)"],
  ["src/scenario/c.ts", "export const f = (x: number) => Math.sin(x);", "house(no-inexact-math)"],
  ["src/engine/n.ts", "export const now = () => Date.now();", "house(no-impure-globals)"],
  ["src/engine/o.ts", "export const now = () => performance.now();", "house(no-impure-globals)"],
  ["src/engine/p.ts", "export const id = () => crypto.randomUUID();", "house(no-impure-globals)"],
  ["src/engine/q.ts", 'export const draw = () => globalThis["Math"].random();', "house(no-impure-globals)"],
  // No file of the engine imports one that imports it, types included.
  ["src/engine/s.ts", 'import type { T } from "./t.ts"; export type S = T | null;', "import(no-cycle)"],
  ["src/engine/t.ts", 'import type { U } from "./u.ts"; export type T = U | null;', "import(no-cycle)"],
  ["src/engine/u.ts", 'import { s } from "./s.ts"; export type U = typeof s;', "import(no-cycle)"],
];

/** Honest files: none of the house's rules may report them. */
const honest = [
  [
    "src/main.tsx",
    'import { App } from "#app"; import { createRoot } from "react-dom/client"; void [App, createRoot];',
  ],
  ["src/app/a.tsx", 'import { lazy } from "react"; export const Lab = lazy(() => import("../pages/lab/index.ts"));'],
  ["src/pages/lab/z.ts", 'import { Diagram } from "#widgets/diagram"; import "#widgets"; import "#ui"; void Diagram;'],
  ["src/widgets/registry.ts", 'export const load = () => import("./charts/index.ts");'],
  ["src/widgets/charts/z.ts", 'import "#host"; import "#player"; import "./axis.ts";'],
  ["src/player/z.ts", 'import PlayerWorker from "./worker.ts?worker&inline"; void PlayerWorker;'],
  [
    "src/scenario/z.ts",
    'import { Inflate } from "fflate"; import { loadFacts } from "#facts"; void [Inflate, loadFacts];',
  ],
  ["src/facts/z.ts", 'import prices from "../../content/facts/prices.json"; void prices;'],
  ["src/engine/z.ts", "export const f = (performance: number) => Math.sqrt(performance) + Math.floor(Math.PI);"],
  ["src/engine/z.test.ts", 'import { it } from "vitest"; import "#engine"; it(String(Math.log(2) ** 2), () => {});'],
  ["src/engine/testing/z.ts", 'import { inject } from "vitest"; export const seeds = [Math.log(2), inject];'],
  ["e2e/journeys/z.ts", 'import { encodeLink } from "#scenario"; void encodeLink;'],
];

const houseRules = (/** @type {{ rules: Record<string, unknown> }} */ config) =>
  Object.keys(config.rules).filter((rule) => rule.startsWith("house/"));

/** @param {readonly (readonly string[])[]} files @returns {Map<string, string[]>} file → rules that reported it */
function lint(files) {
  const folder = mkdtempSync(join(tmpdir(), "planted-"));
  try {
    for (const [file, source] of files) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), `${source}\n`);
    }
    const config = JSON.parse(readFileSync(join(root, ".oxlintrc.json"), "utf8"));
    const own = {
      plugins: ["import"],
      jsPlugins: config.jsPlugins.map((/** @type {string} */ path) => join(root, path)),
      categories: { correctness: "off" },
      rules: Object.fromEntries(houseRules(config).map((rule) => [rule, config.rules[rule]])),
      overrides: config.overrides.filter((/** @type {{ rules: object }} */ { rules }) => "import/no-cycle" in rules),
    };
    writeFileSync(join(folder, ".oxlintrc.json"), JSON.stringify(own));
    const oxlint = join(root, "node_modules/oxlint/bin/oxlint");
    const result = spawnSync(process.execPath, [oxlint, "--format=json"], { cwd: folder, encoding: "utf8" });
    const reports = new Map();
    for (const { filename, code } of JSON.parse(result.stdout).diagnostics) {
      reports.set(filename, [...(reports.get(filename) ?? []), code]);
    }
    return reports;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @type {Map<string, string[]>} */
let reports;
beforeAll(() => {
  reports = lint([...planted, ...honest]);
}, 60_000);
afterAll(() => reports.clear());

describe("the import table, executed", () => {
  it.each(planted)("%s: %s is reported by %s", (file, _source, rule) => {
    expect([...new Set(reports.get(file))]).toEqual([rule]);
  });

  it.each(honest)("%s passes", (file) => {
    expect(reports.get(file)).toBeUndefined();
  });

  it("has a planted violation for every rule of the house", () => {
    const config = JSON.parse(readFileSync(join(root, ".oxlintrc.json"), "utf8"));
    const proven = new Set(planted.map(([, , rule]) => rule.replace("(", "/").replace(")", "")));
    expect(houseRules(config).filter((rule) => !proven.has(rule))).toEqual([]);
  });
});
