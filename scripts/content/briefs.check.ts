// The content check of briefs: each file has its shape, can be solved, and par in content/en/par.json is what trying every combination gives now;
// its start and its wrong fix fail, and its texts are filled by the runs.
import { readdirSync, readFileSync } from "node:fs";
import { afterAll, describe, expect, inject, it } from "vitest";
import { loadInputs, resolve, type Scenario } from "#scenario";
import {
  briefs,
  checkBrief,
  fillText,
  outcomeAt,
  parOf,
  parseBrief,
  placesAt,
  showBrief,
  startIndex,
  startOf,
  type Brief,
  type Goal,
} from "#teaching/brief";
import { headingsOf } from "../mdx/readGuide.mjs";
import { sourceOf } from "../mdx/sources.mjs";
import pars from "../../content/en/par.json" with { type: "json" };

const bundle = inject("engineBundle") ?? "#engine";
const { simulate }: typeof import("#engine") = await import(/* @vite-ignore */ bundle);

const folder = new URL("../../content/en/briefs/", import.meta.url);
const files = readdirSync(folder).filter((each) => each.endsWith(".json"));
const { signal } = new AbortController();
const SERVICE = /AWS|Amazon|Azure|Google|Cloud Run|Cloudflare|DynamoDB/;
/** Of a brief's combinations, so many may meet its goals: it is to be found by thinking, neither by any guess nor by one of hundreds. */
const KEEPING = { least: 0.01, most: 0.4 };

async function run(scenario: Scenario) {
  const { trace, facts } = await loadInputs(scenario);
  const model = resolve(scenario, trace, facts);
  return { run: simulate(model), model };
}

const began = process.cpuUsage();
afterAll(() => {
  const { user, system } = process.cpuUsage(began);
  console.log(`The briefs took ${((user + system) / 1e6).toFixed(0)} s of processor time.`);
});

it.each(files)("%s has the shape of a brief", (file) => {
  const read = parseBrief(JSON.parse(readFileSync(new URL(file, folder), "utf8")));
  if (read.kind === "invalid")
    throw new Error(read.problems.map((each) => `content/en/briefs/${file}: ${each}`).join("\n"));
});

it("there are at least ten, each with a place of its own, from a gentle one to a capstone", () => {
  expect(briefs.length).toBeGreaterThanOrEqual(10);
  expect(briefs.map(({ order }) => order)).toEqual(briefs.map((_, index) => index + 1));
  expect(briefs[0].level).toBe("gentle");
  expect(briefs.filter(({ level }) => level === "capstone")).toEqual([briefs.at(-1)]);
});

it("par is kept of no brief that there is not", () => {
  expect(Object.keys(pars).toSorted()).toEqual(briefs.map(({ name }) => name).toSorted());
});

/** The bounds as they may stand in words: in the quantity's unit, in seconds or minutes, in percent. "Nobody" and "every" need no figure. */
function boundsInWords({ atLeast, atMost, of }: Goal): readonly (readonly number[])[] {
  const inUnits = (each: number) =>
    of === undefined ? [each, each / 1000, each / 60_000] : [Number((each * 100).toPrecision(12))];
  const needsNone = (each: number) => each === 0 || (of !== undefined && each === 1);
  return [atLeast, atMost].flatMap((each) => (each === undefined || needsNone(each) ? [] : [inUnits(each)]));
}

/** Figures in a text, thousands set apart with a space or a comma. */
const figuresIn = (text: string): readonly number[] =>
  (text.match(/\d[\d, \u00a0]*(?:\.\d+)?/g) ?? []).map((each) => Number(each.replaceAll(/[, \u00a0]/g, "")));

