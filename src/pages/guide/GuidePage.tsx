// A teacher's guide to one lesson: its objectives, and the guide's own text. Made to be printed, too.
import { use, useEffect } from "react";
import { Link, useParams } from "react-router";
import { t } from "#messages";
import { Button, buttonClass } from "#ui";
import { GuideBody, loadGuide, type Guide } from "#teaching/guide";
import { lessons, type LinkComponent } from "#teaching/lesson";

const RouterLink: LinkComponent = Link;

export function GuidePage() {
  const name = useParams().lesson ?? "";
  const guide = use(loadGuide(name));
  const place = lessons.findIndex((each) => each.name === name);
  const title = guide ? t("guide.title", { title: lessons[place].title }) : t("guide.noneTitle");
  useEffect(() => {
    document.title = `${title} · ${t("shell.name")}`;
  }, [title]);
  return (
    <article className="mx-auto w-full max-w-[46rem] px-5 py-8 sm:py-14 print:max-w-none print:p-0">
      <p className="text-sm print:hidden">
        <Link to="/teach#guides" className="inline-block py-1 text-ink-2 underline underline-offset-4 hover:text-ink">
          {t("guide.all")}
        </Link>
      </p>
      <h1 className="mt-2 font-serif text-4xl/[1.1] font-semibold tracking-tight text-balance print:text-2xl">
        {title}
      </h1>
      {guide ? (
        <Whole guide={guide} place={place} />
      ) : (
        <p className="mt-6 font-serif text-prose">{t("guide.noneText")}</p>
      )}
    </article>
  );
}

function Whole({ guide, place }: { readonly guide: Guide; readonly place: number }) {
  const { name, minutes, objectives } = lessons[place];
  return (
    <>
      <p className="mt-3 text-sm text-ink-2">
        {t("guide.lead", { n: place + 1, of: lessons.length, minutes: guide.minutes, alone: minutes })}
      </p>
      <p className="mt-5 flex flex-wrap gap-2 print:hidden">
        <Link to={`/learn/${name}`} className={buttonClass({ variant: "primary" })}>
          {t("guide.lesson")}
        </Link>
        <Button onClick={() => print()}>{t("guide.print")}</Button>
      </p>
      <div className="mt-6 border-l-2 border-ink pl-4 text-base print:mt-3">
        <p className="font-semibold">{t("guide.objectives")}</p>
        <ul className="mt-1 list-disc pl-5 text-ink-2">
          {objectives.map((objective) => (
            <li key={objective}>{objective}</li>
          ))}
        </ul>
      </div>
      <GuideBody guide={guide} lesson={name} Link={RouterLink} />
    </>
  );
}
