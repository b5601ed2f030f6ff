// What a guide's mistakes are told as: by line, with what is allowed; and that its minutes add up to what its heading says.
import { createProcessor } from "@mdx-js/mdx";
import { describe, expect, it } from "vitest";
import { classGuideSections, guideSections, readGuide } from "./readGuide.mjs";

const read = (text: string, lesson = "what-is-a-server") =>
  readGuide(createProcessor().parse(text), lesson, (message, node) => {
    throw new Error(`line ${(node as { position: { start: { line: number } } }).position.start.line}: ${message}`);
  });

/** A guide whose plan holds these parts, and its heading this number. */
const guide = (parts: string, minutes: number) =>
  guideSections
    .map((each) => `## ${each.replace("N", String(minutes))}\n\n${each.includes("N") ? parts : "Text."}`)
    .join("\n\n");

const part = (attributes: string) => `<Part ${attributes}>\n\nText.\n\n</Part>`;

describe("a guide", () => {
  it("adds up the minutes of its plan, and tells each part when it begins", () => {
    const { minutes, elements } = read(
      guide(`${part('minutes={10} title="One"')}\n\n${part('minutes={15} at="one-machine-has-an-end"')}`, 25),
    );
    expect(minutes).toBe(25);
    const [, second] = elements as unknown as { node: { attributes: { name: string; value: unknown }[] } }[];
    const given = Object.fromEntries(second.node.attributes.map(({ name, value }) => [name, value]));
    expect(given).toMatchObject({ from: "10", to: "25", heading: "One machine has an end" });
  });

  it.each([
    [
      "a sum that the heading does not say",
      guide(part('minutes={10} title="One"'), 50),
      /A plan for 10 minutes.*found.*50/,
    ],
    [
      "half a minute",
      guide(part('minutes={1.5} title="One"'), 1),
      /"minutes" of a part is a whole number above 0, found 1.5/,
    ],
    ["a part without a title", guide(part("minutes={5}"), 5), /<Part> needs "title" or "at"/],
    [
      "no such heading",
      guide(part('minutes={5} at="nowhere"'), 5),
      /no heading "nowhere"; there is: a-machine-that-waits/,
    ],
    [
      "a belief that nothing exposes",
      guide(`${part('minutes={5} title="One"')}\n\n<Belief says="x">\n\ny\n\n</Belief>`, 5),
      /<Belief> needs "at" or "scenario"/,
    ],
    [
      "no such scenario",
      guide(`${part('minutes={5} title="One"')}\n\n<Belief says="x" scenario="flash-sail">\n\ny\n\n</Belief>`, 5),
      /There is no scenario "flash-sail"/,
    ],
    ["a word of lessons alone", guide("<Widget id='diagram' />", 0), /<Widget> is no word of a guide/],
  ])("tells %s", (_, text, message) => {
    expect(() => read(text)).toThrow(message);
  });

  it("of a class has sections of its own, and no lesson to lead into", () => {
    const text = classGuideSections
      .map(
        (each) => `## ${each.replace("N", "5")}\n\n${each.includes("N") ? part('minutes={5} title="One"') : "Text."}`,
      )
      .join("\n\n");
    expect(read(text, "class-beliefs").minutes).toBe(5);
    expect(() => read(text)).toThrow(/The sections of a guide are/);
    expect(() => read(text.replace('title="One"', 'at="one-machine-has-an-end"'), "class-beliefs")).toThrow(
      /no heading "one-machine-has-an-end"/,
    );
  });

  it("belongs to a lesson", () => {
    expect(() => read(guide(part('minutes={5} title="One"'), 5), "no-lesson")).toThrow(
      /There is no lesson "no-lesson"/,
    );
  });
});
