// Which deck a frame shows, and which of its slides: the whole, a shorter talk, or what somebody made of it.
import "#messages/embedding";
import { lazy, use } from "react";
import { decks, loadDeck, onRoute, routesOf } from "#teaching/deck";
import type { Fault } from "./Faults.tsx";
import { SlidesTalk } from "./SlidesTalk.tsx";
import type { TextEmbedProps } from "./TextEmbed.tsx";

const OwnSlidesEmbed = lazy(async () => ({ default: (await import("./OwnSlidesEmbed.tsx")).OwnSlidesEmbed }));

export function SlidesEmbed({ address, name: asked, onTheme }: Omit<TextEmbedProps, "kind">) {
  const { name, title } = decks.find((each) => each.name === asked) ?? decks[0];
  const deck = use(loadDeck(name));
  if (!deck) return null;
  if (address.own !== null) return <OwnSlidesEmbed {...{ address, name, deck, onTheme }} link={address.own} />;
  const shorter = address.route === null ? null : onRoute(deck, address.route);
  const faults: Fault[] = [];
  if (asked !== name) {
    const detail = decks.map((each) => `slides/${each.name}`).join(", ");
    faults.push({ parameter: "shows", found: `slides/${asked}`, detail, shown: `slides/${name}` });
  }
  if (address.route !== null && !shorter) {
    const detail = routesOf(deck).map((route) => route.name);
    faults.push({ parameter: "route", found: address.route, detail: detail.join(", ") });
  }
  return (
    <SlidesTalk
      {...{ address, name, title, faults, onTheme }}
      deck={shorter ?? deck}
      query={shorter ? `route=${address.route}` : ""}
    />
  );
}
