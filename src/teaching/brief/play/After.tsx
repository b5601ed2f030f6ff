// Once every goal is met: how far from par it is, why it holds, what the obvious fix would have come to, and where a lesson teaches it.
import { Suspense, useState } from "react";
import { formatPercent, t } from "#messages";
import { Button } from "#ui";
import { Published, type LinkComponent } from "#teaching/lesson";
import type { NamedBrief } from "../briefs.ts";
import type { Par } from "../search.ts";
import { leastText } from "./inWords.ts";
import { toldText, type Told } from "./useTold.ts";
import { WrongFix } from "./WrongFix.tsx";

interface AfterProps {
  readonly brief: NamedBrief;
  readonly par: Par;
  /** What is shown comes to so much; null where a run lacks the figure. */
  readonly least: number | null;
  readonly isPar: boolean;
  readonly told: Told;
  readonly Link: LinkComponent;
  readonly onShow: (index: number) => void;
}

export function After({ brief, par, least, isPar, told, Link, onShow }: AfterProps) {
  const [wrong, setWrong] = useState(false);
  return (
    <section className="mt-8 border-t-2 border-ink pt-5 print:hidden">
      <h2 className="font-serif text-2xl font-semibold">{t("briefs.after")}</h2>
      <p className="mt-2 text-base font-semibold">{distanceInWords(brief, par, least)}</p>
      <p className="mt-1 text-sm text-ink-2">
        {t("briefs.parHow", { n: par.combinations, keeping: par.keeping })}{" "}
        {!isPar && (
          <button
            type="button"
            className="control underline underline-offset-4 hover:text-ink"
            onClick={() => onShow(par.best)}
          >
            {t("briefs.showPar")}
          </button>
        )}
      </p>
      <p className="mt-4 max-w-[40rem] font-serif text-prose text-pretty">
        {brief.debrief.map((sentence) => toldText(sentence, brief, told) ?? t("briefs.fetching")).join(" ")}
      </p>
      <h3 className="mt-6 font-serif text-lg font-semibold">{t("briefs.wrong")}</h3>
      {wrong ? (
        <div className="max-w-[40rem]">
          <WrongFix brief={brief} par={par} told={told} isShown={false} />
        </div>
      ) : (
        <Button className="mt-2" onClick={() => setWrong(true)}>
          {t("briefs.wrongShow")}
        </Button>
      )}
      <Suspense>
        <Published ids={brief.sources} />
      </Suspense>
      <p className="mt-5 text-base">
        <Link to={brief.lesson} className="inline-block py-1 underline underline-offset-4">
          {t("briefs.toLesson")}
        </Link>
      </p>
    </section>
  );
}

/** Par is the least of the means over all seeds, as what it is held against. */
function distanceInWords(brief: NamedBrief, par: Par, least: number | null): string {
  const { name } = brief.least;
  const [parText, value] = [leastText(brief, par.least), leastText(brief, least)];
  if (least === null) return t("briefs.least", { name, value });
  if (least <= par.least || parText === value) return t("briefs.parMet", { name, value });
  if (par.least <= 0) return t("briefs.parOverNone", { name, par: parText, value });
  return t("briefs.parOver", { name, par: parText, value, share: formatPercent(least / par.least - 1) });
}
