// The content check of beliefs: each file has its shape, its runs contradict or uphold it and turn at the setting that it names, and its texts
// are filled by those runs.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { simulate } from "#engine";
import { loadInputs, resolve, type Scenario } from "#scenario";
import { entryOf } from "../mdx/index.mjs";
import { headingsOf } from "../mdx/readGuide.mjs";
import { sourceOf } from "../mdx/sources.mjs";
import { beliefs } from "../../src/teaching/belief/beliefs.ts";
import { parseBelief } from "../../src/teaching/belief/parse.ts";
import { runPair } from "../../src/teaching/belief/runPair.ts";
import { fillLabel, fillText } from "../../src/teaching/belief/texts.ts";

const folder = new URL("../../content/en/beliefs/", import.meta.url);
const files = readdirSync(folder).filter((each) => each.endsWith(".json"));

const made = new Map<string, ReturnType<typeof simulated>>();

async function simulated(scenario: Scenario) {
  const { trace, facts } = await loadInputs(scenario);
  const model = resolve(scenario, trace, facts);
  return { run: simulate(model), model };
}

/** Each scenario is run once. */
async function run(scenario: Scenario) {
  const key = JSON.stringify(scenario);
  const coming = made.get(key) ?? simulated(scenario);
  made.set(key, coming);
  return coming;
}

const SERVICE = /AWS|Amazon|Azure|Google|Cloud Run|Cloudflare|DynamoDB/;

it.each(files)("%s has the shape of a belief", (file) => {
  const read = parseBelief(JSON.parse(readFileSync(new URL(file, folder), "utf8")));
  if (read.kind === "invalid")
    throw new Error(read.problems.map((each) => `content/en/beliefs/${file}: ${each}`).join("\n"));
});

it("there are sixteen, each with a place of its own", () => {
  expect(beliefs.map(({ order }) => order)).toEqual(Array.from({ length: 16 }, (_, index) => index + 1));
});

describe.each(beliefs)("$name", (belief) => {
  it("is answered by its runs, and turns at the setting that it names", async () => {
    const pairs = [belief.here, belief.turns] as const;
    const verdicts = [];
    for (const pair of pairs) {
      const result = await runPair(belief, pair, run, new AbortController().signal, () => {});
      verdicts.push(result.verdict);
      for (const side of ["a", "b"] as const) {
        expect(result.runs[side].run.stopped).toBeNull();
        expect(fillLabel(pair[side].label, result.scenarios[side])).not.toMatch(/[{}]/);
      }
      for (const sentence of pair.why) expect(fillText(sentence, belief, pair, result)).toMatch(/^[^{}]+[.]$/);
      expect(result.labTo).toMatch(/^\/lab\?s=v\d/);
    }
    expect(new Set(verdicts).size).toBe(2);
  });

  it("names a service, and leads to a heading of a lesson and to sources that there are", () => {
    expect([...belief.here.why, ...belief.turns.why].join(" ")).toMatch(SERVICE);
    const [lesson, heading] = belief.lesson.slice("/learn/".length).split("#");
    if (heading === undefined) expect(headingsOf(lesson)).not.toBeNull();
    else expect([...(headingsOf(lesson)?.keys() ?? [])]).toContain(heading);
    for (const id of belief.sources) expect(sourceOf(id)).not.toBeNull();
  });
});

it("the words of the field that they use stand in the glossary", () => {
  const text = beliefs.flatMap(({ here, turns }) => [...here.why, ...turns.why]).join(" ");
  const words = [
    "stateless",
    "cold start",
    "initialisation",
    "idempotent",
    "dead-letter queue",
    "break-even",
    "keep-alive",
  ];
  for (const word of words) {
    expect(text).toContain(word);
    expect(entryOf(word)?.word).toBeTruthy();
  }
});
