// The list of convictions, each with what the reader said of it and what the record answered.
import type { ReactNode } from "react";
import { Link } from "react-router";
import { t } from "#messages";
import { beliefs, saidOf } from "#teaching/belief";
import { thisLearner, useLearnerRecord } from "#teaching/lesson";

/** @param props.children stands above the list */
export function BeliefsPage({ children }: { readonly children?: ReactNode }) {
  const learner = thisLearner();
  useLearnerRecord(learner);
  const all = beliefs.map((belief) => ({ belief, said: saidOf(learner, belief) }));
  const done = all.filter(({ said }) => said !== null).length;
  return (
    <div className="mx-auto w-full max-w-[48rem] px-5 py-12 sm:py-16">
      {children ?? (
        <h1 className="font-serif text-4xl font-semibold tracking-tight text-balance sm:text-5xl">
          {t("beliefs.headline")}
        </h1>
      )}
      <p className="mt-4 max-w-[36rem] font-serif text-xl/[1.5] text-pretty text-ink-2">
        {t("beliefs.lead", { n: beliefs.length })}
      </p>
      <p className="mt-4 text-sm text-ink-2 tabular-nums">{t("beliefs.progress", { done, of: beliefs.length })}</p>
      <ol className="mt-6 border-t border-line">
        {all.map(({ belief: { name, says }, said }, place) => (
          <li key={name} className="grid grid-cols-[2rem_1fr] gap-x-3 border-b border-line py-4">
            <span aria-hidden="true" className="pt-0.5 font-serif text-xl text-ink-3 tabular-nums">
              {place + 1}
            </span>
            <div className="min-w-0">
              <h2 className="font-serif text-xl font-semibold text-balance">
                <Link to={`/beliefs/${name}`} className="inline-block py-0.5 hover:underline hover:underline-offset-4">
                  {says}
                </Link>
              </h2>
              <p className="mt-1 text-xs text-ink-2">
                {said
                  ? t("beliefs.said", {
                      choice: t(`beliefs.choice.${said.choice}`),
                      verdict: t(`beliefs.was.${said.verdict}`),
                    })
                  : t("beliefs.open")}
              </p>
            </div>
          </li>
        ))}
      </ol>
      <p className="mt-8 max-w-[36rem] text-sm text-ink-2">
        {t("beliefs.kept")}{" "}
        <Link to="/learn#record" className="underline underline-offset-4">
          {t("beliefs.keptLink")}
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
