// The decks that are kept in this browser: a list of them, and each in an entry of its own. Where storage refuses, they stay with the page.
import { isObject, parsedJson, readStored, whenStoredElsewhere, writeStored } from "#ui";
import type { OwnDeck } from "./ownDeck.ts";

export interface KeptDeck {
  readonly id: string;
  readonly of: string;
  readonly title: string;
}

const LIST = "decks";
const ID = /^[a-z\d]{4,12}$/;
const withPage = new Map<string, string>();
let listWithPage: readonly KeptDeck[] = [];

const entryOf = (id: string) => `deck.${id}`;

/** Those that are kept, the newest first. */
export function keptDecks(): readonly KeptDeck[] {
  const kept = readList(readStored(LIST) ?? "[]");
  return [...listWithPage.filter(({ id }) => !kept.some((each) => each.id === id)), ...kept];
}

/** The text of a deck that is kept; null where there is none of this name. */
export function keptText(id: string): string | null {
  return ID.test(id) ? (withPage.get(id) ?? readStored(entryOf(id))) : null;
}

/** Keeps a deck, in the place of what was kept under this name. Answers whether it outlives the page. */
export function keep(id: string, deck: OwnDeck): boolean {
  const text = JSON.stringify(deck);
  const entry = { id, of: deck.of, title: deck.title };
  const others = keptDecks().filter((each) => each.id !== id);
  const stored = writeStored(entryOf(id), text) && writeStored(LIST, JSON.stringify([entry, ...others]));
  if (stored) withPage.delete(id);
  else {
    withPage.set(id, text);
    listWithPage = [entry, ...listWithPage.filter((each) => each.id !== id)];
  }
  return stored;
}

/** Calls when another tab has kept something else under this name. Answers what ends that. */
export function whenKeptElsewhere(id: string, call: () => void): () => void {
  return whenStoredElsewhere(entryOf(id), call);
}

export function forget(id: string): void {
  const others = keptDecks().filter((each) => each.id !== id);
  withPage.delete(id);
  listWithPage = listWithPage.filter((each) => each.id !== id);
  writeStored(entryOf(id), null);
  writeStored(LIST, JSON.stringify(others));
}

/** A name that no other deck has. */
export function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(2)), (each) =>
    each.toString(36).slice(-4).padStart(4, "0"),
  ).join("");
}

function readList(text: string): readonly KeptDeck[] {
  const list = parsedJson(text);
  return Array.isArray(list) ? list.filter(isKept) : [];
}

function isKept(value: unknown): value is KeptDeck {
  if (!isObject(value)) return false;
  const { id, of, title } = value;
  return typeof id === "string" && ID.test(id) && typeof of === "string" && typeof title === "string";
}
