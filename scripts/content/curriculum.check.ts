// The content check of the curriculum: each point is taught in its lesson and shown in the webinar, in words that everybody sees; and each
// word of the glossary is among them, with an example and a way to where it is seen.
import { describe, expect, it } from "vitest";
import { presets } from "#scenario";
import { storyOf, HOWS, TRIGGERS } from "#widgets/lifecycle";
import glossary from "../../content/en/glossary.json" with { type: "json" };
import points from "../../content/en/curriculum.json" with { type: "json" };
import { says, textsOfPoints } from "../mdx/visibleText.mjs";
import { deckTexts, texts } from "./lessonTexts.ts";

const webinar = deckTexts.find(({ name }) => name === "webinar");

const marksIn = (
  elements: readonly { readonly name: string; readonly attributes: Readonly<Record<string, unknown>> }[],
) => elements.filter(({ name }) => name === "Point").map(({ attributes }) => String(attributes.id));

describe("the curriculum", () => {
  it("each point is taught in its lesson, and nothing is marked that is no point", () => {
    const taught = texts.flatMap(({ number, elements }) => marksIn(elements).map((id) => `${number} ${id}`));
    expect(taught.toSorted()).toEqual(points.map(({ id, lesson }) => `${lesson} ${id}`).toSorted());
  });

  it("each point has its slide in the webinar, and nothing is marked there that is no point", () => {
    const shown = new Set(marksIn(webinar?.elements ?? []));
    expect([...shown].toSorted()).toEqual(points.map(({ id }) => id).toSorted());
  });

  it("each point stands under a heading", () => {
    const marks = texts.flatMap(({ elements }) => elements.filter(({ name }) => name === "Point"));
    expect(marks.filter(({ heading }) => heading === null)).toEqual([]);
  });

  const inLessons = new Map(texts.flatMap(({ tree }) => [...textsOfPoints(tree)]));
  const onSlides = textsOfPoints(webinar?.tree ?? { children: [] });

  it.each(points)("$id: its words are seen in the lesson", ({ id, words }) => {
    expect(words.filter((word) => !says(inLessons.get(id) ?? "", word))).toEqual([]);
  });

  it.each(points)("$id: its words are seen on the slide", ({ id, words }) => {
    expect(words.filter((word) => !says(onSlides.get(id) ?? "", word))).toEqual([]);
  });
});

describe("the glossary", () => {
  const namesOf = ({ word, also = [] }: (typeof glossary)[number]) => [word, ...also].map((each) => each.toLowerCase());
  const taught = new Set(points.flatMap(({ words }) => words.map((word) => word.toLowerCase())));

  it("has no name twice", () => {
    const names = glossary.flatMap(namesOf);
    expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
  });

  it.each(glossary)("$word is taught with a point of the curriculum", (entry) => {
    expect(namesOf(entry).some((name) => taught.has(name))).toBe(true);
  });

  it.each(glossary)("$word says what it means, with an example", ({ means, example }) => {
    expect(means).toMatch(/\.$/);
    expect(example).toMatch(/[.?]$/);
  });

  it.each(glossary)("$word leads to where it is seen: $seen", ({ seen }) => {
    expect(leadsSomewhere(seen)).toBe(true);
  });
});

function leadsSomewhere(address: string): boolean {
  const { pathname, searchParams, hash } = new URL(address, "https://example.org");
  const lesson = texts.find(({ name }) => pathname === `/learn/${name}`);
  if (lesson) return lesson.headings.some(({ id }) => hash === `#${id}`);
  if (pathname === "/lab") return presets.some(({ name }) => name === searchParams.get("scenario"));
  const trigger = TRIGGERS.find((each) => each === (searchParams.get("trigger") ?? "http"));
  const how = HOWS.find((each) => each === (searchParams.get("how") ?? HOWS[0]));
  return pathname === "/lifecycle" && trigger !== undefined && how !== undefined && storyOf(trigger, how) !== null;
}
