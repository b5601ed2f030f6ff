// The guides for teachers, one for each lesson.
import { Link } from "react-router";
import { t } from "#messages";
import { lessons } from "#teaching/lesson";

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
    </>
  );
}
