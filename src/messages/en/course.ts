// The words of a package's launch page, which stand beside a lesson in a learning platform.
import { addWords } from "../words.ts";

export const course = {
  "course.noPlatform":
    "No learning platform was found around this page: it works all the same, but your answers are reported to nobody. Open it from your course.",
  "course.notBegun":
    "The learning platform did not begin ({reason}): your answers are reported to nobody. Open it from your course again.",
  "course.notBegunHere":
    "The learning platform does not begin a second part on one page ({reason}): your answers are reported to nobody. Open it on a page of its own.",
  "course.ownPage": "Open it on a page of its own",
  "course.notReported":
    "The learning platform did not take your last answers ({reason}). They are told again with the next one. If this line stays, open it from your course again: everything but these is kept.",
  "course.notKept": "Your answers are too long for the learning platform to keep. What it kept before stays.",
  "course.tellAgain": "Tell it again now",
  "course.goBack": "Back to the course",

  "course.look":
    "Your course opened this to look at: what you answer now is reported to nobody. To be marked, start a new attempt there.",
  "course.noCredit": "Your course opened this without credit: it is told how far you are, and no score.",
  "course.noCreditDone": "All is answered. Your course opened this without credit, so there is no score.",
  "course.practice": "This is for practice: your course is told how far you are, and no score.",
  "course.practised": "All is answered. This is for practice, so there is no score.",
  "course.toPass.first": "To pass: {pass} %. Your first answer to each task counts.",
  "course.toPass.best": "To pass: {pass} %. You can answer a task again: your best answer counts.",
  "course.toPass.last": "To pass: {pass} %. You can answer a task again: your last answer counts.",
  "course.completed.first": "All is answered: {score} %.",
  "course.completed.best": "All is answered: {score} %. You can answer a task again: your best answer counts.",
  "course.completed.last": "All is answered: {score} %. You can answer a task again: your last answer counts.",
  "course.passed": "Passed: {score} %, where {pass} % passes.",
  "course.failed":
    "Not passed: {score} %, where {pass} % passes. Your first answers count; ask your teacher whether you may start a new attempt.",
  "course.again.best":
    "Not passed yet: {score} %, where {pass} % passes. Answer again where you were not right: your best answer to each task counts.",
  "course.again.last":
    "Not passed yet: {score} %, where {pass} % passes. Answer again where you were not right: your last answer to each task counts.",
} as const;

addWords(course);
