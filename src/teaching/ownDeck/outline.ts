// What the slides of a deck say as they stand in it: what changes are made over, and what they are told apart from.
import type { ReactElement, ReactNode } from "react";
import { deckSetting, slidesIn, type Deck, type SlideElement, type SlideEntry } from "#teaching/deck";
import { plainOf, withTexts } from "./texts.ts";

export interface Original extends SlideEntry {
  /** Its texts, in order, as plain words; the same words twice are one text. */
  readonly texts: readonly string[];
  readonly notes: string;
}

/** By id, in order. */
export type Outline = ReadonlyMap<string, Original>;

/** What can hold texts on a slide. */
export const holders: ReadonlySet<unknown> = new Set([deckSetting.Slide, deckSetting.Step, deckSetting.Column]);

const made = new WeakMap<Deck, Outline>();

export function outlineOf(deck: Deck): Outline {
  const known = made.get(deck);
  if (known) return known;
  const texts = slidesIn(deck, deckSetting);
  const outline = new Map(deck.slides.map((entry) => [entry.id, originalOf(entry, texts.get(entry.id))]));
  made.set(deck, outline);
  return outline;
}

function originalOf(entry: SlideEntry, slide: SlideElement | undefined): Original {
  const texts = new Set<string>();
  void withTexts(slide, holders, (text) => {
    texts.add(text);
    return undefined;
  });
  return { ...entry, texts: [...texts], notes: notesOf(slide) };
}

/** The parts of a slide, one after the other. */
export function partsOf(slide: SlideElement | undefined): readonly ReactNode[] {
  const children = slide?.props.children;
  return Array.isArray(children) ? (children as readonly ReactNode[]) : [children];
}

export function isOfType(node: ReactNode, type: unknown): node is ReactElement<{ readonly children?: ReactNode }> {
  return typeof node === "object" && node !== null && "type" in node && node.type === type;
}

/** The presenter's notes: a line for each item, an empty line between paragraphs. */
function notesOf(slide: SlideElement | undefined): string {
  const notes = partsOf(slide).filter((part) => isOfType(part, deckSetting.Notes));
  return notes.flatMap((each) => linesOf(each.props.children)).join("\n\n");
}

function linesOf(node: ReactNode): readonly string[] {
  if (Array.isArray(node)) return node.flatMap((each: ReactNode) => linesOf(each));
  for (const [list, mark] of [
    ["ul", () => "- "],
    ["ol", (n: number) => `${n}. `],
  ] as const) {
    if (!isOfType(node, list)) continue;
    const items = [node.props.children].flat().filter((each) => isOfType(each, "li"));
    return [items.map((item, index) => mark(index + 1) + plainOf(item)).join("\n")];
  }
  const text = plainOf(node);
  return text === "" ? [] : [text];
}
