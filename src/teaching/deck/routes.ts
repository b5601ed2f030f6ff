// Shorter talks with the same slides: a deck says on each slide to which it belongs.
import { arranged } from "./arranged.ts";
import type { Deck, SlideEntry } from "./decks.ts";
import { plannedBefore } from "./position.ts";

export interface Route {
  /** Its name: the minutes there are for it. */
  readonly name: string;
  readonly slides: readonly SlideEntry[];
  /** Planned for these slides. */
  readonly minutes: number;
}

/** The shorter talks that a deck has, the shortest first. */
export function routesOf({ slides }: Pick<Deck, "slides">): readonly Route[] {
  const names = [...new Set(slides.flatMap(({ routes }) => routes ?? []))].toSorted((a, b) => Number(a) - Number(b));
  return names.map((name) => {
    const own = slides.filter(({ routes }) => routes?.includes(name));
    return { name, slides: own, minutes: plannedBefore(own, own.length) };
  });
}

const made = new WeakMap<Deck, Map<string, Deck>>();

/** The deck with the slides of a route alone; null where it has no such route. The same deck each time. */
export function onRoute(deck: Deck, name: string): Deck | null {
  const known = made.get(deck)?.get(name);
  if (known) return known;
  const route = routesOf(deck).find((each) => each.name === name);
  if (!route) return null;
  const shorter = arranged(deck, route.slides, ({ id }, texts) => texts.get(id));
  made.set(deck, new Map(made.get(deck)).set(name, shorter));
  return shorter;
}
