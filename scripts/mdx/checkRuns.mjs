// Runs what a deck runs, when the app is built: a scenario that fails is told by file and line.
import { fileURLToPath } from "node:url";
import { bundleForNode } from "../bundle.mjs";

/** @type {Promise<typeof import("./tryRun.ts")> | undefined} */
let bundled;

/** What tries runs, bundled once for all that a build tries. */
export function loadTryRun() {
  return (bundled ??= bundleForNode("scripts/mdx/tryRun.ts", "try-run").then((address) => import(address)));
}

/** Where the file of a scenario lies. @param {string} name */
export const pathOf = (name) =>
  fileURLToPath(new URL(`../../content/scenarios/${name}.scenario.json`, import.meta.url));

/** One run for each scenario and change. @type {Map<string, Promise<string | null>>} */
const tried = new Map();

/** @param {readonly import("./readLesson.mjs").LessonElement[]} elements @param {(message: string, node: object) => never} fail */
export async function checkRuns(elements, fail) {
  for (const { attributes, node } of elements) {
    if (!("scenario" in attributes)) continue;
    const name = String(attributes.scenario);
    const failure = await failureOf(name, attributes.change);
    if (failure !== null) fail(`The scenario "${name}" does not run as it stands here: ${failure}`, node);
  }
}

/** @param {string} name @param {any} change */
function failureOf(name, change) {
  const key = JSON.stringify([name, change]);
  const known = tried.get(key);
  if (known) return known;
  const trying = loadTryRun().then((room) => room.failureOf(pathOf(name), change));
  tried.set(key, trying);
  return trying;
}
