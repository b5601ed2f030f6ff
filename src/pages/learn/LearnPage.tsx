// The list of lessons: what each is about, how long it takes, how far the reader has come, and where to go on.
import { Link } from "react-router";
import { t } from "#messages";
import { buttonClass } from "#ui";
import { answeredIn, lessons, thisLearner, useLearnerRecord } from "#teaching/lesson";
import { YourWork } from "./YourWork.tsx";

export function LearnPage() {
  const learner = thisLearner();
  const record = useLearnerRecord(learner);
  const done = lessons.map(({ name }) => answeredIn(record, name));
  const open = lessons.findIndex((lesson, place) => done[place] < lesson.tasks);
  const begun = done.some((count) => count > 0);
  const next = open === -1 ? 0 : open;
  return (
    <div className="mx-auto w-full max-w-[48rem] px-5 py-12 sm:py-16">
      <h1 className="font-serif text-4xl font-semibold tracking-tight text-balance sm:text-5xl">
        {t("learn.headline")}
      </h1>
      <p className="mt-4 max-w-[36rem] font-serif text-xl/[1.5] text-ink-2">
        {t("learn.lead", { minutes: lessons.reduce((sum, { minutes }) => sum + minutes, 0) })}
      </p>
      <p className="mt-6">
        <Link to={`/learn/${lessons[next].name}`} className={buttonClass({ variant: "primary", size: "large" })}>
          {begun ? t("learn.continue", { n: next + 1 }) : t("learn.begin")}
        </Link>
      </p>
      <ol className="mt-12 border-t border-line">
        {lessons.map((lesson, place) => (
          <li key={lesson.name} className="grid grid-cols-[2rem_1fr] gap-x-3 border-b border-line py-5">
            <span aria-hidden="true" className="pt-0.5 font-serif text-xl text-ink-3 tabular-nums">
              {place + 1}
            </span>
            <div className="min-w-0">
              <h2 className="font-serif text-xl font-semibold text-balance">
                <Link
                  to={`/learn/${lesson.name}`}
                  className="inline-block py-0.5 hover:underline hover:underline-offset-4"
                >
                  {lesson.title}
                </Link>
              </h2>
              <p className="mt-1 text-base text-pretty text-ink-2">{lesson.summary}</p>
              <p className="mt-1.5 text-xs text-ink-2 tabular-nums">
                {t("learn.minutes", { n: lesson.minutes })} · {progress(done[place], lesson.tasks)}
              </p>
            </div>
          </li>
        ))}
      </ol>
      <h2 className="mt-12 font-serif text-xl font-semibold">{t("learn.also")}</h2>
      <ul className="mt-2 flex flex-wrap gap-x-6 font-serif text-prose">
        {(["briefs", "beliefs", "glossary", "references", "model"] as const).map((page) => (
          <li key={page}>
            <Link to={`/${page}`} className="inline-block py-1 underline underline-offset-4">
              {t(`learn.${page}`)}
            </Link>
          </li>
        ))}
      </ul>
      <YourWork learner={learner} />
    </div>
  );
}

function progress(done: number, of: number): string {
  if (done === 0) return t("learn.notBegun", { of });
  return done >= of ? t("learn.finished", { of }) : t("learn.progress", { done, of });
}
