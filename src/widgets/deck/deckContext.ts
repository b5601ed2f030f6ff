// What the words of a deck need to know: how it is shown, which slide, which step, and whom to tell of a clock that can be played.
import { createContext, useContext } from "react";
import type { Player } from "#player";

/** "slide": the current one. "thumb": a still picture of it, in which nothing runs. "notes": what the presenter reads with it. "reading": all, one below the other, notes included. */
export type Mode = "slide" | "thumb" | "notes" | "reading";

/** Whether one slide stands on a stage, its steps coming one by one. */
export function isStaged(mode: Mode): boolean {
  return mode === "slide" || mode === "thumb";
}

/** A clock of the current slide. */
export type LiveClock = Pick<Player, "clock" | "getState" | "subscribe" | "setScenario">;

export interface DeckScope {
  readonly mode: Mode;
  readonly slide: string;
  readonly step: number;
  /** Called when something that runs comes on the slide; returns what to call when it goes. */
  readonly onLive?: (live: LiveClock) => () => void;
}

export const DeckContext = createContext<DeckScope | null>(null);

/** The deck around this element. Throws where there is none. */
export function useDeck(): DeckScope {
  const scope = useContext(DeckContext);
  if (!scope) throw new Error("an element of a deck stands outside of one");
  return scope;
}
