// The door of Learn: the list of lessons, and each of them.
import "#messages/learn";

export { LearnPage } from "./LearnPage.tsx";
export { LessonPage } from "./LessonPage.tsx";
