// The guides for teachers: one for each lesson, and those to a class with beliefs or briefs.
import { Link } from "react-router";
import { t } from "#messages";
import { classGuides } from "#teaching/guide";
import { lessons } from "#teaching/lesson";

/** The page itself stands before its guides. */
const CLASS = { to: "/class", title: null };

export function Guides() {
  return (
    <>
      <p className="mt-3 max-w-[36rem] text-base text-ink-2">{t("teach.guidesText")}</p>
      <ol className="mt-2 list-decimal pl-6 font-serif text-prose">
        {lessons.map(({ name, title }) => (
          <li key={name}>
            <Link to={`/teach/${name}`} className="inline-block py-1 underline underline-offset-4">
              {title}
            </Link>
          </li>
        ))}
      </ol>
      <p className="mt-5 max-w-[36rem] text-base text-ink-2">{t("teach.classText")}</p>
      <ul className="mt-2 list-disc pl-6 font-serif text-prose">
        {[CLASS, ...classGuides.map(({ name, title }) => ({ to: `/teach/${name}`, title }))].map(({ to, title }) => (
          <li key={to}>
            <Link to={to} className="inline-block py-1 underline underline-offset-4">
              {title ?? t("teach.class")}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
