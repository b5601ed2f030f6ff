// What runs on a slide, told to whoever talks.
import { useEffect } from "react";
import { usePlayer } from "#player";
import { useDeck } from "./deckContext.ts";

/** Tells the deck of a clock that can be played with a key, and kept in step with another window. */
export function Live() {
  const { live } = useDeck();
  const player = usePlayer();
  useEffect(() => live?.onClock(player), [live, player]);
  return null;
}