/** Which settings of a brief change nothing, alone, at any of these combinations. */
async function idleSettings(brief: Brief, places: readonly number[]): Promise<readonly string[]> {
  const start = await startOf(brief);
  const single = { ...brief, seeds: 1 };
  const saidAt = async (at: number) => JSON.stringify(await outcomeAt(single, start, at, run, signal));
  const idle = new Set(brief.unlocked.map(({ setting }) => setting));
  for (const at of places) {
    const here = idle.size > 0 ? await saidAt(at) : "";
    for (const setting of idle) {
      for (const other of othersOf(brief, at, setting)) {
        if (idle.has(setting) && (await saidAt(other)) !== here) idle.delete(setting);
      }
    }
  }
  return [...idle];
}

/** The combinations that differ from this one in one setting alone. */
function othersOf(brief: Brief, at: number, setting: string): readonly number[] {
  const place = brief.unlocked.findIndex((each) => each.setting === setting);
  const step = brief.unlocked.slice(place + 1).reduce((product, { values }) => product * values.length, 1);
  const mine = placesAt(brief, at)[place];
  return brief.unlocked[place].values.map((_, other) => at + (other - mine) * step).filter((other) => other !== at);
}

describe.each(briefs)("$name", (brief) => {
  it("can be solved, fails at its start and with its wrong fix, and par is as kept", { timeout: 300_000 }, async () => {
    const checked = await checkBrief(brief, run, () => {}, signal);
    expect(checked.problems).toEqual([]);
    expect(checked).toMatchObject({ solvable: true, startMet: false, wrongFixMet: false });
    const kept = parOf(brief.name);
    expect(kept, "npm run -s par writes it anew").toEqual(checked.par);
    if (!kept) return;
    expect(kept.wrong.at).not.toBe(kept.best);
    const share = kept.keeping / kept.combinations;
    expect(share).toBeGreaterThanOrEqual(KEEPING.least);
    expect(share).toBeLessThanOrEqual(KEEPING.most);
  });

  it("says its goals with their bounds, and in its texts what the runs say", { timeout: 60_000 }, async () => {
    for (const goal of brief.goals) {
      const said = figuresIn(goal.says);
      for (const bound of boundsInWords(goal))
        expect(
          bound.some((each) => said.includes(each)),
          `${goal.says}: ${bound[0]}`,
        ).toBe(true);
    }
    const par = parOf(brief.name);
    if (!par) throw new Error("npm run -s par has to be called");
    const shown = await showBrief(brief, par, run, signal);
    for (const text of [...brief.hints, brief.wrongFix.why, ...brief.debrief])
      expect(fillText(text, brief, shown)).toMatch(/^[^{}]+[.?]$/);
    // The figure of a goal that it fails is in the reason.
    const fails = brief.goals.flatMap(({ quantity }, at) => (par.wrong.met[at] ? [] : [`goals.${at}`, quantity]));
    expect(fails.some((name) => brief.wrongFix.why.includes(`{wrong: ${name}}`))).toBe(true);
    // With the first seed, whose figures the texts tell, it fails as well.
    const { goals } = await outcomeAt({ ...brief, seeds: 1 }, shown.scenarios.start, par.wrong.at, run, signal);
    expect(goals.map(({ met }) => met)).toContain(false);
  });

  it("unlocks nothing that changes nothing", { timeout: 60_000 }, async () => {
    const par = parOf(brief.name);
    if (!par) throw new Error("npm run -s par has to be called");
    const places = [startIndex(brief, await startOf(brief)), par.wrong.at, par.best];
    expect(await idleSettings(brief, places)).toEqual([]);
  });

  it("names a service, and leads to a heading of a lesson and to sources that there are", () => {
    expect(brief.debrief.join(" ")).toMatch(SERVICE);
    const [lesson, heading] = brief.lesson.slice("/learn/".length).split("#");
    if (heading === undefined) expect(headingsOf(lesson)).not.toBeNull();
    else expect([...(headingsOf(lesson)?.keys() ?? [])]).toContain(heading);
    for (const id of brief.sources) expect(sourceOf(id)).not.toBeNull();
  });
});
