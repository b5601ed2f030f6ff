// Words around the guides for teachers.
import { addWords } from "../words.ts";

export const guide = {
  "guide.title": "Teaching “{title}”",
  "guide.lead": "Lesson {n} of {of} with a class: {minutes} minutes. Somebody who reads it alone needs about {alone}.",
  "guide.classLead": "With a class, each on a device of their own: {minutes} minutes.",
  "guide.openClass": "Open the page for a class",
  "guide.lesson": "Open the lesson",
  "guide.print": "Print",
  "guide.objectives": "Afterwards they can",
  "guide.minutes": "{from}–{to} min",
  "guide.shownBy": "Shown by",
  "guide.inLesson": "the lesson, at",
  "guide.putToTest": "put it to the test",
  "guide.inLab": "the Lab, with",
  "guide.all": "All guides",
  "guide.noneTitle": "There is no such guide",
  "guide.noneText":
    "The address may have been copied in part. Each lesson has its guide, and so has a class with beliefs or briefs; the list has them all.",
} as const;

addWords(guide);
