// The words of a lesson, as they appear on the page. Which attributes each takes is held where lessons are compiled.
import { lazy, Suspense, type ComponentProps, type ComponentType, type ReactNode } from "react";
import { t } from "#messages";
import { Message } from "#ui";
import { useLesson } from "./lessonContext.ts";
import { Code } from "./Code.tsx";
import { Question } from "./Question.tsx";
import { Source } from "./Source.tsx";
import { Term } from "./Term.tsx";

const runs = () => import("./runs.ts");

const Experiment = lazy(async () => ({ default: (await runs()).Experiment }));
const LessonWidget = lazy(async () => ({ default: (await runs()).LessonWidget }));
const Compare = lazy(async () => ({ default: (await runs()).Compare }));
const Scenes = lazy(async () => ({ default: (await runs()).Scenes }));
const Lab = lazy(async () => ({ default: (await runs()).Lab }));

/** What runs something comes after the text: its place is kept. */
function later<Props extends object>(Component: ComponentType<Props>, className: string) {
  return function Later(props: Props) {
    return (
      <Suspense fallback={<Message kind="loading" title={t("learn.loading")} className={className} />}>
        <Component {...props} />
      </Suspense>
    );
  };
}

/** A figure from a run, in the words of the text; narrow screens do not part it from its unit. */
function Quoted({ shown }: { readonly shown: string }) {
  return (
    <data className="whitespace-nowrap tabular-nums" value={shown}>
      {shown}
    </data>
  );
}

/** Says to the content check where a point is taught; the reader sees nothing of it. */
function Point() {
  return null;
}

function headingOf(Tag: "h2" | "h3") {
  return function Heading({ id, children }: { readonly id?: string; readonly children?: ReactNode }) {
    return (
      <Tag id={id} className="lesson-heading">
        <a href={`#${id ?? ""}`}>{children}</a>
      </Tag>
    );
  };
}

/** Wide tables scroll by themselves, and the keyboard reaches them. */
function Table(props: ComponentProps<"table">) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="lesson-table" role="group" aria-label={t("learn.table")} tabIndex={0}>
      <table {...props} />
    </div>
  );
}

export const words = {
  Point,
  Term,
  Source,
  Quoted,
  Experiment: later(Experiment, "lesson-wide min-h-64"),
  Widget: later(LessonWidget, "lesson-wide min-h-96"),
  Compare: later(Compare, "lesson-wide min-h-64"),
  /** Those that follow one another are one, as the build has gathered them. */
  Scene: later(Scenes, "lesson-wide min-h-96"),
  Code,
  Question,
  Lab: later(Lab, "min-h-12"),
};

/** Long lines of code scroll, and the keyboard reaches them. */
function Preformatted(props: ComponentProps<"pre">) {
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
  return <pre tabIndex={0} role="group" aria-label={t("learn.formula")} {...props} />;
}

/** Pages of docs/ point to files beside them, which are not on the site. */
function PageLink({ href = "", children }: ComponentProps<"a">) {
  return /^(https?:|#)/.test(href) ? <a href={href}>{children}</a> : children;
}

/** A lesson may lead to other pages of the site, in the way of the page that shows it. */
function LessonLink({ href = "", children }: ComponentProps<"a">) {
  const { Link } = useLesson();
  return href.startsWith("/") ? <Link to={href}>{children}</Link> : <a href={href}>{children}</a>;
}

/** The marks of prose. */
export const prose = { a: PageLink, h2: headingOf("h2"), h3: headingOf("h3"), table: Table, pre: Preformatted };

/** Everything a lesson is set with. */
export const setting = { ...words, ...prose, a: LessonLink };
