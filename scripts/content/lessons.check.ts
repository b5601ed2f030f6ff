// The content check of lessons, decks and guides: what each refers to exists and runs, each question can be answered, and each quoted figure is made again.
import { describe, expect, it } from "vitest";
import { loadPreset, standInsOf } from "#scenario";
import { isWidgetId, widgetIds } from "#widgets";
import { briefs } from "#teaching/brief";
import { readChosen } from "#teaching/class";
import { lessons } from "#teaching/lesson";
import {
  changesFor,
  figure,
  problemsOf,
  readNumber,
  truthOf,
  withChange,
  type Question,
  type ScenarioChange,
} from "#host/predict";
import { entryOf, exampleOf } from "../mdx/index.mjs";
import { deckVocabulary } from "../mdx/readDeck.mjs";
import { guideVocabulary, headingsOf, readGuide } from "../mdx/readGuide.mjs";
import type { LessonElement } from "../mdx/readLesson.mjs";
import { sourceOf } from "../mdx/sources.mjs";
import { tasks, vocabulary } from "../mdx/vocabulary.mjs";
import { widgetNames } from "../mdx/widgetNames.mjs";
import { content, deckTexts, processor, runOf, texts } from "./lessonTexts.ts";
import { deckWords } from "../../src/teaching/deck/words.tsx";
import { classGuides } from "../../src/teaching/guide/guides.ts";
import { guideWords } from "../../src/teaching/guide/words.tsx";
import { words } from "../../src/teaching/lesson/vocabulary.tsx";

type Placed = LessonElement["node"] & { readonly position: { readonly start: { readonly line: number } } };

const guideOf = ({ name }: { readonly name: string }) => {
  const file = `guides/${name}.mdx`;
  const { elements } = readGuide(processor.parse(content(file)), name, (message, node) => {
    throw new Error(`${file}:${(node as Placed).position.start.line}: ${message}`);
  });
  return { name, file, elements };
};
const guideTexts = lessons.map(guideOf);
const classGuideTexts = classGuides.map(guideOf);

const everyElement = [
  ...texts.map(({ number, elements }) => ({ where: `lesson ${number}`, elements })),
  ...deckTexts.map((deck) => ({ where: `slides/${deck.name}/deck.mdx`, elements: deck.elements })),
  ...[...guideTexts, ...classGuideTexts].map(({ file, elements }) => ({ where: file, elements })),
].flatMap(({ where, elements }) =>
  elements.map((element) => ({ at: `${where}, line ${element.line}: ${element.name}`, element })),
);
const elementsOf = (name: string) => everyElement.filter(({ element }) => element.name === name);

interface Asked {
  readonly prompt: string;
  readonly given?: string;
  readonly question: Question;
  readonly quotes?: readonly {
    readonly scenario: string;
    readonly change?: ScenarioChange;
    readonly read: string;
    readonly shown: string;
  }[];
}

const changeOf = ({ attributes }: LessonElement) => attributes.change as ScenarioChange | undefined;
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");

describe("vocabulary", () => {
  it("has a component for each word, and no other", () => {
    expect(Object.keys(words).toSorted()).toEqual(Object.keys(vocabulary).toSorted());
    // A scene is data of its slide.
    expect([...Object.keys(deckWords), "Scene"].toSorted()).toEqual(Object.keys(deckVocabulary).toSorted());
    expect(Object.keys(guideWords).toSorted()).toEqual(Object.keys(guideVocabulary).toSorted());
  });
});

it("the build knows the widgets that there are", () => {
  expect(widgetNames()).toEqual(widgetIds);
});

