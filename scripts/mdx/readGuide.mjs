// Reads the text of a teacher's guide: its sections, its plan with the minutes added up, and where each of its parts leads. A mistake is
// told by file and line.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { addAttribute } from "./attributes.mjs";
import { readLesson, slugOf } from "./readLesson.mjs";
import { vocabulary } from "./vocabulary.mjs";

const { Term, Source, Quoted, Lab } = vocabulary;

/** The closed vocabulary of a guide. `at` names a heading of the guide's lesson as its address does. */
export const guideVocabulary = {
  ...{ Term, Source, Quoted, Lab },
  /** A part of the lesson plan; without a title it has that of the heading. */
  Part: { required: ["minutes"], optional: ["title", "at"] },
  /** A question to put to the class; what stands within is the answer to hope for. */
  Ask: { required: ["question"], optional: [] },
  /** What a class may believe; within stands what is wrong with it. `at` or `scenario` lead to what shows it, `test` to the belief
   * itself, put to the test. */
  Belief: { required: ["says"], optional: ["at", "scenario", "change", "test"] },
};

/** The sections of every guide, in order; `N` stands for the sum of the plan's minutes. */
export const guideSections = [
  "Have ready",
  "A plan for N minutes",
  "Ask them",
  "What they may believe",
  "See whether they have it",
  "Left out here",
];

/** Those of a guide to a class that does beliefs or briefs, which belongs to no lesson. */
export const classGuideSections = [
  "Have ready",
  "A plan for N minutes",
  "What to say",
  "What usually goes wrong",
  "Read their answers",
  "Left out here",
];

const rules = { vocabulary: guideVocabulary, what: "a guide", addressedHeadings: true };
const content = new URL("../../content/", import.meta.url);
const lessonsFolder = new URL("en/lessons/", content);
/** @type {readonly { readonly name: string }[]} */
const classGuides = JSON.parse(readFileSync(new URL("en/guides/classes.json", content), "utf8"));

/**
 * @param {object} tree
 * @param {string} name of its lesson in the address, or of a class's guide in classes.json
 * @param {(message: string, node: object) => never} fail
 * @returns {{ headings: import("./readLesson.mjs").Heading[], elements: import("./readLesson.mjs").LessonElement[], minutes: number }}
 */
export function readGuide(tree, name, fail) {
  const isOfClass = classGuides.some((each) => each.name === name);
  const { headings, elements } = readLesson(tree, fail, rules);
  const minutes = addMinutes(elements, fail);
  const wanted = (isOfClass ? classGuideSections : guideSections).map((each) => each.replace("N", String(minutes)));
  const found = headings.filter(({ depth }) => depth === 2).map(({ text }) => text);
  if (found.join() !== wanted.join()) {
    fail(`The sections of a guide are: ${wanted.join(", ")}; found: ${found.join(", ")}.`, tree);
  }
  const places = isOfClass ? new Map() : (headingsOf(name) ?? fail(`There is no lesson "${name}".`, tree));
  for (const element of elements) tellWhereItLeads(element, places, fail);
  return { headings, elements, minutes };
}

/** Links carry the words of what they lead to: a heading of the lesson, the title of a scenario. */
function tellWhereItLeads({ name, attributes, node }, places, fail) {
  /** @type {Record<string, unknown>} */
  const { at, scenario, title, test } = attributes;
  if (name === "Belief" && at === undefined && scenario === undefined) {
    fail('<Belief> needs "at" or "scenario": what shows it.', node);
  }
  if (name === "Part" && at === undefined && title === undefined) fail('<Part> needs "title" or "at".', node);
  if (typeof at === "string") {
    const known = [...places.keys()].join(", ");
    const heading = places.get(at) ?? fail(`The lesson has no heading "${at}"; there is: ${known}.`, node);
    addAttribute(node, "heading", heading);
  }
  if (typeof test === "string" && !existsSync(new URL(`en/beliefs/${test}.json`, content)))
    fail(`There is no belief "${test}" in content/en/beliefs.`, node);
  if (typeof scenario === "string") {
    const found = titleOf(scenario) ?? fail(`There is no scenario "${scenario}".`, node);
    if (name === "Belief") addAttribute(node, "scenarioTitle", found);
  }
}

/** Each part is told at which minute it begins. @returns {number} minutes in all */
function addMinutes(elements, fail) {
  let passed = 0;
  for (const { attributes, node } of elements.filter(({ name }) => name === "Part")) {
    const minutes = Number(attributes.minutes);
    if (!(Number.isInteger(minutes) && minutes > 0))
      fail(`"minutes" of a part is a whole number above 0, found ${JSON.stringify(attributes.minutes)}.`, node);
    addAttribute(node, "from", String(passed));
    passed += minutes;
    addAttribute(node, "to", String(passed));
  }
  return passed;
}

/** @param {string} lesson @returns {Map<string, string> | null} the headings of its text by their addresses */
export function headingsOf(lesson) {
  const folder = readdirSync(lessonsFolder).find((each) => each.replace(/^\d+-/, "") === lesson);
  if (folder === undefined) return null;
  const text = readFileSync(new URL(`${folder}/lesson.mdx`, lessonsFolder), "utf8");
  return new Map([...text.matchAll(/^#{2,3} (.*)$/gm)].map(([, words]) => [slugOf(words), words]));
}

/** @param {string} scenario */
function titleOf(scenario) {
  const file = new URL(`scenarios/${scenario}.scenario.json`, content);
  return existsSync(file) ? /** @type {string} */ (JSON.parse(readFileSync(file, "utf8")).title) : null;
}
