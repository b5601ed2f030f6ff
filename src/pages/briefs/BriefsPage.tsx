// The list of briefs, each with what it teaches and the best that the reader came to; below it those that somebody brings as a file.
import type { ReactNode } from "react";
import { Link } from "react-router";
import { t } from "#messages";
import { bestInWords, briefs, keptOf, levelInWords, parOf } from "#teaching/brief";
import { thisLearner, useLearnerRecord } from "#teaching/lesson";
import { OwnBriefs } from "./OwnBriefs.tsx";

/** @param props.children stands above the list */
export function BriefsPage({ children }: { readonly children?: ReactNode }) {
  const learner = thisLearner();
  useLearnerRecord(learner);
  const all = briefs.map((brief) => ({ brief, kept: keptOf(learner, brief) }));
  const done = all.filter(({ kept }) => kept.best?.met.every(Boolean)).length;
  return (
    <div className="mx-auto w-full max-w-[48rem] px-5 py-12 sm:py-16">
      {children ?? (
        <h1 className="font-serif text-4xl font-semibold tracking-tight text-balance sm:text-5xl">
          {t("briefs.headline")}
        </h1>
      )}
      <p className="mt-4 max-w-[38rem] font-serif text-xl/[1.5] text-pretty text-ink-2">{t("briefs.lead")}</p>
      <p className="mt-4 text-sm text-ink-2 tabular-nums">{t("briefs.progress", { done, of: briefs.length })}</p>
      <ol className="mt-6 border-t border-line">
        {all.map(({ brief, kept }, place) => (
          <li key={brief.name} className="grid grid-cols-[2rem_1fr] gap-x-3 border-b border-line py-4">
            <span aria-hidden="true" className="pt-0.5 font-serif text-xl text-ink-3 tabular-nums">
              {place + 1}
            </span>
            <div className="min-w-0">
              <h2 className="font-serif text-xl font-semibold text-balance">
                <Link
                  to={`/briefs/${brief.name}`}
                  className="inline-block py-0.5 hover:underline hover:underline-offset-4"
                >
                  {brief.title}
                </Link>
              </h2>
              <p className="mt-1 text-base text-pretty text-ink-2">{brief.teaches}</p>
              <p className="mt-1.5 text-xs text-ink-2 tabular-nums">
                {levelInWords(brief)} · {bestInWords(brief, kept, parOf(brief.name))}
              </p>
            </div>
          </li>
        ))}
      </ol>
      <OwnBriefs />
      <p className="mt-8 max-w-[36rem] text-sm text-ink-2">
        {t("briefs.kept")}{" "}
        <Link to="/learn#record" className="underline underline-offset-4">
          {t("briefs.keptLink")}
        </Link>
      </p>
      <p className="mt-3 text-sm">
        <Link to="/class" className="inline-block py-1 underline underline-offset-4">
          {t("site.giveToClass")}
        </Link>
      </p>
    </div>
  );
}
