// One conviction, put to the test. A name that there is none of leads to the list.
import { useEffect } from "react";
import { Link, useParams } from "react-router";
import { t } from "#messages";
import { BeliefProbe, beliefs } from "#teaching/belief";
import { thisLearner, type LinkComponent } from "#teaching/lesson";
import { ClassBack } from "#teaching/wayBack";
import { BeliefsPage } from "./BeliefsPage.tsx";

const RouterLink: LinkComponent = Link;

export function BeliefPage() {
  const name = useParams().belief ?? "";
  const place = beliefs.findIndex((each) => each.name === name);
  const title = place === -1 ? t("beliefs.headline") : beliefs[place].says;
  useEffect(() => {
    document.title = `${title} · ${t("shell.name")}`;
  }, [title]);
  return place === -1 ? <Unknown name={name} /> : <OneBelief key={name} place={place} />;
}

function OneBelief({ place }: { readonly place: number }) {
  const belief = beliefs[place];
  const next = beliefs.at(place + 1) ?? beliefs[0];
  return (
    <div className="mx-auto w-full max-w-[42rem] px-5 py-10 sm:py-14">
      <p className="text-sm">
        <Link to="/beliefs" className="inline-block py-1 text-ink-2 underline underline-offset-4 hover:text-ink">
          {t("beliefs.all")}
        </Link>
      </p>
      <h1 className="mt-3 mb-6 font-serif text-3xl/[1.15] font-semibold tracking-tight text-balance sm:text-4xl/[1.12]">
        “{belief.says}”
      </h1>
      <BeliefProbe belief={belief} learner={thisLearner()} Link={RouterLink} />
      <ClassBack kind="beliefs" name={belief.name} Link={RouterLink} />
      <p className="mt-10 border-t border-line pt-4 text-base print:hidden">
        <Link to={`/beliefs/${next.name}`} className="inline-block py-1 underline underline-offset-4">
          {t("beliefs.next", { says: next.says })}
        </Link>
      </p>
    </div>
  );
}

function Unknown({ name }: { readonly name: string }) {
  return (
    <BeliefsPage>
      <h1 className="font-serif text-4xl font-semibold tracking-tight break-words">{t("beliefs.unknown", { name })}</h1>
      <p className="mt-4 text-base">{t("beliefs.unknownText")}</p>
    </BeliefsPage>
  );
}
