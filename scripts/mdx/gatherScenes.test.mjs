// Scenes of a lesson: those that follow one another are one stage; a mistake is told with its line.
import { createProcessor } from "@mdx-js/mdx";
import { expect, it } from "vitest";
import { readLesson } from "./readLesson.mjs";
import { gatherScenes } from "./takeScenes.mjs";

async function gather(text) {
  const fail = (message, node) => {
    throw new Error(`${node.position.start.line}: ${message}`);
  };
  const tree = createProcessor().parse(text);
  await gatherScenes(tree, readLesson(tree, fail).elements, fail);
  return tree.children;
}

const scene = (say) => `<Scene picture="question" say="${say}" />`;

it("gathers what follows one another, and nothing across a text", async () => {
  const children = await gather([scene("one"), scene("two"), "text", scene("three")].join("\n\n"));
  const said = children.map(({ name, attributes }) =>
    name === "Scene" ? [...attributes[0].value.data.estree.body[0].expression.elements].length : "text",
  );
  expect(said).toEqual([2, "text", 1]);
});

it.each([
  ["text\n\n<Scene />", /^3: <Scene> needs "say"/],
  ['<Scene say="a" picture="film" />', /^1: .*film/],
  [`> ${scene("within")}`, /^1: A scene stands by itself/],
])("%j is refused", async (text, told) => {
  await expect(gather(text)).rejects.toThrow(told);
});
