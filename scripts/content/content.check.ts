// The content check: every scenario parses, resolves and runs; every fact says its unit, source, date and confidence.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, inject, it } from "vitest";
import { loadTrace } from "#facts";
import { parseScenario, presets, resolve } from "#scenario";

const bundle = inject("engineBundle") ?? "#engine";
const { simulate }: typeof import("#engine") = await import(/* @vite-ignore */ bundle);

const content = fileURLToPath(new URL("../../content", import.meta.url));

const filesIn = (folder: string): string[] =>
  readdirSync(join(content, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".json") && file !== "index.json")
    .map((file) => join(folder, file));

const read = (file: string): unknown => JSON.parse(readFileSync(join(content, file), "utf8"));

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const provenance = ["unit", "source", "asOf", "confidence"];

/** Pointers of the facts under `value` that do not say where they come from. */
function unsourced(value: unknown, pointer: string): string[] {
  if (Array.isArray(value)) return value.flatMap((each, index) => unsourced(each, `${pointer}/${index}`));
  if (!isRecord(value)) return [];
  const isFact = ["value", ...provenance.slice(1)].some((key) => key in value);
  const missing = isFact ? provenance.filter((key) => typeof value[key] !== "string" || value[key] === "") : [];
  const own = missing.map((key) => `${pointer}: no ${key}`);
  return [...own, ...Object.entries(value).flatMap(([key, each]) => unsourced(each, `${pointer}/${key}`))];
}

describe("facts", () => {
  it.each(filesIn("facts"))("%s: each fact has a unit, a source, a date and a confidence", (file) => {
    expect(unsourced(read(file), "")).toEqual([]);
  });
});

describe("scenarios", () => {
  it("are those that the menu offers", () => {
    const offered = presets.map(({ name }) => join("scenarios", `${name}.scenario.json`));
    expect(offered.toSorted()).toEqual(filesIn("scenarios").toSorted());
  });

  it.each(filesIn("scenarios"))("%s parses, resolves and runs", { timeout: 120_000 }, async (file) => {
    const parsed = parseScenario(read(file));
    if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join("\n"));
    const { scenario } = parsed;
    expect(scenario.title).not.toBe("");
    const { workload } = scenario;
    const trace = workload.kind === "trace" && "name" in workload ? await loadTrace(workload.name) : null;
    expect(simulate(resolve(scenario, trace)).total).toBeGreaterThan(0);
  });
});
