// The decks there are, each to present or to read.
import { lazy } from "react";
import { Link, useSearchParams } from "react-router";
import { t } from "#messages";
import { buttonClass } from "#ui";
import { decks } from "#teaching/deck";
import { editOf } from "./addresses.ts";
import { Planned } from "./Planned.tsx";

const OwnDecks = lazy(async () => ({ default: (await import("./OwnDecks.tsx")).OwnDecks }));

export function SlidesPage() {
  const [search] = useSearchParams();
  const add = search.get("add");
  return (
    <div className="mx-auto w-full max-w-[42rem] px-5 py-12 sm:py-16">
      <h1 className="font-serif text-4xl font-semibold tracking-tight">{t("slides.title")}</h1>
      <p className="mt-3 font-serif text-prose text-ink-2">{t("slides.lead")}</p>
      {add !== null && (
        <p role="status" className="mt-4 border-l-4 border-line-2 pl-3 text-base">
          {t("slides.addWhere")}
        </p>
      )}
      <ul className="mt-8">
        {decks.map(({ name, title, summary }) => (
          <li key={name} className="border-t border-line py-5">
            <h2 className="font-serif text-xl font-semibold">{title}</h2>
            <p className="mt-1 text-base text-ink-2">{summary}</p>
            <Planned name={name} />
            <p className="mt-3 flex flex-wrap gap-2">
              <Link to={`/slides/${name}`} className={buttonClass({ variant: "primary" })}>
                {t("slides.present")}
              </Link>
              <Link to={`/slides/${name}?view=reading`} className={buttonClass({})}>
                {t("slides.read")}
              </Link>
              <Link to={`/slides/${name}?view=print`} className={buttonClass({})}>
                {t("slides.print")}
              </Link>
              <Link to={`/slides/${name}?view=notes`} className={buttonClass({})}>
                {t("slides.notesAlone")}
              </Link>
              <Link to={editOf(name, { add })} className={buttonClass({})}>
                {t("slides.mine")}
              </Link>
            </p>
          </li>
        ))}
      </ul>
      <OwnDecks add={add} />
    </div>
  );
}
