// What counts as said before everybody's eyes: a term in a note, a tag, an answer or another word does not.
import { createProcessor } from "@mdx-js/mdx";
import { describe, expect, it } from "vitest";
import { says, textsOfPoints, visibleText } from "./visibleText.mjs";

const parse = (text: string) => createProcessor().parse(text) as object;
const slide = (inner: string) =>
  `<Slide id="a" layout="columns" minutes={1}>\n\n<Point id="p" />\n\n${inner}\n\n</Slide>`;

describe("a term on a slide", () => {
  it.each([
    ["in its title", "# Vendor lock-in"],
    ["in a step", "# T\n\n<Step>\n\nThis is **vendor lock-in**.\n\n</Step>"],
    ["in what is asked", '# T\n\n<Experiment id="e" scenario="s" prompt="What is vendor lock-in?" question={1} />'],
    ["as a word of the glossary", '# T\n\n<Term of="coupling">vendor lock-in</Term>'],
    ["across marks and lines", "# T\n\n**Vendor**\nlock-in"],
  ])("%s is visible", (_, inner) => {
    expect(says(textsOfPoints(parse(slide(inner))).get("p") ?? "", "vendor lock-in")).toBe(true);
  });

  it.each([
    ["in the presenter's notes", "# T\n\n<Notes>\n\nThis is vendor lock-in.\n\n</Notes>"],
    ["in the mark of a point", '# T\n\n<Point id="vendor lock-in" />'],
    ["as the entry of another word", '# T\n\n<Term of="vendor lock-in">tied</Term>'],
    [
      "in an answer",
      '# T\n\n<Experiment id="e" scenario="s" prompt="?" question={1}>\n\nVendor lock-in.\n\n</Experiment>',
    ],
    ["in an option's name", '# T\n\n<Widget id="vendor lock-in" />'],
    ["in parts", "# T\n\nA vendor. A lock-in."],
    ["within a longer word", "# T\n\nvendor lock-inside"],
  ])("%s is not", (_, inner) => {
    expect(says(textsOfPoints(parse(slide(inner))).get("p") ?? "", "vendor lock-in")).toBe(false);
  });
});

it("belongs to the section in which the point is marked, and to no other", () => {
  const texts = textsOfPoints(
    parse('## One\n\n<Point id="a" />\n\nA queue.\n\n## Two\n\n<Point id="b" />\n\nA cache.'),
  );
  expect(texts.get("a")).toBe("One A queue.");
  expect(texts.get("b")).toBe("Two A cache.");
});

it("a point that two slides claim has the words of both", () => {
  const deck = `${slide("# A queue")}\n\n${slide("# A cache").replace('id="a"', 'id="b"')}`;
  expect(textsOfPoints(parse(deck)).get("p")).toBe("A queue A cache");
});

it("hyphens, plurals and capitals are the same word; an ending of another is not", () => {
  expect(says("Ports and adapters", "port and adapter")).toBe(false);
  expect(says("Two Microservices.", "microservice")).toBe(true);
  expect(says("an event driven system", "event-driven")).toBe(true);
  expect(says("the p99, and", "p99")).toBe(true);
  expect(says("p990", "p99")).toBe(false);
});

it("a figure from a run is read with its words", () => {
  expect(visibleText(parse('At <Quoted scenario="s" read="r" shown="1 s" /> a visit.'))).toBe("At 1 s a visit.");
});
