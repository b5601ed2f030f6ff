// Where a deck is made one's own: a copy kept in this browser (`?copy=`), one that a link carries (`?own=`), or the deck as it is, with the
// slides of a route alone shown (`?route=`).
import { use, useEffect, useMemo } from "react";
import { Link, useParams, useSearchParams } from "react-router";
import { t } from "#messages";
import { decks, loadDeck, routesOf, type Deck } from "#teaching/deck";
import { readOwnDeck, Refused, type OwnDeck } from "#teaching/ownDeck";
import { Editor } from "./Editor.tsx";

export function EditorPage() {
  const name = useParams().deck ?? "";
  const deck = use(loadDeck(name));
  const entry = decks.find((each) => each.name === name);
  useEffect(() => {
    document.title = `${t("deckEditor.title")} · ${t("shell.name")}`;
  }, []);
  if (!deck || !entry) {
    const allowed = decks.map((each) => each.name).join(", ");
    const problems = [t("deckEditor.noDeck", { found: name, allowed })];
    return <Refused read={{ kind: "invalid", problems }} Link={Link} />;
  }
  return <OfDeck key={name} name={name} title={entry.title} deck={deck} />;
}

interface OfDeckProps {
  readonly name: string;
  readonly title: string;
  readonly deck: Deck;
}

function OfDeck({ name, title, deck }: OfDeckProps) {
  const [search] = useSearchParams();
  const [copy, link, route] = [search.get("copy"), search.get("own"), search.get("route")];
  const read = useMemo(() => {
    if (copy !== null || link !== null) return readOwnDeck(name, copy, link);
    return { kind: "ok" as const, deck: asItIs({ name, title, deck }, route) };
  }, [name, title, deck, copy, link, route]);
  if (read.kind !== "ok") return <Refused read={read} Link={Link} />;
  // Kept for the first time, it has a name from then on, and is the same.
  return <Editor base={deck} from={read.deck} copy={copy} add={search.get("add")} />;
}

/** The deck as it is, as a deck of one's own without a change. */
function asItIs({ name, title, deck }: OfDeckProps, route: string | null): OwnDeck {
  const shorter = routesOf(deck).find((each) => each.name === route);
  const slides = deck.slides.map((slide) => ({
    id: slide.id,
    ...(shorter && !shorter.slides.includes(slide) && { hidden: true as const }),
  }));
  return { version: 1, of: name, title, slides };
}