describe("lessons", () => {
  it.each(texts)("$name says how many tasks it has, each with a name of its own", ({ elements, tasks: said }) => {
    const ids = elements.filter(({ name }) => tasks.includes(name)).map(({ attributes }) => attributes.id);
    expect(ids.length).toBe(said);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(texts)("$name closes with three to five questions and ends in the Lab", ({ elements }) => {
    const questions = elements.filter(({ name }) => name === "Question").length;
    expect(questions).toBeGreaterThanOrEqual(3);
    expect(questions).toBeLessThanOrEqual(5);
    expect(elements.at(-1)?.name).toBe("Lab");
  });

  it.each(elementsOf("Question"))("$at: the right answer is among the options, and is explained", ({ element }) => {
    const { options, answer } = element.attributes as { options: readonly string[]; answer: number };
    expect(new Set(options).size).toBe(options.length);
    expect(options[answer]).toBeTruthy();
    expect(element.text.trim()).not.toBe("");
  });

  it.each(elementsOf("Experiment"))("$at: its answer is explained", ({ element }) => {
    expect(element.text.trim()).toMatch(/[.)]$/);
  });

  it.each(elementsOf("Widget"))("$at: the widget exists", ({ element }) => {
    expect(isWidgetId(String(element.attributes.id))).toBe(true);
  });

  it.each(elementsOf("Term"))("$at: the glossary has the word", ({ element }) => {
    expect(entryOf(String(element.attributes.of ?? element.text))).toBeTruthy();
  });

  it.each(elementsOf("Code"))("$at: the example exists", ({ element }) => {
    expect(exampleOf(String(element.attributes.file))).toBeTruthy();
  });

  it.each(elementsOf("Source"))("$at: the source exists, with a date", ({ element }) => {
    expect(sourceOf(String(element.attributes.id))?.asOf).toMatch(/\d{4}/);
  });
});

describe("links", () => {
  const pages = [
    ...[
      "/learn",
      "/glossary",
      "/references",
      "/facts",
      "/model",
      "/beliefs",
      "/briefs",
      "/class",
      "/cold-starts",
      "/break-even",
      "/my-bill",
      "/lab",
      "/lifecycle",
    ],
    ...briefs.map(({ name }) => `/briefs/${name}`),
    ...lessons.flatMap(({ name }) => [
      `/learn/${name}`,
      ...[...(headingsOf(name)?.keys() ?? [])].map((heading) => `/learn/${name}#${heading}`),
    ]),
    ...deckTexts.flatMap(({ name, slides }) => [`/slides/${name}`, ...slides.map(({ id }) => `/slides/${name}/${id}`)]),
  ];
  const links = [...texts, ...guideTexts, ...classGuideTexts].flatMap(({ file }) =>
    [...content(file).matchAll(/\]\((\/[^)?]*)/g)].map(([, to]) => ({ at: `${file}: ${to}`, to })),
  );

  it.each(links)("$at leads to a page", ({ to }) => {
    expect(pages).toContain(to);
  });
});

describe("guides", () => {
  it.each(guideTexts)("$name: what learners may believe is exposed by something that runs", ({ elements }) => {
    const beliefs = elements.filter(({ name }) => name === "Belief");
    expect(beliefs.length).toBeGreaterThanOrEqual(3);
    expect(beliefs.some(({ attributes }) => "scenario" in attributes)).toBe(true);
  });

  it.each([...guideTexts, ...classGuideTexts])("$name: each question has the answer to hope for", ({ elements }) => {
    const asked = elements.filter(({ name }) => name === "Ask");
    expect(asked.length).toBeGreaterThanOrEqual(3);
    for (const { text } of asked) expect(text.trim()).not.toBe("");
  });
});

describe("guides to a class", () => {
  it.each(classGuides)("$name: opens with tasks that there are", ({ to }) => {
    expect(readChosen(new URL(to, "https://school.example").searchParams).unknown).toEqual([]);
  });
});

describe("runs", () => {
  it.each(elementsOf("Experiment"))("$at: the question can be answered by the run", async ({ element }) => {
    const { scenario, question } = element.attributes as { scenario: string; question: Question };
    const change = changeOf(element);
    const runs = changesFor(question, change).map((each) => runOf(scenario, each));
    const truth = truthOf(question, await Promise.all(runs));
    expect(problemsOf(question, truth)).toEqual([]);
  });

  it.each(elementsOf("Quoted"))("$at: the figure is what the run says", async ({ element }) => {
    const { scenario, read, shown } = element.attributes as Record<"scenario" | "read" | "shown", string>;
    const value = readNumber(read, await runOf(scenario, changeOf(element)));
    expect(plain(figure(read, value ?? Number.NaN))).toBe(plain(shown));
  });

  it.each(elementsOf("Experiment").filter(({ element }) => "quotes" in element.attributes))(
    "$at: the figures in its question are what the runs say",
    async ({ element }) => {
      const { prompt, given, question, quotes = [] } = element.attributes as unknown as Asked;
      const text = plain(JSON.stringify([prompt, given, question]));
      for (const { scenario, change, read, shown } of quotes) {
        expect(text).toContain(plain(shown));
        expect(plain(figure(read, readNumber(read, await runOf(scenario, change)) ?? Number.NaN))).toBe(plain(shown));
      }
    },
  );

  it.each(["Compare", "Widget", "Lab", "Belief"].flatMap(elementsOf))("$at: the scenario runs", async ({ element }) => {
    const name = element.attributes.scenario;
    if (typeof name === "string") expect((await runOf(name, changeOf(element))).run.total).toBeGreaterThan(0);
    else expect(["Widget", "Belief"]).toContain(element.name);
  });
});

describe("figures that stand in for others", () => {
  const asked = everyElement.flatMap(({ at, element }) => {
    const { scenario, question, quotes = [] } = element.attributes as Partial<Asked> & { readonly scenario?: string };
    const own = changeOf(element);
    const runs = typeof scenario !== "string" ? [] : question ? changesFor(question, own) : [own];
    return [
      ...runs.map((change) => ({ name: scenario ?? "", change })),
      ...quotes.map((each) => ({ name: each.scenario, change: each.change })),
    ].map((run) => ({ at, ...run }));
  });

  it.each(asked)("$at: no run of $name rests on another runtime's first run", async ({ name, change }) => {
    const changed = withChange(await loadPreset(name), change);
    expect(changed.ok && standInsOf(changed.scenario)).toEqual([]);
  });
});
