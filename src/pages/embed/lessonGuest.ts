// A lesson as its host sees it: the reader's record, what it is worth, the place, and whether everything has been answered.
import type { LessonSettings } from "#embedding";
import { isObject } from "#ui";
import type { Learner, Text } from "#widgets/lesson";
import { refuse, type Guest } from "./guest.ts";
import { followPlace } from "./lessonPlace.ts";
import { reportsOf, scoreOf } from "./lessonReports.ts";

/** @param drawAnew shows the lesson with another record; resolves once it is drawn */
export function createLessonGuest(
  name: string,
  { headings, tasks }: Pick<Text, "headings" | "tasks">,
  learner: Learner,
  drawAnew: () => Promise<void>,
): Guest {
  const place = followPlace(headings.map(({ id }) => id));
  const reports = () => reportsOf(name, tasks, learner.getRecord());
  const settings = (): LessonSettings => {
    const told = reports();
    const record = { ...learner.getRecord() };
    return {
      record,
      place: place.get(),
      answered: told.length,
      of: tasks.length,
      score: scoreOf(tasks, told),
      tasks: told,
    };
  };
  return {
    shows: `lesson/${name}`,
    state: () => ({ scenario: null, timeS: null, endS: null, playing: false, settings: { ...settings() } }),
    async setState({ settings: wished, ...others }) {
      if (Object.keys(others).length > 0) refuse("settings; a lesson has no clock of its own, so only that");
      const { record, place: to } = isObject(wished) ? wished : {};
      if (record === undefined && typeof to !== "string") refuse("settings: record, place, or both");
      if (record !== undefined) {
        if (!learner.importText(JSON.stringify(record))) refuse("settings.record: what getState told of one");
        await drawAnew();
      }
      if (typeof to === "string" && !place.set(to))
        refuse(`settings.place: one of ${headings.map(({ id }) => id).join(", ")}`);
    },
    answers: {
      async reset() {
        learner.reset();
        await drawAnew();
      },
    },
    subscribe(listener) {
      let before = reports().length;
      const stopLearner = learner.subscribe(() => {
        const now = reports().length;
        if (now > before) listener("step");
        if (now === tasks.length && before < tasks.length) listener("complete");
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
