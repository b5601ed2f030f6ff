// Compiles lessons, decks and guides when the app is built: their closed vocabulary is enforced, notes and glossary words are filled in,
// headings get ids, steps their numbers.
import { readFileSync } from "node:fs";
import mdx from "@mdx-js/rollup";
import remarkGfm from "remark-gfm";
import { parseAst } from "vite";
import { addAttribute } from "./attributes.mjs";
import { checkRuns } from "./checkRuns.mjs";
import { readDeck } from "./readDeck.mjs";
import { readGuide } from "./readGuide.mjs";
import { readLesson, slugOf } from "./readLesson.mjs";
import { sourceOf } from "./sources.mjs";
import { takeImages } from "./takeImages.mjs";
import { gatherScenes, takeScenes } from "./takeScenes.mjs";
import { tasks } from "./vocabulary.mjs";

/** The build's plugin. */
export function lessons() {
  return { enforce: /** @type {const} */ ("pre"), ...mdx({ remarkPlugins: [remarkGfm, remarkText] }) };
}

function remarkText() {
  const kinds = { slides: remarkDeck(), guides: remarkGuide() };
  const lesson = remarkLesson();
  return (tree, file) => {
    const [, kind] = /[/\\]content[/\\]en[/\\](slides|guides)[/\\]/.exec(file.path ?? "") ?? [];
    return (kinds[kind] ?? lesson)(tree, file);
  };
}

/** The module exports `slides`: id, title, layout, minutes and number of steps of each. */
function remarkDeck() {
  return async (tree, file) => {
    const fail = (message, node) => file.fail(message, node);
    const { slides, elements } = readDeck(tree, fail);
    await checkRuns(elements, fail);
    await takeScenes(tree, slides, elements, fail);
    takeImages(tree, file.path, fail);
    for (const element of elements) resolveElement(element, file);
    exportFrom(tree, `export const slides = ${JSON.stringify(slides)};`);
  };
}

/** The module exports `minutes`: those of the plan. */
function remarkGuide() {
  return (tree, file) => {
    const { elements, minutes } = readGuide(tree, file.stem, (message, node) => file.fail(message, node));
    for (const element of elements) resolveElement(element, file);
    exportFrom(tree, `export const minutes = ${minutes};`);
  };
}

/** The module exports `headings`, and `tasks`: what a reader is asked, in order. */
function remarkLesson() {
  return async (tree, file) => {
    const fail = (message, node) => file.fail(message, node);
    const { headings, elements } = readLesson(tree, fail);
    await gatherScenes(tree, elements, fail);
    for (const element of elements) resolveElement(element, file);
    const asked = elements.filter(({ name }) => tasks.includes(name)).map(({ attributes }) => taskOf(attributes));
    exportFrom(
      tree,
      `export const headings = ${JSON.stringify(headings)}; export const tasks = ${JSON.stringify(asked)};`,
    );
  };
}

/** Of a question its options and the right one's place; of an experiment its question, which the run answers. */
function taskOf({ id, prompt, options, answer, question }) {
  return { id, prompt, options, answer, question };
}

function exportFrom(tree, code) {
  tree.children.unshift({ type: "mdxjsEsm", value: "", data: { estree: parseAst(code) } });
}

/** What a note or a word of the glossary says is known here: the reader's browser need not look it up. */
function resolveElement({ name, attributes, text, node }, file) {
  if (name === "Experiment") node.attributes = node.attributes.filter((each) => each.name !== "quotes");
  if (name === "Source") {
    const source = sourceOf(attributes.id) ?? file.fail(`There is no source "${attributes.id}".`, node);
    for (const [key, value] of Object.entries(source)) addAttribute(node, key, value);
  }
  if (name === "Code") {
    const text = exampleOf(attributes.file) ?? file.fail(`There is no example "${attributes.file}".`, node);
    addAttribute(node, "text", text);
  }
  if (name === "Term") {
    const entry = entryOf(attributes.of ?? text) ?? file.fail(`The glossary has no "${attributes.of ?? text}".`, node);
    addAttribute(node, "word", entry.word);
    addAttribute(node, "id", slugOf(entry.word));
    addAttribute(node, "definition", entry.means);
    addAttribute(node, "example", entry.example);
    addAttribute(node, "seen", entry.seen);
  }
}

/** @param {string} name below content/examples @returns {string | null} its text, without an end of line behind it */
export function exampleOf(name) {
  try {
    return readFileSync(new URL(`../../content/examples/${name}`, import.meta.url), "utf8").trimEnd();
  } catch {
    return null;
  }
}

/** @param {string} text @returns {import("../../src/teaching/lesson/content.ts").GlossaryEntry | undefined} */
export function entryOf(text) {
  const glossary = JSON.parse(readFileSync(new URL("../../content/en/glossary.json", import.meta.url), "utf8"));
  const wanted = text.toLowerCase();
  const names = ({ word, also = [] }) => [word, ...also].flatMap((each) => [each, `${each}s`]);
  return glossary.find((entry) => names(entry).some((each) => each.toLowerCase() === wanted));
}
