// One lesson: its contents at the side, its objectives, its body, the reader's notes, and the way on.
import { use, useEffect, useRef } from "react";
import { Link, useParams } from "react-router";
import { t } from "#messages";
import { Button, NearContext } from "#ui";
import {
  answeredIn,
  LessonBody,
  lessons,
  lessonText,
  thisLearner,
  useLearnerRecord,
  usePrintWhole,
  type LinkComponent,
  type Text,
} from "#teaching/lesson";
import { Contents } from "./Contents.tsx";
import { Neighbours } from "./Neighbours.tsx";
import { Notes } from "./Notes.tsx";
import { ReadersProvider } from "./ReadersProvider.tsx";

const RouterLink: LinkComponent = Link;

export function LessonPage() {
  const name = useParams().lesson ?? "";
  const text = use(lessonText(name));
  const place = lessons.findIndex((each) => each.name === name);
  const title = place === -1 ? t("learn.noLessonTitle") : lessons[place].title;
  useEffect(() => {
    document.title = `${title} · ${t("shell.name")}`;
  }, [title]);
  return text && place !== -1 ? <Lesson key={name} place={place} text={text} /> : <NoLesson />;
}

function Lesson({ place, text }: { readonly place: number; readonly text: Text }) {
  const lesson = lessons[place];
  const learner = thisLearner();
  const done = answeredIn(useLearnerRecord(learner), lesson.name);
  const article = useRef<HTMLElement>(null);
  const { all, waiting, print } = usePrintWhole(article);
  return (
    <div className="mx-auto grid w-full max-w-[82rem] gap-x-12 px-5 py-8 sm:px-8 lg:grid-cols-[13rem_minmax(0,1fr)] lg:py-14 print:block">
      <Contents place={place} headings={text.headings} done={done} />
      <article ref={article} className="mx-auto w-full max-w-[39rem] min-w-0 lg:mx-0 lg:ml-4 print:max-w-none">
        <h1 className="font-serif text-4xl/[1.1] font-semibold tracking-tight text-balance sm:text-[2.75rem]/[1.08]">
          {lesson.title}
        </h1>
        <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-ink-2 tabular-nums">
          <p>{t("learn.meta", { n: place + 1, of: lessons.length, minutes: lesson.minutes })}</p>
          <Button size="small" variant="quiet" onClick={print}>
            {t("learn.print")}
          </Button>
          <p role="status">{waiting > 0 && t("learn.printWaiting", { n: waiting })}</p>
          <ReadersProvider />
        </div>
        <div className="mt-6 mb-8 border-l-2 border-ink pl-4 text-base">
          <p className="font-semibold">{t("learn.objectives")}</p>
          <ul className="mt-1 list-disc pl-5 text-ink-2">
            {lesson.objectives.map((objective) => (
              <li key={objective}>{objective}</li>
            ))}
          </ul>
        </div>
        <NearContext value={all}>
          <LessonBody text={text} lesson={lesson.name} learner={learner} Link={RouterLink} />
        </NearContext>
        <Notes lesson={lesson.name} learner={learner} />
        <Neighbours place={place} />
      </article>
    </div>
  );
}

function NoLesson() {
  return (
    <div className="mx-auto w-full max-w-[42rem] px-5 py-16 sm:py-24">
      <h1 className="font-serif text-4xl font-semibold tracking-tight text-balance">{t("learn.noLessonTitle")}</h1>
      <p className="mt-6 font-serif text-prose">{t("learn.noLessonText")}</p>
      <p className="mt-4 font-serif text-prose">
        <Link to="/learn" className="inline-block py-1 font-semibold underline underline-offset-4">
          {t("learn.allLessons")}
        </Link>
      </p>
    </div>
  );
}
