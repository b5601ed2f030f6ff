// What the lessons follow, and the works that the facts come from.
import { use } from "react";
import { Link } from "react-router";
import { t } from "#messages";
import { references } from "#teaching/lesson";

export function ReferencesPage() {
  const works = use(references());
  return (
    <div className="mx-auto w-full max-w-[56rem] px-5 py-12 sm:py-16">
      <h1 className="font-serif text-4xl font-semibold tracking-tight">{t("learn.references")}</h1>
      <p className="mt-3 font-serif text-prose text-ink-2">{t("learn.referencesLead")}</p>
      <h2 className="mt-10 font-serif text-2xl font-semibold">{t("learn.works")}</h2>
      <ul className="mt-3">
        {works.map(({ id, title, by, says, date, licence, href }) => (
          <li key={id} id={id} className="border-t border-line py-3">
            <p className="font-serif text-prose font-semibold">
              {href ? (
                <a href={href} rel="noopener noreferrer" target="_blank" className="underline underline-offset-4">
                  {title}
                </a>
              ) : (
                title
              )}
            </p>
            <p className="font-serif text-prose text-pretty text-ink-2">{says}</p>
            <p className="text-xs text-ink-2">
              {by}, {date} · {t("learn.licence", { licence })}
            </p>
          </li>
        ))}
      </ul>
      <p className="mt-8 font-serif text-prose">
        <Link to="/facts" className="underline underline-offset-4">
          {t("learn.toFacts")}
        </Link>
      </p>
    </div>
  );
}
