// The content check of the scenarios: every one parses, resolves and runs.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, inject, it } from "vitest";
import { loadInputs, parseScenario, presets, resolve } from "#scenario";

const bundle = inject("engineBundle") ?? "#engine";
const { simulate }: typeof import("#engine") = await import(/* @vite-ignore */ bundle);

const content = fileURLToPath(new URL("../../content", import.meta.url));

const filesIn = (folder: string): string[] =>
  readdirSync(join(content, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".json") && file !== "index.json")
    .map((file) => join(folder, file));

const read = (file: string): unknown => JSON.parse(readFileSync(join(content, file), "utf8"));

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
    const { trace, facts } = await loadInputs(scenario);
    expect(simulate(resolve(scenario, trace, facts)).total).toBeGreaterThan(0);
  });
});
