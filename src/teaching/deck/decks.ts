/// <reference types="vite/types/importMeta.d.ts" />
// The decks of content/en/slides: their list, and each whole when it is asked for.
import type { ReactNode } from "react";
import type { BetQuestion } from "#teaching/bets";
import type { SceneAt } from "#widgets/scenes";
import index from "../../../content/en/slides/index.json" with { type: "json" };

export interface DeckEntry {
  /** Its address below /slides. */
  readonly name: string;
  readonly title: string;
  readonly summary: string;
}

export interface SlideQuestion {
  readonly id: string;
  readonly prompt: string;
  readonly given?: string;
  readonly question: BetQuestion;
}

export interface SlideEntry {
  readonly id: string;
  readonly title: string;
  readonly layout: string;
  /** Planned. */
  readonly minutes: number;
  /** How often something more appears on it. */
  readonly steps: number;
  /** What the stage shows, and from which step on. */
  readonly scenes?: readonly SceneAt[];
  /** The shorter talks it belongs to, by their minutes. */
  readonly routes?: readonly string[];
  /** What it asks that a class can bet on. */
  readonly asks?: SlideQuestion;
}

/** A compiled deck. */
export interface Deck {
  /** Its text: elements, which are data until they are drawn. */
  readonly default: (props: { readonly components?: object }) => ReactNode;
  readonly slides: readonly SlideEntry[];
  /** What the stage says on its slides in place of its own words, by their keys. */
  readonly words?: Readonly<Record<string, string>>;
}

export const decks: readonly DeckEntry[] = index;

/** The name under which answers on a deck's slides are kept. */
export function recordOf(name: string): string {
  return `slides/${name}`;
}

/** The name under which the answers to one of its questions, and the bets on it, are kept. */
export function questionOf(name: string, id: string): string {
  return `${recordOf(name)}/${id}`;
}

const texts = import.meta.glob<Deck>("../../../content/en/slides/*/deck.mdx");
const loaded = new Map<string, Promise<Deck | null>>();

/** A deck; null where there is none of this name. Rejects where it cannot be fetched; asked again, it is fetched again. */
export function loadDeck(name: string): Promise<Deck | null> {
  const known = loaded.get(name);
  if (known) return known;
  const coming = texts[`../../../content/en/slides/${name}/deck.mdx`]?.() ?? Promise.resolve(null);
  loaded.set(name, coming);
  coming.catch(() => loaded.delete(name));
  return coming;
}
