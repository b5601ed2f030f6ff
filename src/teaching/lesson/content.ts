/// <reference types="vite/types/importMeta.d.ts" />
// What content/en holds for readers: the lessons, in order, each whole when it is asked for; the glossary; the references.
import type { ComponentType } from "react";
import { t } from "#messages";
import type { Question } from "#host/predict";
import about from "../../../content/en/course.json" with { type: "json" };
import index from "../../../content/en/lessons/index.json" with { type: "json" };
import { once } from "./once.ts";

/** What the list of lessons says of one. */
export interface LessonEntry {
  /** Its address below /learn. */
  readonly name: string;
  readonly title: string;
  readonly summary: string;
  /** Reading and doing, for somebody who predicts everything. */
  readonly minutes: number;
  /** What the reader can do afterwards: each continues "You will be able to". */
  readonly objectives: readonly string[];
  /** How many experiments and questions it has. */
  readonly tasks: number;
}

export interface Heading {
  readonly depth: number;
  readonly id: string;
  readonly text: string;
}

/** A compiled text: a lesson, or a page of docs/. */
export interface Text {
  // What an element of the vocabulary takes is checked where the text is compiled.
  readonly default: ComponentType<{ readonly components?: object }>;
  readonly headings: readonly Heading[];
  /** What the reader is asked, in order. */
  readonly tasks: readonly Task[];
}

/** What a reader is asked: a question to remember by, with its options and the right one's place; or an experiment's. */
export interface Task {
  readonly id: string;
  readonly prompt: string;
  readonly options?: readonly string[];
  readonly answer?: number;
  readonly question?: Question;
}

export interface GlossaryEntry {
  readonly word: string;
  /** Other names of the same, and other forms of the word. */
  readonly also?: readonly string[];
  readonly means: string;
  readonly example: string;
  /** Where it is seen: a section of a lesson, a preset in the Lab, or Lifecycle. */
  readonly seen: string;
}

export interface Reference {
  readonly id: string;
  readonly title: string;
  readonly by: string;
  readonly says: string;
  readonly date: string;
  readonly licence: string;
  readonly href?: string;
}

export const lessons: readonly LessonEntry[] = index;

/** What all lessons together are called, where they are handed on as one. */
/** What a collection is called, and what is in it. */
interface About {
  readonly title: string;
  readonly summary: string;
}
/** Of the lessons, and of what is done beside them. */
export const course: About & { readonly beliefs: About; readonly briefs: About } = about;

const texts = import.meta.glob<Text>("../../../content/en/lessons/*/lesson.mdx");

/** The text of a lesson; null where there is none of this name. Rejects where it cannot be fetched. */
export const lessonText = once(async (name: string): Promise<Text | null> => {
  const place = lessons.findIndex((each) => each.name === name);
  const load = texts[`../../../content/en/lessons/${String(place + 1).padStart(2, "0")}-${name}/lesson.mdx`];
  return load ? load() : null;
});

const glossaryOnce = once(async (): Promise<readonly GlossaryEntry[]> => {
  const { default: entries }: { readonly default: readonly GlossaryEntry[] } =
    await import("../../../content/en/glossary.json");
  return entries.toSorted((a, b) => a.word.localeCompare(b.word, "en"));
});

/** The glossary, by the alphabet. */
export const glossary = (): Promise<readonly GlossaryEntry[]> => glossaryOnce("");

const referencesOnce = once(
  async (): Promise<readonly Reference[]> => (await import("../../../content/en/references.json")).default,
);

/** Works and pages referred to. */
export const references = (): Promise<readonly Reference[]> => referencesOnce("");

/** What the way to a place where a word is seen is called. */
export function placeInWords(address: string): string {
  if (address.startsWith("/lab")) return t("learn.seenInLab");
  if (address.startsWith("/lifecycle")) return t("learn.seenInLifecycle");
  const lesson = lessons.findIndex(({ name }) => address.startsWith(`/learn/${name}#`));
  return t("learn.seenInLesson", { n: lesson + 1, title: lessons[lesson].title });
}

/** The part of an address that a heading or a word has: as scripts/mdx gives it to headings. */
export function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
}
