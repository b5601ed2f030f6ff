// The door to lessons: their list and texts, the body of one, the glossary and the references, and the reader's record.
import "#messages/learn";

export {
  course,
  glossary,
  lessons,
  lessonText,
  placeInWords,
  references,
  slugOf,
  type Heading,
  type Task,
  type Text,
} from "./content.ts";
export { answeredIn, createLearner, type Learner } from "./learner.ts";
export { MOST_ATTEMPTS, type KeptAttempt, type KeptBrief } from "./keptBrief.ts";
export { runScenario } from "./runScenario.ts";
export { thisLearner } from "./thisLearner.ts";
export { LessonBody } from "./LessonBody.tsx";
export { LessonContext } from "./lessonContext.ts";
export { words as lessonWords } from "./vocabulary.tsx";
export { LabLink } from "./LabLink.tsx";
export { Published } from "./Published.tsx";
export { PlainText } from "./PlainText.tsx";
export { usePrintWhole, useWaiting } from "./usePrintWhole.ts";
export { useLearnerRecord, useLesson, type LinkComponent } from "./lessonContext.ts";
