// The body of a guide, set like a lesson, with the lesson's links and figures.
import "./guide.css";
import { createLearner, LessonBody, type LinkComponent } from "#teaching/lesson";
import type { Guide } from "./guides.ts";
import { guideWords } from "./words.tsx";

interface GuideBodyProps {
  readonly guide: Guide;
  /** Name of the lesson it is for. */
  readonly lesson: string;
  readonly Link: LinkComponent;
}

/** A guide asks its reader nothing, so nothing is kept. */
const nobody = createLearner(false);

export function GuideBody({ guide, lesson, Link }: GuideBodyProps) {
  return (
    <div className="guide">
      <LessonBody text={guide} words={guideWords} lesson={lesson} learner={nobody} Link={Link} />
    </div>
  );
}
