// A deck with what somebody made of it, as a deck like any other: whatever shows a deck shows it.
import { cloneElement, createElement, type ReactNode } from "react";
import { arranged, deckSetting, type Deck, type SlideElement, type SlideEntry } from "#teaching/deck";
import { SCENE_WORDS, type SceneAt } from "#widgets/scenes";
import { Line, spansOf, Written } from "./markup.ts";
import { Mark } from "./Mark.tsx";
import { isAdded, type AddedSlide, type KeptSlide, type OwnDeck, type OwnSlide, type TextChange } from "./ownDeck.ts";
import { holders, isOfType, outlineOf, partsOf, type Outline } from "./outline.ts";
import { withTexts } from "./texts.ts";

/** A change that does not apply any more: the deck has a newer edition. */
export type Lost =
  /** There is no such slide. */
  | { readonly kind: "slide"; readonly slide: string }
  /** The slide has no such text, nor any scene of it. */
  | { readonly kind: "text"; readonly slide: string; readonly was: string }
  /** The stage has no such word. */
  | { readonly kind: "word"; readonly was: string; readonly says: string }
  /** Every slide that is left was hidden: all are shown. */
  | { readonly kind: "all" };

export interface Composed {
  readonly deck: Deck;
  readonly lost: readonly Lost[];
}

/** The slides in the order of the list, those that the deck has gained since each behind the one that it follows in the deck. */
export function slidesNow(slides: readonly OwnSlide[], outline: Outline): readonly OwnSlide[] {
  const now = slides.filter((slide) => isAdded(slide) || outline.has(slide.id));
  let before: string | null = null;
  for (const id of outline.keys()) {
    if (!now.some((slide) => slide.id === id)) now.splice(now.findIndex((slide) => slide.id === before) + 1, 0, { id });
    before = id;
  }
  return now;
}

export function composed(base: Deck, own: OwnDeck): Composed {
  const outline = outlineOf(base);
  const slides = slidesNow(own.slides, outline);
  const shown = slides.filter((slide) => !slide.hidden);
  const all = shown.length === 0;
  const entries = new Map((all ? slides : shown).map((slide) => [slide.id, { slide, entry: entryOf(slide, outline) }]));
  const deck = arranged(
    base,
    [...entries.values()].map(({ entry }) => entry),
    ({ id }, texts) => {
      const { slide } = entries.get(id) ?? {};
      const text = texts.get(id);
      const drawn = slide && isAdded(slide) ? addedSlide(slide) : slide && text ? keptSlide(slide, text) : null;
      return drawn && marked(drawn, own);
    },
  );
  return {
    deck: { ...deck, words: wordsIn(own) },
    lost: [...lostOf(own, outline), ...(all ? [{ kind: "all" as const }] : [])],
  };
}

function entryOf(slide: OwnSlide, outline: Outline): SlideEntry {
  if (isAdded(slide)) {
    const { id, title, layout, minutes } = slide;
    return { id, title, layout, minutes, steps: 0 };
  }
  const original = outline.get(slide.id);
  if (!original) throw new Error(`the deck has no slide ${slide.id}`);
  const { texts: _texts, notes: _notes, ...entry } = original;
  const { title = entry.title, minutes = entry.minutes } = slide;
  return { ...entry, title, minutes, ...(slide.scenes && { scenes: reworded(entry.scenes, slide.scenes) }) };
}

function reworded(scenes: readonly SceneAt[] = [], changes: readonly TextChange[]): readonly SceneAt[] {
  const says = new Map(changes.map((each) => [each.was, each.says]));
  return scenes.map(({ at, scene }) => ({ at, scene: { ...scene, say: says.get(scene.say) ?? scene.say } }));
}

/** Those that the stage has. */
function wordsIn({ words = {} }: OwnDeck): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(words).filter(([key]) => SCENE_WORDS.has(key)));
}

function lostOf({ slides, words = {} }: OwnDeck, outline: Outline): readonly Lost[] {
  const ofSlides = slides.flatMap((slide): readonly Lost[] => {
    if (isAdded(slide)) return [];
    const original = outline.get(slide.id);
    if (!original) return Object.keys(slide).length > 1 ? [{ kind: "slide", slide: slide.id }] : [];
    const gone = [
      ...(slide.texts ?? []).filter(({ was }) => !original.texts.includes(was)),
      ...(slide.scenes ?? []).filter(({ was }) => !original.scenes?.some(({ scene }) => scene.say === was)),
    ];
    return gone.map(({ was }) => ({ kind: "text", slide: slide.id, was }));
  });
  const gone = Object.entries(words).filter(([key]) => !SCENE_WORDS.has(key));
  return [...ofSlides, ...gone.map(([was, says]) => ({ kind: "word" as const, was, says }))];
}

function keptSlide({ title, texts = [], notes }: KeptSlide, slide: SlideElement): SlideElement {
  if (title === undefined && texts.length === 0 && notes === undefined) return slide;
  const says = new Map(texts.map((each) => [each.was, each.says]));
  let titled = false;
  const parts = partsOf(slide).map((part): ReactNode => {
    if (isOfType(part, deckSetting.h1) && !titled && title !== undefined) {
      titled = true;
      return cloneElement(part, undefined, title);
    }
    if (isOfType(part, deckSetting.Notes)) return notes === undefined ? part : null;
    return withTexts(part, holders, (text) => {
      const said = says.get(text);
      if (said === undefined) return undefined;
      return said.trim() === "" ? null : <Line spans={spansOf(said)} />;
    });
  });
  return cloneElement(slide, undefined, ...parts, notes === undefined ? null : notesOf(notes));
}

function addedSlide({ id, layout, title, text, notes, widget }: AddedSlide): SlideElement {
  const { Slide, Column, Widget, h1 } = deckSetting;
  const words = <Written text={text} />;
  return createElement(
    Slide as (props: SlideElement["props"]) => ReactNode,
    { id, layout },
    createElement(h1, null, title),
    layout === "points" ? <Column>{words}</Column> : words,
    widget && <Widget id={widget.id} scenario={widget.scenario} t={widget.t} />,
    notesOf(notes),
  );
}

function notesOf(notes: string): ReactNode {
  return notes.trim() === "" ? null : (
    <deckSetting.Notes>
      <Written text={notes} />
    </deckSetting.Notes>
  );
}

/** A slide has the name and the logo of who gives the talk. */
function marked(slide: SlideElement, { name, logo }: OwnDeck): SlideElement {
  if (!name && logo === undefined) return slide;
  return cloneElement(slide, undefined, ...partsOf(slide), <Mark name={name} logo={logo} />);
}
