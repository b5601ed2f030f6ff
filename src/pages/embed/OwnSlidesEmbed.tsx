// What somebody made of a deck, in a frame: the address carries it. What cannot be read is told, and the deck itself is shown.
import { useMemo } from "react";
import { decks, type Deck } from "#teaching/deck";
import { composed, readOwnDeck, reasonsOf } from "#teaching/ownDeck";
import { SlidesTalk } from "./SlidesTalk.tsx";
import type { TextEmbedProps } from "./TextEmbed.tsx";

interface OwnSlidesEmbedProps extends Omit<TextEmbedProps, "kind"> {
  readonly deck: Deck;
  readonly link: string;
}

export function OwnSlidesEmbed({ link, name, deck, ...props }: OwnSlidesEmbedProps) {
  const shown = useMemo(() => {
    const read = readOwnDeck(name, null, link);
    if (read.kind === "ok") {
      const query = `own=${encodeURIComponent(link)}`;
      return { title: read.deck.title, deck: composed(deck, read.deck).deck, query, faults: [] };
    }
    const title = decks.find((each) => each.name === name)?.title ?? "";
    const faults = [{ parameter: "own" as const, found: link, detail: reasonsOf(read).join("; ") }];
    return { title, deck, query: "", faults };
  }, [name, deck, link]);
  return <SlidesTalk {...props} name={name} {...shown} />;
}
