// Reads the text of a deck: its slides in order, each with its steps numbered. A mistake is told by file and line.
import { existsSync, readdirSync } from "node:fs";
import { addAttribute } from "./attributes.mjs";
import { readLesson, textOf } from "./readLesson.mjs";
import { vocabulary } from "./vocabulary.mjs";
import { widgetNames } from "./widgetNames.mjs";

const LAYOUTS = [
  "title",
  "stage",
  "beside",
  "statement",
  "columns",
  "widget",
  "code",
  "quote",
  "section",
  "references",
];

/** Shorter talks with the same slides: their minutes are their names. */
const ROUTES = ["10", "20"];

/** Where what is shown by its name is kept. */
const KEPT_IN = { Brief: "briefs", Belief: "beliefs" };

/** What stands where a slide's id would, and what the slides begin with that are added to a deck of one's own. */
const RESERVED = /^(?:edit$|own-)/;

const { Point, Term, Source, Quoted, Experiment, Widget, Scene, Compare, Code } = vocabulary;

/** The closed vocabulary of a deck: that of lessons, as far as it can be shown to a room, and its own. */
export const deckVocabulary = {
  ...{ Point, Term, Source, Quoted, Experiment, Compare, Code },
  /** One slide. Its title is its first heading. `routes`: the shorter talks it belongs to. */
  Slide: { required: ["id", "layout", "minutes"], optional: ["routes"] },
  /** What appears with the next step. */
  Step: { required: [], optional: [] },
  /** For the presenter's eyes. */
  Notes: { required: [], optional: [] },
  /** A column, on a slide with the layout "columns". */
  Column: { required: [], optional: [] },
  /** `steps`: how many it has of its own; each is a step of its slide. */
  Widget: { ...Widget, optional: [...Widget.optional, "steps"] },
  /** A brief of content/en/briefs, and a belief of content/en/beliefs, by name. */
  Brief: { required: ["name"], optional: [] },
  Belief: { required: ["name"], optional: [] },
  /** Each after the first on its slide comes with a step. */
  Scene,
};

const rules = { vocabulary: deckVocabulary, what: "a deck", addressedHeadings: false };

/**
 * @typedef {object} SlideEntry
 * @property {string} id its address
 * @property {string} title
 * @property {string} layout
 * @property {number} minutes planned
 * @property {number} steps after the first look at it
 * @property {{ at: number, scene: object }[]} [scenes] what the stage shows, from which step on
 * @property {string[]} [routes] the shorter talks it belongs to
 * @property {object} [asks] what a class can bet on: id, prompt, given and question of its experiment
 */

/**
 * @param {object} tree
 * @param {(message: string, node: object) => never} fail
 * @returns {{ slides: SlideEntry[], elements: import("./readLesson.mjs").LessonElement[] }}
 */
export function readDeck(tree, fail) {
  const { elements } = readLesson(tree, fail, rules);
  /** @type {SlideEntry[]} */
  const slides = [];
  for (const node of tree.children) {
    if (node.name !== "Slide") fail("A deck consists of slides: everything stands within one.", node);
    const { attributes } = elements.find((each) => each.node === node);
    const [id, layout, minutes] = [String(attributes.id), String(attributes.layout), Number(attributes.minutes)];
    if (!/^[a-z0-9-]+$/.test(id)) fail(`"${id}" cannot be an address: letters, digits and hyphens can.`, node);
    if (RESERVED.test(id)) fail(`"${id}" stands for something else in an address; another id is free.`, node);
    if (slides.some((slide) => slide.id === id)) fail(`There are two slides with the id "${id}".`, node);
    if (!LAYOUTS.includes(layout)) fail(`There is no layout "${layout}"; there is: ${LAYOUTS.join(", ")}.`, node);
    if (!(minutes > 0))
      fail(`"minutes" of a slide is a number above 0, found ${JSON.stringify(attributes.minutes)}.`, node);
    const routes = routesOf(attributes.routes, node, fail);
    const heading = node.children.find(({ type }) => type === "heading") ?? fail("A slide needs a heading.", node);
    const asks = askedOn(node, elements, fail);
    const steps = numberSteps(node, elements, fail);
    slides.push({
      id,
      title: textOf(heading),
      layout,
      minutes,
      steps,
      ...(routes && { routes }),
      ...(asks && { asks }),
    });
  }
  for (const route of ROUTES) {
    const minutes = slides.reduce((sum, each) => sum + (each.routes?.includes(route) ? each.minutes : 0), 0);
    if (minutes > Number(route)) fail(`The route ${route} takes ${minutes} minutes.`, tree.children[0]);
  }
  const widgets = widgetNames();
  for (const { name, attributes, node } of elements) {
    const id = String(attributes.id);
    if (name === "Widget" && !widgets.includes(id)) {
      fail(`There is no widget "${id}"; there is: ${widgets.join(", ")}.`, node);
    }
    const kept = KEPT_IN[name];
    const named = String(attributes.name);
    if (kept !== undefined && !namesIn(kept).includes(named))
      fail(`There is no ${name.toLowerCase()} "${named}"; there is: ${namesIn(kept).join(", ")}.`, node);
    if (!("scenario" in attributes)) continue;
    const scenario = String(attributes.scenario);
    if (!hasScenario(scenario)) fail(`There is no scenario "${scenario}".`, node);
  }
  return { slides, elements };
}

/** @returns {string[] | null} null for a slide of the whole talk alone */
function routesOf(given, node, fail) {
  if (given === undefined) return null;
  const routes = String(given).split(/\s+/).filter(Boolean);
  const unknown = routes.find((each) => !ROUTES.includes(each));
  if (unknown !== undefined) fail(`There is no route "${unknown}"; there is: ${ROUTES.join(", ")}.`, node);
  return ROUTES.filter((each) => routes.includes(each));
}

/** A question of one choice or one figure; curves are too long for a code. */
function askedOn(slide, elements, fail) {
  const { start, end } = slide.position;
  const asked = elements.filter(
    ({ name, line, node }) => name === "Experiment" && line >= start.line && node.position.end.offset <= end.offset,
  );
  if (asked.length > 1) fail("A slide asks one question.", asked[1].node);
  if (asked.length === 0) return null;
  const { id, prompt, given, question } = asked[0].attributes;
  return question.kind === "curve" || question.kind === "sweep" ? null : { id, prompt, given, question };
}

/** Steps come one after the other, in the order of the text; the first scene, and the first step of a widget's own, are there with what stands before them. */
function numberSteps(slide, elements, fail) {
  let steps = 0;
  let staged = false;
  const visit = (node) => {
    const element = elements.find((each) => each.node === node);
    if (node.name === "Step") addAttribute(node, "at", String(++steps));
    if (node.name === "Scene") {
      element.attributes.at = staged ? ++steps : steps;
      staged = true;
    }
    const own = element?.attributes.steps;
    if (own !== undefined) {
      if (!Number.isInteger(own) || own < 1)
        fail(`"steps" of a widget is a whole number above 0, found ${JSON.stringify(own)}.`, node);
      addAttribute(node, "at", String(steps));
      steps += own - 1;
    }
    node.children?.forEach(visit);
  };
  visit(slide);
  return steps;
}

/** The names of the files of a folder of content/en. */
function namesIn(folder) {
  const files = readdirSync(new URL(`../../content/en/${folder}/`, import.meta.url));
  return files.filter((file) => file.endsWith(".json")).map((file) => file.replace(/\.json$/, ""));
}

function hasScenario(name) {
  return existsSync(new URL(`../../content/scenarios/${name}.scenario.json`, import.meta.url));
}
