// One brief, to be played; the combination that is shown stands in the address. A name that there is none of leads to the list.
import { useEffect } from "react";
import { Link, useNavigate, useParams, useSearchParams } from "react-router";
import { t } from "#messages";
import { BriefPlay, briefs, isOwn, levelInWords, useBrief, type Playable } from "#teaching/brief";
import { thisLearner, type LinkComponent } from "#teaching/lesson";
import { ClassBack } from "#teaching/wayBack";
import { BriefsPage } from "./BriefsPage.tsx";

const RouterLink: LinkComponent = Link;

export function BriefPage() {
  const name = useParams().brief ?? "";
  const found = useBrief(name);
  const title = found ? found.brief.title : t("briefs.headline");
  useEffect(() => {
    document.title = `${title} · ${t("shell.name")}`;
  }, [title]);
  return found ? <OneBrief key={name} playable={found} /> : <Unknown name={name} />;
}

function OneBrief({ playable: { brief, par } }: { readonly playable: Playable }) {
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const to = `/briefs/${brief.name}`;
  const place = briefs.findIndex(({ name }) => name === brief.name);
  const next = briefs.at(place + 1) ?? briefs.at(0);
  return (
    <div className="mx-auto w-full max-w-[76rem] px-5 py-8 sm:px-8 sm:py-12 print:max-w-none print:p-0">
      <p className="text-sm print:hidden">
        <Link to="/briefs" className="inline-block py-1 text-ink-2 underline underline-offset-4 hover:text-ink">
          {t("briefs.all")}
        </Link>
      </p>
      <h1 className="mt-3 font-serif text-3xl/[1.15] font-semibold tracking-tight text-balance sm:text-4xl/[1.12] print:mt-0 print:text-2xl">
        {brief.title}
      </h1>
      <p className="mt-1 text-sm text-ink-2">{levelInWords(brief)}</p>
      <p className="mt-4 mb-8 max-w-[44rem] font-serif text-xl/[1.45] text-pretty print:hidden">{brief.asks}</p>
      <BriefPlay
        brief={brief}
        par={par}
        learner={thisLearner()}
        Link={RouterLink}
        at={search.get("at")}
        onAt={(index) => void navigate(index === null ? to : `${to}?at=${index}`, { preventScrollReset: true })}
        to={isOwn(brief.name) ? null : to}
        handsOn
      />
      <ClassBack kind="briefs" name={brief.name} Link={RouterLink} />
      {next && next.name !== brief.name && (
        <p className="mt-12 border-t border-line pt-4 text-base print:hidden">
          <Link to={`/briefs/${next.name}`} className="inline-block py-1 underline underline-offset-4">
            {t("briefs.next", { title: next.title })}
          </Link>
        </p>
      )}
    </div>
  );
}

function Unknown({ name }: { readonly name: string }) {
  return (
    <BriefsPage>
      <h1 className="font-serif text-4xl font-semibold tracking-tight wrap-anywhere">
        {t("briefs.unknown", { name })}
      </h1>
      <p className="mt-4 text-base">{t(isOwn(name) ? "briefs.gone" : "briefs.unknownText")}</p>
    </BriefsPage>
  );
}
