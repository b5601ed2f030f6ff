// What a deck's mistakes are told as: by line, with what is allowed.
import { createProcessor } from "@mdx-js/mdx";
import { describe, expect, it } from "vitest";
import { readDeck } from "./readDeck.mjs";

const read = (text: string) =>
  readDeck(createProcessor().parse(text), (message, node) => {
    throw new Error(`line ${(node as { position: { start: { line: number } } }).position.start.line}: ${message}`);
  });

const slide = (attributes: string, inner = "# A title") => `<Slide ${attributes}>\n\n${inner}\n\n</Slide>\n`;

describe("a deck", () => {
  it("is a list of slides with titles, minutes and numbered steps", () => {
    const { slides } = read(
      slide('id="a" layout="title" minutes={1}', "# One *two*\n\n<Step>\n\nx\n\n</Step>\n\n<Step>\n\ny\n\n</Step>") +
        "\n" +
        slide('id="b" layout="statement" minutes={0.5}'),
    );
    expect(slides).toEqual([
      { id: "a", title: "One two", layout: "title", minutes: 1, steps: 2 },
      { id: "b", title: "A title", layout: "statement", minutes: 0.5, steps: 0 },
    ]);
  });

  it("says which shorter talks a slide belongs to", () => {
    const { slides } = read(
      slide('id="a" layout="title" minutes={1} routes="20 10"') + "\n" + slide('id="b" layout="title" minutes={1}'),
    );
    expect(slides.map(({ routes }) => routes)).toEqual([["10", "20"], undefined]);
  });

  it("counts the steps of a widget among those of its slide", () => {
    const widget = '<Widget id="lifecycle" scenario="quiet-site" steps={10} />';
    const step = "<Step>\n\nx\n\n</Step>";
    const { slides, elements } = read(
      slide('id="a" layout="widget" minutes={1}', `# T\n\n${step}\n\n${widget}\n\n${step}`),
    );
    expect(slides[0].steps).toBe(11);
    const given = (name: string) =>
      elements
        .filter((each) => each.name === name)
        .map(({ node }) => (node as { attributes: { value: string }[] }).attributes.at(-1));
    expect(given("Widget")).toEqual([expect.objectContaining({ name: "at", value: "1" })]);
    expect(given("Step").map((at) => at?.value)).toEqual(["1", "11"]);
  });

  it("shows a brief and a belief by name, and says which there are", () => {
    const named = (word: string) => read(slide('id="a" layout="widget" minutes={1}', `# T\n\n${word}`));
    expect(named('<Brief name="connection-storm" />').slides).toHaveLength(1);
    expect(named('<Belief name="idle-is-free" />').slides).toHaveLength(1);
    expect(() => named('<Brief name="the-moon" />')).toThrow(
      /line 5: There is no brief "the-moon"; there is: .*connection-storm/,
    );
    expect(() => named('<Belief name="connection-storm" />')).toThrow('There is no belief "connection-storm"');
    expect(() => named("<Brief />")).toThrow('<Brief> needs "name"');
  });

  it("says what a class can bet on: one choice or one figure", () => {
    const asking = (question: string) =>
      read(
        slide(
          'id="a" layout="widget" minutes={1}',
          `# T\n\n<Experiment id="ten" scenario="ten-at-once" prompt="How many?" question={${question}}>\n\nx\n\n</Experiment>`,
        ),
      ).slides[0];
    expect(asking('{ kind: "number", quantity: "coldStarts.count", min: 0, max: 10 }')).toMatchObject({
      asks: { id: "ten", prompt: "How many?", question: { kind: "number", max: 10 } },
    });
    expect(asking('{ kind: "curve", quantity: "series.instances", max: 8 }')).not.toHaveProperty("asks");
  });

  it.each([
    [
      "an unknown widget",
      slide('id="a" layout="widget" minutes={1}', '# T\n\n<Widget id="blink" />'),
      /line 5: There is no widget "blink"; there is: diagram, stage, timeline/,
    ],
    [
      "two of a kind",
      `${slide('id="a" layout="title" minutes={1}')}\n${slide('id="a" layout="title" minutes={1}')}`,
      /line 7: There are two slides with the id "a"/,
    ],
    ["a layout", slide('id="a" layout="tilte" minutes={1}'), /line 1: There is no layout "tilte"; there is: title/],
    [
      "minutes",
      slide('id="a" layout="title" minutes="soon"'),
      /line 1: "minutes" of a slide is a number above 0, found "soon"/,
    ],
    [
      "a widget's steps",
      slide('id="a" layout="widget" minutes={1}', '# T\n\n<Widget id="lifecycle" steps={0} />'),
      /line 5: "steps" of a widget is a whole number above 0, found 0/,
    ],
    [
      "a route",
      slide('id="a" layout="title" minutes={1} routes="10 15"'),
      /line 1: There is no route "15"; there is: 10, 20/,
    ],
    [
      "a route that takes longer than it says",
      slide('id="a" layout="title" minutes={6} routes="10"') +
        "\n" +
        slide('id="b" layout="title" minutes={5} routes="10 20"'),
      /line 1: The route 10 takes 11 minutes/,
    ],
    [
      "an address that is taken",
      slide('id="edit" layout="title" minutes={1}'),
      /line 1: "edit" stands for something else/,
    ],
    ["an address", slide('id="A b" layout="title" minutes={1}'), /line 1: "A b" cannot be an address/],
    ["no heading", slide('id="a" layout="title" minutes={1}', "text"), /line 1: A slide needs a heading/],
    ["a stray text", "Hello", /line 1: A deck consists of slides/],
    [
      "a scenario",
      slide('id="a" layout="widget" minutes={1}', '# T\n\n<Widget id="diagram" scenario="flash-sail" />'),
      /line 5: There is no scenario "flash-sail"/,
    ],
    [
      "a word",
      slide('id="a" layout="title" minutes={1}', "# T\n\n<Marquee />"),
      /line 5: <Marquee> is no word of a deck/,
    ],
  ])("tells %s", (_, text, message) => {
    expect(() => read(text)).toThrow(message);
  });
});
