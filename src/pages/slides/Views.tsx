// The views of a deck: which one is shown stands in the address.
import { lazy, useEffect } from "react";
import { useSearchParams } from "react-router";
import { t } from "#messages";
import { Audience } from "./Audience.tsx";
import { NotesPage } from "./NotesPage.tsx";
import { Presenter } from "./Presenter.tsx";
import { Reading } from "./Reading.tsx";
import type { Shown } from "./useTalk.ts";

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
