// The closed vocabulary: what a lesson may not hold is told, and where.
import { createProcessor } from "@mdx-js/mdx";
import { expect, it } from "vitest";
import { readLesson } from "./readLesson.mjs";

const read = (text) =>
  readLesson(createProcessor().parse(text), (message, node) => {
    throw new Error(`${node.position.start.line}: ${message}`);
  });

it.each([
  ["import a from 'b'", /^1: The text of a lesson imports and exports nothing/],
  ["a\n\n{1 + 1}", /^3: The text of a lesson holds no expressions/],
  ["<Blink />", /^1: <Blink> is no word of a lesson; there is: Point, Term/],
  ["\n<Point />", /^2: <Point> needs "id"/],
  ['<Point id="a" colour="red" />', /has no attribute "colour"/],
  ["<Point id={name} />", /is not a plain value/],
  ["<Point id={f()} />", /is not a plain value/],
  ['<Point {...{ id: "a" }} />', /takes its attributes one by one/],
  ["## Twice\n\n## Twice", /^3: There are two headings/],
])("%j is refused", (text, told) => {
  expect(() => read(text)).toThrow(told);
});

it("reads elements with their values, under their headings", () => {
  const { headings, elements } = read(
    '## A first day\n\n<Quoted scenario="s" read="r" shown="1" change={{ "a.b": [-1, true, null] }} />',
  );
  expect(headings).toEqual([{ depth: 2, id: "a-first-day", text: "A first day" }]);
  expect(elements[0].attributes.change).toEqual({ "a.b": [-1, true, null] });
  expect(elements[0].heading).toBe(headings[0]);
});
