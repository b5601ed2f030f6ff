// A deck of one's own with what came before and what was taken back.
import type { OwnDeck } from "./ownDeck.ts";

export interface History {
  readonly past: readonly OwnDeck[];
  readonly now: OwnDeck;
  readonly future: readonly OwnDeck[];
  /** Where the last change was made: the next one there, as of another letter typed, is part of it. */
  readonly at: string | null;
}

/** As far back as one can go. */
const MOST_STEPS = 200;

export function begun(deck: OwnDeck): History {
  return { past: [], now: deck, future: [], at: null };
}

/** @param at the field that is typed into; null for a change by itself */
export function done({ past, now, at: before }: History, next: OwnDeck, at: string | null): History {
  const sameField = at !== null && at === before;
  return { past: sameField ? past : [...past, now].slice(-MOST_STEPS), now: next, future: [], at };
}

/** What is typed from now on is a change of its own. */
export function settled(history: History): History {
  return history.at === null ? history : { ...history, at: null };
}

export function undone({ past, now, future, ...rest }: History): History {
  const last = past.at(-1);
  if (!last) return { past, now, future, ...rest };
  return { past: past.slice(0, -1), now: last, future: [now, ...future], at: null };
}

export function redone({ past, now, future, ...rest }: History): History {
  const [next, ...others] = future;
  if (!next) return { past, now, future, ...rest };
  return { past: [...past, now], now: next, future: others, at: null };
}
