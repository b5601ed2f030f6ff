// The views of a deck: which one is shown stands in the address.
import { lazy, useEffect } from "react";
import { useSearchParams } from "react-router";
import { t } from "#messages";
import { Audience } from "./Audience.tsx";
import type { Shown } from "./useTalk.ts";

// What the room sees is here at once; a presenter's, a reader's and a printer's views when they are asked for.
const Presenter = lazy(async () => ({ default: (await import("./Presenter.tsx")).Presenter }));
const NotesPage = lazy(async () => ({ default: (await import("./NotesPage.tsx")).NotesPage }));
const Reading = lazy(async () => ({ default: (await import("./Reading.tsx")).Reading }));
const BetPage = lazy(async () => ({ default: (await import("./BetPage.tsx")).BetPage }));
const PrintPage = lazy(async () => ({ default: (await import("./PrintPage.tsx")).PrintPage }));

export function Views(shown: Shown) {
  const [search] = useSearchParams();
  const { title } = shown;
  useEffect(() => {
    document.title = `${title} · ${t("shell.name")}`;
  }, [title]);
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
