// Takes the scenes out of the text of a deck: each becomes plain data of its slide. A mistake is told by file and line.
import { fileURLToPath } from "node:url";
import { bundleForNode } from "../bundle.mjs";

/** @type {Promise<typeof import("./readScenes.ts")> | undefined} */
let bundled;

/**
 * @param {object} tree
 * @param {readonly import("./readDeck.mjs").SlideEntry[]} slides their `scenes` are filled in
 * @param {readonly import("./readLesson.mjs").LessonElement[]} elements
 * @param {(message: string, node: object) => never} fail
 */
export async function takeScenes(tree, slides, elements, fail) {
  for (const [index, slide] of tree.children.filter(({ name }) => name === "Slide").entries()) {
    const scenes = [];
    for (const { attributes, node } of elements.filter(({ name, node }) => name === "Scene" && holds(slide, node))) {
      const { at, ...written } = attributes;
      bundled ??= bundleForNode("scripts/mdx/readScenes.ts", "read-scenes").then((address) => import(address));
      const read = await (await bundled).sceneOf(written, pathOf);
      if (!read.ok) fail(read.problems.join(" "), node);
      scenes.push({ at, scene: read.scene });
    }
    if (scenes.length > 0) slides[index].scenes = scenes;
    withoutScenes(slide);
  }
}

const holds = (slide, node) =>
  node.position.start.offset >= slide.position.start.offset && node.position.end.offset <= slide.position.end.offset;

function withoutScenes(node) {
  if (!node.children) return;
  node.children = node.children.filter(({ name }) => name !== "Scene");
  node.children.forEach(withoutScenes);
}

/** @param {string} scenario */
const pathOf = (scenario) =>
  fileURLToPath(new URL(`../../content/scenarios/${scenario}.scenario.json`, import.meta.url));
