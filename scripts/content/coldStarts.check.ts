// What is measured of the runtimes: lesson 6 lists it as the facts have it, and no preset and no lifecycle rests on anything else.
import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { coldStart, loadFacts, runtimes } from "#facts";
import { parseScenario, presets, standInsOf } from "#scenario";
import { content } from "./lessonTexts.ts";

const LIFECYCLES = new URL("../../content/lifecycles/", import.meta.url);
const MEMORY_MB = 512;

const rows = [...content("lessons/06-limitations/lesson.mdx").matchAll(/^\| (\S[^|]*?) +\| (\d+) ms +\| (.*?) +\|$/gm)];

it("lesson 6 lists more than one runtime with a first run, and more than one without", () => {
  const without = rows.filter(([, , , sum]) => sum === "not measured").length;
  expect(without).toBeGreaterThan(1);
  expect(rows.length - without).toBeGreaterThan(1);
});

it.each(rows.map(([, name, init, sum]) => ({ name, init, sum })))(
  "lesson 6, $name: as measured",
  ({ name, init, sum }) => {
    const runtime = runtimes().find((each) => each.name.replace(" (OS-only runtime)", "") === name);
    const found = coldStart({
      runtime: runtime?.id ?? name,
      package: "zip",
      architecture: "x86_64",
      memoryMb: MEMORY_MB,
    });
    if (!found.ok) throw new Error(found.error.message);
    const { probabilities, values } = found.value.initMs;
    expect(init).toBe(values[probabilities.indexOf(0.5)].toFixed(0));
    if (found.value.firstRunCpuMs.standsIn) return expect(sum).toBe("not measured");
    const { coldStarts } = loadFacts().aws;
    const family = coldStarts.runtimes.find(({ id }) => id === runtime?.id)?.firstRun;
    const measured = coldStarts.firstRun.families.find((each) => each.runtime === family)?.x86_64;
    const at = measured?.memoryMb.indexOf(MEMORY_MB) ?? -1;
    const [withLibrary, first] = [measured?.initMs[at], measured?.coldMs[at]];
    const whole = (ms: number | undefined) => Number(ms?.toFixed(0));
    expect(sum).toBe(`${whole(withLibrary)} + ${whole(first)} = ${whole(withLibrary) + whole(first)} ms`);
  },
);

it.each(presets)("the preset $name rests on no stand-in", async ({ load }) => {
  expect(standInsOf(await load())).toEqual([]);
});

it.each(readdirSync(LIFECYCLES).filter((file) => file.endsWith(".json")))(
  "the lifecycle %s rests on no stand-in",
  (file) => {
    const { base } = JSON.parse(readFileSync(new URL(file, LIFECYCLES), "utf8")) as { readonly base?: unknown };
    const parsed = parseScenario(base);
    expect(parsed.ok && standInsOf(parsed.scenario)).toEqual([]);
  },
);
