// What somebody made of a deck, kept in this browser (`?copy=`) or in the address itself (`?own=`): every view shows it as a deck like any other.
import { useMemo } from "react";
import type { Deck } from "#teaching/deck";
import { composed, packOwnDeck, readOwnDeck, Refused } from "#teaching/ownDeck";
import { Link } from "react-router";
import { Views } from "./Views.tsx";

interface OwnDeckPageProps {
  /** Of the deck that it is made of. */
  readonly name: string;
  readonly deck: Deck;
  readonly copy: string | null;
  readonly link: string | null;
}

export function OwnDeckPage({ name, deck, copy, link }: OwnDeckPageProps) {
  const shown = useMemo(() => {
    const read = readOwnDeck(name, copy, link);
    if (read.kind !== "ok") return read;
    const query = copy === null ? `own=${encodeURIComponent(link ?? "")}` : `copy=${copy}`;
    const packed = packOwnDeck(read.deck);
    return {
      kind: "shown" as const,
      title: read.deck.title,
      deck: composed(deck, read.deck).deck,
      query,
      // What is too long for an address stays on this device: others are led to the deck that it is made of.
      shared: packed === null ? "" : `own=${packed}`,
    };
  }, [name, deck, copy, link]);
  if (shown.kind !== "shown") return <Refused read={shown} Link={Link} />;
  const { kind: _kind, ...views } = shown;
  return <Views name={name} {...views} />;
}
