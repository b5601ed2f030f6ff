// The contents of a lesson at its side: its sections, and how much of it has been answered. On small screens it folds away.
import { Link } from "react-router";
import { t } from "#messages";
import { lessons, type Heading } from "#teaching/lesson";

interface ContentsProps {
  readonly place: number;
  readonly headings: readonly Heading[];
  readonly done: number;
}

export function Contents({ place, headings, done }: ContentsProps) {
  const lesson = lessons[place];
  return (
    <aside
      aria-label={t("learn.contents")}
      className="mb-6 text-sm lg:sticky lg:top-8 lg:mb-0 lg:self-start print:hidden"
    >
      <p>
        <Link to="/learn" className="inline-block py-1 text-ink-2 underline underline-offset-4 hover:text-ink">
          {t("learn.allLessons")}
        </Link>
      </p>
      <p className="mt-3 hidden font-serif text-base/5 font-semibold lg:block">
        {place + 1} · {lesson.title}
      </p>
      <nav aria-label={t("learn.contents")} className="mt-2 hidden border-l-2 border-line lg:block">
        <ul>
          {headings
            .filter(({ depth }) => depth === 2)
            .map(({ id, text }) => (
              <li key={id}>
                <a
                  href={`#${id}`}
                  className="-ml-0.5 block border-l-2 border-transparent py-1 pl-3.5 text-ink-2 hover:border-ink hover:text-ink"
                >
                  {text}
                </a>
              </li>
            ))}
        </ul>
      </nav>
      <p className="mt-3 flex items-center gap-2 text-xs text-ink-2 tabular-nums lg:flex-col lg:items-start lg:gap-1">
        <progress className="lesson-progress" aria-hidden="true" value={done} max={lesson.tasks} />
        {t("learn.progress", { done: Math.min(done, lesson.tasks), of: lesson.tasks })}
      </p>
    </aside>
  );
}
