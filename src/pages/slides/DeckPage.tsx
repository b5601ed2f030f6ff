// One deck: which of its views is shown stands in the address, and so do slide and step.
import { use, useEffect } from "react";
import { Link, useParams, useSearchParams } from "react-router";
import { t } from "#messages";
import { decks, loadDeck } from "#teaching/deck";
import { Audience } from "./Audience.tsx";
import { BetPage } from "./BetPage.tsx";
import { NotesPage } from "./NotesPage.tsx";
import { PrintPage } from "./PrintPage.tsx";
import { Presenter } from "./Presenter.tsx";
import { Reading } from "./Reading.tsx";
import type { Shown } from "./useTalk.ts";

export function DeckPage() {
  const name = useParams().deck ?? "";
  const [search] = useSearchParams();
  const deck = use(loadDeck(name));
  const title = decks.find((each) => each.name === name)?.title ?? t("slides.noDeckTitle");
  useEffect(() => {
    document.title = `${title} · ${t("shell.name")}`;
  }, [title]);
  if (!deck) return <NoDeck />;
  const shown: Shown = { name, title, deck };
  switch (search.get("view")) {
    case "presenter":
      return <Presenter {...shown} />;
    case "notes":
      return <NotesPage {...shown} />;
    case "reading":
      return <Reading {...shown} />;
    case "print":
      return <PrintPage {...shown} />;
    case "bet":
      return <BetPage {...shown} />;
    default:
      return <Audience {...shown} />;
  }
}

function NoDeck() {
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
