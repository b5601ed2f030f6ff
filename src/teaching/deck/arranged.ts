// A deck whose slides are chosen, put in another order or changed: its text is elements, which are data until they are drawn.
import { Children, createElement, Fragment, isValidElement, type ReactElement, type ReactNode } from "react";
import type { Deck, SlideEntry } from "./decks.ts";

export type SlideElement = ReactElement<{
  readonly id: string;
  readonly layout: string;
  readonly children?: ReactNode;
}>;

/** The slides of a deck's text by id, set with these components. */
export function slidesIn(deck: Deck, components: object): ReadonlyMap<string, SlideElement> {
  const slides = new Map<string, SlideElement>();
  const visit = (node: ReactNode): void => {
    if (!isValidElement<{ readonly id?: unknown; readonly children?: ReactNode }>(node)) return;
    const { id, children } = node.props;
    if (typeof id === "string") slides.set(id, node as SlideElement);
    else if (node.type === Fragment) Children.forEach(children, visit);
  };
  visit(deck.default({ components }));
  return slides;
}

/**
 * @param slides those that the deck has now, in order
 * @param draw makes each of them; it is given the slides of the deck's text and the components they are set with
 */
export function arranged(
  deck: Deck,
  slides: readonly SlideEntry[],
  draw: (slide: SlideEntry, texts: ReadonlyMap<string, SlideElement>, components: object) => ReactNode,
): Deck {
  // A deck is drawn many times at once, as in its overview, and always with the same components.
  let made: { readonly of: object; readonly text: ReactNode } | null = null;
  return {
    slides,
    default: ({ components = {} }) => {
      if (made?.of !== components) {
        const texts = slidesIn(deck, components);
        const drawn = slides.map((slide) => createElement(Fragment, { key: slide.id }, draw(slide, texts, components)));
        made = { of: components, text: drawn };
      }
      return made.text;
    },
  };
}
