// A teacher's guide to a lesson, or to a class that does beliefs or briefs: its objectives, and the guide's own text. Made to be printed, too.
import { use, useEffect } from "react";
import { Link, useParams } from "react-router";
import { t } from "#messages";
import { Button, buttonClass } from "#ui";
import { classGuides, GuideBody, loadGuide, type Guide } from "#teaching/guide";
import { lessons, type LinkComponent } from "#teaching/lesson";

const RouterLink: LinkComponent = Link;

export function GuidePage() {
  const name = useParams().lesson ?? "";
  const guide = use(loadGuide(name));
  const about = aboutOf(name);
  const title = about?.title ?? t("guide.noneTitle");
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
      {guide && about ? (
        <Whole guide={guide} about={about} />
      ) : (
        <p className="mt-6 font-serif text-prose">{t("guide.noneText")}</p>
      )}
    </article>
  );
}

/** What stands above a guide's own text. */
interface About {
  /** Its own, or that of its lesson. */
  readonly name: string;
  readonly title: string;
  readonly lead: (minutes: number) => string;
  /** What it is a guide to, and the words that lead there. */
  readonly to: string;
  readonly open: string;
  readonly objectives: readonly string[];
}

function aboutOf(name: string): About | null {
  const place = lessons.findIndex((each) => each.name === name);
  if (place === -1) {
    const found = classGuides.find((each) => each.name === name);
    return found
      ? { ...found, lead: (minutes) => t("guide.classLead", { minutes }), open: t("guide.openClass") }
      : null;
  }
  const { title, minutes: alone, objectives } = lessons[place];
  return {
    ...{ name, title: t("guide.title", { title }), to: `/learn/${name}`, open: t("guide.lesson"), objectives },
    lead: (minutes) => t("guide.lead", { n: place + 1, of: lessons.length, minutes, alone }),
  };
}

interface WholeProps {
  readonly guide: Guide;
  readonly about: About;
}

function Whole({ guide, about: { name, lead, to, open, objectives } }: WholeProps) {
  return (
    <>
      <p className="mt-3 text-sm text-ink-2">{lead(guide.minutes)}</p>
      <p className="mt-5 flex flex-wrap gap-2 print:hidden">
        <Link to={to} className={buttonClass({ variant: "primary" })}>
          {open}
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
