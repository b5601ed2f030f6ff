// One deck: which of its slides are shown stands in the address, and so do view, slide and step.
import { lazy, use, useEffect, useState } from "react";
import { Link, useParams, useSearchParams } from "react-router";
import { t } from "#messages";
import { Button } from "#ui";
import { decks, loadDeck, onRoute, routesOf, type Deck } from "#teaching/deck";
import { Views } from "./Views.tsx";

const OwnDeckPage = lazy(async () => ({ default: (await import("./OwnDeckPage.tsx")).OwnDeckPage }));

export function DeckPage() {
  const name = useParams().deck ?? "";
  const [search] = useSearchParams();
  const deck = use(loadDeck(name));
  const entry = decks.find((each) => each.name === name);
  if (!deck || !entry) return <NoDeck />;
  const [copy, link] = [search.get("copy"), search.get("own")];
  if (copy !== null || link !== null) return <OwnDeckPage name={name} deck={deck} copy={copy} link={link} />;
  return <OnRoute name={name} title={entry.title} deck={deck} route={search.get("route")} />;
}

interface OnRouteProps {
  readonly name: string;
  readonly title: string;
  readonly deck: Deck;
  readonly route: string | null;
}

/** A route that does not exist is told, and the whole deck is shown. */
function OnRoute({ name, title, deck, route }: OnRouteProps) {
  const shorter = route === null ? null : onRoute(deck, route);
  const query = shorter ? `route=${route}` : "";
  return (
    <>
      {route !== null && !shorter && <NoRoute key={route} found={route} deck={deck} />}
      <Views name={name} title={title} deck={shorter ?? deck} query={query} shared={query} />
    </>
  );
}

/** The room for what was found; it may be anything. */
const LONGEST = 40;

function NoRoute({ found, deck }: { readonly found: string; readonly deck: Deck }) {
  const [closed, setClosed] = useState(false);
  if (closed) return null;
  const allowed = routesOf(deck).map(({ name }) => name);
  const shown = found.slice(0, LONGEST);
  return (
    <div className="fixed inset-x-0 top-0 z-30 flex flex-wrap items-center gap-3 border-b border-line bg-panel px-4 py-2 text-sm print:hidden">
      <p role="alert" className="min-w-0 wrap-anywhere">
        {allowed.length === 0
          ? t("slides.noRoutes", { found: shown })
          : t("slides.noRoute", { found: shown, allowed: allowed.join(", ") })}
      </p>
      <Button size="small" onClick={() => setClosed(true)}>
        {t("slides.close")}
      </Button>
    </div>
  );
}

function NoDeck() {
  useEffect(() => {
    document.title = `${t("slides.noDeckTitle")} · ${t("shell.name")}`;
  }, []);
  return (
    <div className="mx-auto w-full max-w-[42rem] px-5 py-16">
      <h1 className="font-serif text-4xl font-semibold">{t("slides.noDeckTitle")}</h1>
      <p className="mt-4 font-serif text-prose">
        <Link to="/slides" className="font-semibold underline underline-offset-4">
          {t("slides.all")}
        </Link>
      </p>
    </div>
  );
}
