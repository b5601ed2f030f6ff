// Takes the scenes out of a text: each becomes plain data, of its slide or of its place in a lesson. A mistake is told by file and line.
import { parseAst } from "vite";
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
      scenes.push({ at, scene: await sceneOf(written, node, fail) });
    }
    if (scenes.length > 0) slides[index].scenes = scenes;
    withoutScenes(slide);
  }
}

/**
 * Puts one <Scene> that has them all in the place of scenes that follow one another.
 * @param {object} tree of a lesson
 * @param {readonly import("./readLesson.mjs").LessonElement[]} elements
 * @param {(message: string, node: object) => never} fail
 */
export async function gatherScenes(tree, elements, fail) {
  for (const { name, node } of elements) {
    if (name === "Scene" && !tree.children.includes(node))
      fail("A scene stands by itself, not within something.", node);
  }
  /** @type {Map<object, object[]>} by the first of those that follow one another */
  const gathered = new Map();
  let first = null;
  for (const node of tree.children) {
    if (node.name !== "Scene") {
      first = null;
      continue;
    }
    const { attributes } = elements.find((each) => each.node === node);
    const scene = await sceneOf(attributes, node, fail);
    if (first === null) gathered.set((first = node), []);
    gathered.get(first).push(scene);
  }
  tree.children = tree.children.filter((node) => node.name !== "Scene" || gathered.has(node));
  for (const [node, scenes] of gathered) node.attributes = [dataAttribute("scenes", scenes)];
}

async function sceneOf(written, node, fail) {
  const read = await (await loadTryRun()).sceneOf(written, pathOf);
  if (!read.ok) fail(read.problems.join(" "), node);
  return read.scene;
}

/** An attribute whose value is plain data. */
function dataAttribute(name, data) {
  const estree = parseAst(`(${JSON.stringify(data)});`);
  return {
    type: "mdxJsxAttribute",
    name,
    value: { type: "mdxJsxAttributeValueExpression", value: "", data: { estree } },
  };
}

const holds = (slide, node) =>
  node.position.start.offset >= slide.position.start.offset && node.position.end.offset <= slide.position.end.offset;

function withoutScenes(node) {
  if (!node.children) return;
  node.children = node.children.filter(({ name }) => name !== "Scene");
  node.children.forEach(withoutScenes);
}
