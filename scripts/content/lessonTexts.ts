// The lessons and decks as their authors wrote them, and the runs that they speak of: for the checks of content.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createProcessor } from "@mdx-js/mdx";
import remarkGfm from "remark-gfm";
import { inject } from "vitest";
import type { Model, Run } from "#engine";
import { loadInputs, loadPreset, resolve } from "#scenario";
import { decks } from "#teaching/deck";
import { lessons } from "#teaching/lesson";
import { withChange, type ScenarioChange } from "#host/predict";
import { readDeck } from "../mdx/readDeck.mjs";
import { readLesson } from "../mdx/readLesson.mjs";

const bundle = inject("engineBundle") ?? "#engine";
const { simulate }: typeof import("#engine") = await import(/* @vite-ignore */ bundle);

const runs = new Map<string, Promise<{ readonly run: Run; readonly model: Model }>>();

/** One run for each scenario and change, however often it is asked about. */
export function runOf(name: string, change: ScenarioChange | undefined) {
  const key = JSON.stringify([name, change]);
  const made = runs.get(key) ?? makeRun(name, change);
  runs.set(key, made);
  return made;
}

async function makeRun(name: string, change: ScenarioChange | undefined) {
  const changed = withChange(await loadPreset(name), change);
  if (!changed.ok) throw new Error(changed.problems.map(({ message }) => message).join("\n"));
  const { trace, facts } = await loadInputs(changed.scenario);
  const model = resolve(changed.scenario, trace, facts);
  return { run: simulate(model), model };
}

export const content = (path: string): string =>
  readFileSync(fileURLToPath(new URL(`../../content/en/${path}`, import.meta.url)), "utf8");

export const processor = createProcessor({ remarkPlugins: [remarkGfm] });

export const texts = lessons.map((lesson, place) => {
  const file = `lessons/${String(place + 1).padStart(2, "0")}-${lesson.name}/lesson.mdx`;
  const tree = processor.parse(content(file));
  const { headings, elements } = readLesson(tree, (message, node) => {
    throw new Error(`${file}:${node.position.start.line}: ${message}`);
  });
  return { ...lesson, number: place + 1, file, tree, headings, elements };
});

export const deckTexts = decks.map(({ name }) => {
  const file = `slides/${name}/deck.mdx`;
  const tree = processor.parse(content(file));
  const deck = readDeck(tree, (message, node) => {
    throw new Error(`${file}:${(node as Placed).position.start.line}: ${message}`);
  });
  return { name, tree, ...deck };
});

type Placed = { readonly position: { readonly start: { readonly line: number } } };
