// The glossary: every word with what it means here, an example, and the way to where it is seen. Each has an address of its own.
import { use } from "react";
import { Link } from "react-router";
import { t } from "#messages";
import { glossary, placeInWords, slugOf } from "#teaching/lesson";

export function GlossaryPage() {
  const entries = use(glossary());
  return (
    <div className="mx-auto w-full max-w-[42rem] px-5 py-12 sm:py-16">
      <h1 className="font-serif text-4xl font-semibold tracking-tight">{t("learn.glossary")}</h1>
      <p className="mt-3 font-serif text-prose text-ink-2">{t("learn.glossaryLead")}</p>
      <dl className="mt-8">
        {entries.map(({ word, also, means, example, seen }) => (
          <div
            key={word}
            id={slugOf(word)}
            className="-mx-3 scroll-mt-6 rounded-md border-t border-line px-3 py-3 target:bg-line/60"
          >
            <dt className="font-serif text-lg font-semibold">
              {word}
              {also && <span className="text-base font-normal text-ink-2"> ({also.join(", ")})</span>}
            </dt>
            <dd className="font-serif text-prose text-pretty text-ink-2">{means}</dd>
            <dd className="mt-1 font-serif text-prose text-pretty text-ink-2">{t("learn.example", { example })}</dd>
            <dd className="mt-1 text-sm">
              <Link to={seen} className="inline-block py-1 underline underline-offset-4">
                {placeInWords(seen)}
              </Link>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
