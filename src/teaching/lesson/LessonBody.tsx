// The body of a lesson: its text, set as a book page, with what runs in place.
import "./lesson.css";
import { useMemo } from "react";
import type { Text } from "./content.ts";
import { LessonContext, type LessonScope } from "./lessonContext.ts";
import { setting } from "./vocabulary.tsx";

export interface LessonBodyProps extends LessonScope {
  readonly text: Pick<Text, "default">;
  /** Further words, of texts of another kind; must be the same object each time. */
  readonly words?: object;
}

export function LessonBody({ text, words, lesson, learner, Link, counts }: LessonBodyProps) {
  const scope = useMemo(() => ({ lesson, learner, Link, counts, isAtReaders: true }), [lesson, learner, Link, counts]);
  const Content = text.default;
  // The same element each time: what stands in the text keeps its attributes, and so its run.
  const content = useMemo(() => <Content components={{ ...setting, ...words }} />, [Content, words]);
  return (
    <LessonContext value={scope}>
      <div className="lesson-prose">{content}</div>
    </LessonContext>
  );
}
