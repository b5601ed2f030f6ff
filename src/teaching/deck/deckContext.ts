// What the words of a deck need to know: how it is shown, which slide, which step, and whom to tell of a clock that can be played.
import { createContext, useContext } from "react";
import type { Player } from "#player";
import type { BetStore } from "#teaching/bets";
import type { WidgetState } from "#host";
import type { SlideEntry } from "./decks.ts";

/** "slide": the current one. "thumb": a still picture of it, in which nothing runs. "notes": what the presenter reads with it. "reading": all, one below the other, notes included. "print": a slide on paper, all of its steps there, what runs as a still picture. */
export type Mode = "slide" | "thumb" | "notes" | "reading" | "print";

/** Whether one slide stands on a stage, its steps coming one by one. */
export function isStaged(mode: Mode): boolean {
  return mode === "slide" || mode === "thumb" || mode === "print";
}

/** A clock of the current slide. */
export type LiveClock = Pick<Player, "clock" | "getState" | "subscribe">;

/** What a talk wants to know of what is on the current slide. */
export interface LiveSlide {
  /** Called when something that runs comes on the slide; returns what to call when it goes. */
  readonly onClock: (live: LiveClock) => () => void;
  /** The same of what can be set on it. */
  readonly onState: (state: WidgetState) => () => void;
  /** The bets of the class, and how to ask for them. */
  readonly bets: BetStore;
  readonly onAsk: () => void;
}

export interface DeckScope {
  readonly mode: Mode;
  readonly slide: string;
  readonly step: number;
  /** Called when a step of its own is picked within a widget; left out where no step can be gone to. */
  readonly onStep?: (step: number) => void;
  /** Null where nobody is talking. */
  readonly live: LiveSlide | null;
}

/** The slides of the deck around, as they are written. */
export const EntriesContext = createContext<readonly SlideEntry[]>([]);

export const DeckContext = createContext<DeckScope | null>(null);

/** The deck around this element. Throws where there is none. */
export function useDeck(): DeckScope {
  const scope = useContext(DeckContext);
  if (!scope) throw new Error("an element of a deck stands outside of one");
  return scope;
}
