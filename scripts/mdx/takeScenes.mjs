// Takes the scenes out of the text of a deck: each becomes plain data of its slide. A mistake is told by file and line.
import { loadTryRun, pathOf } from "./checkRuns.mjs";

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
      const read = await (await loadTryRun()).sceneOf(written, pathOf);
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
