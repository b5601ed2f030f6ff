// The bets of a talk, by question. They last as long as the tab, so that a reload keeps them and the next class starts with none.
import { isObject, parsedJson, readStoredForTab, writeStoredForTab } from "#ui";
import { NO_BETS, type Tally } from "./tally.ts";

export interface BetStore {
  readonly get: (id: string) => Tally;
  readonly set: (id: string, tally: Tally) => void;
  /** Forgets the bets on one question. */
  readonly clear: (id: string) => void;
  readonly subscribe: (listener: () => void) => () => void;
  readonly exportText: () => string;
  /** Takes other bets in place of these. False, and nothing changed, where the text is none. */
  readonly importText: (text: string) => boolean;
}

const ENTRY = "slides.bets";
/** A count of hands beyond this is a slip of the finger. */
export const MOST_HANDS = 9999;

type Tallies = Readonly<Record<string, Tally>>;

export function createBetStore(): BetStore {
  let tallies: Tallies = read(readStoredForTab(ENTRY) ?? "") ?? {};
  const listeners = new Set<() => void>();
  const put = (next: Tallies) => {
    tallies = next;
    writeStoredForTab(ENTRY, JSON.stringify(tallies));
    for (const listener of listeners) listener();
  };
  return {
    get: (id) => tallies[id] ?? NO_BETS,
    set: (id, tally) => put({ ...tallies, [id]: tally }),
    clear: (id) => put(Object.fromEntries(Object.entries(tallies).filter(([each]) => each !== id))),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    exportText: () => JSON.stringify(tallies),
    importText(text) {
      const found = read(text);
      if (found) put(found);
      return found !== null;
    },
  };
}

function read(text: string): Tallies | null {
  const found = parsedJson(text);
  return isObject(found) && Object.values(found).every(isTally) ? (found as Tallies) : null;
}

function isTally(value: unknown): value is Tally {
  if (!isObject(value) || !isObject(value.says) || !Array.isArray(value.hands)) return false;
  return Object.values(value.says).every(isCount) && value.hands.every(isCount);
}

function isCount(value: unknown): boolean {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= MOST_HANDS;
}
