// A lesson as its host sees it: the reader's record, what it is worth, the place, and whether everything has been answered.
import type { Counts, LessonSettings } from "#embedding";
import { isObject } from "#ui";
import type { Learner, Text } from "#teaching/lesson";
import { countsFrom } from "./counts.ts";
import { refuse, type Guest } from "./guest.ts";
import { followPlace } from "./lessonPlace.ts";
import { reportsOf, scoresOf } from "./lessonReports.ts";

/** @param drawAnew shows the lesson with another record, or another word on which answers count; resolves once it is drawn */
export function createLessonGuest(
  name: string,
  { headings, tasks }: Pick<Text, "headings" | "tasks">,
  learner: Learner,
  drawAnew: (counts: Counts) => Promise<void>,
): Guest {
  const place = followPlace(headings.map(({ id }) => id));
  let counts: Counts = "first";
  const reports = () => reportsOf(name, tasks, learner.getRecord());
  const settings = (): LessonSettings => {
    const told = reports();
    const record = { ...learner.getRecord() };
    const scores = scoresOf(tasks.length, told);
    return {
      record,
      place: place.get(),
      counts,
      answered: told.length,
      of: tasks.length,
      score: scores.first,
      scores,
      tasks: told,
    };
  };
  return {
    shows: `lesson/${name}`,
    state: () => ({ scenario: null, timeS: null, endS: null, playing: false, settings: { ...settings() } }),
    async setState({ settings: wished, ...others }) {
      if (Object.keys(others).length > 0) refuse("settings; a lesson has no clock of its own, so only that");
      const { record, place: to, counts: wishedCounts } = isObject(wished) ? wished : {};
      if (record === undefined && typeof to !== "string" && wishedCounts === undefined)
        refuse("settings: record, place, counts, or several of them");
      if (wishedCounts !== undefined) {
        counts = countsFrom(wishedCounts);
        await drawAnew(counts);
      }
      if (record !== undefined) {
        if (!learner.importText(JSON.stringify(record))) refuse("settings.record: what getState told of one");
        await drawAnew(counts);
      }
      if (typeof to === "string" && !place.set(to))
        refuse(`settings.place: one of ${headings.map(({ id }) => id).join(", ")}`);
    },
    answers: {
      async reset() {
        learner.reset();
        await drawAnew(counts);
      },
    },
    subscribe(listener) {
      const count = () => {
        const told = reports();
        return { tasks: told.length, tries: told.reduce((sum, { tries }) => sum + 1 + tries, 0) };
      };
      let before = count();
      const stopLearner = learner.subscribe(() => {
        const now = count();
        if (now.tries > before.tries) listener("step");
        if (now.tasks === tasks.length && before.tasks < tasks.length) listener("complete");
        before = now;
        listener("state");
      });
      const stopPlace = place.subscribe(() => listener("state"));
      return () => {
        stopLearner();
        stopPlace();
      };
    },
    heightPx: null,
  };
}
