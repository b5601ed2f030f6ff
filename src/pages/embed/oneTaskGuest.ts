// A belief or a brief as its host sees it: a lesson of one task, which is told as a lesson tells its own.
import type { Counts, LessonSettings, TaskReport } from "#embedding";
import { isObject } from "#ui";
import type { Learner } from "#teaching/lesson";
import { countsFrom } from "./counts.ts";
import { refuse, type Guest } from "./guest.ts";
import { scoresOf } from "./lessonReports.ts";

interface OneTask {
  /** `belief/<name>` or `brief/<name>`. */
  readonly shows: string;
  readonly learner: Learner;
  /** What the learner's record says of it; null before the first answer. */
  readonly report: () => TaskReport | null;
  /** What it tells beyond a lesson. */
  readonly more?: () => Readonly<Record<string, unknown>>;
  /** Shows it with another record. */
  readonly drawAnew: () => void;
}

export function createOneTaskGuest({ shows, learner, report, more, drawAnew }: OneTask): Guest {
  let counts: Counts = "first";
  const settings = (): LessonSettings => {
    const task = report();
    const tasks = task === null ? [] : [task];
    const scores = scoresOf(1, tasks);
    const record = { ...learner.getRecord() };
    const told = { record, place: null, counts, answered: tasks.length, of: 1, score: scores.first, scores, tasks };
    return { ...told, ...more?.() };
  };
  return {
    shows,
    state: () => ({ scenario: null, timeS: null, endS: null, playing: false, settings: { ...settings() } }),
    // A promise, so that what is refused is told by a rejection.
    async setState({ settings: wished, ...others }) {
      if (Object.keys(others).length > 0) refuse("settings; here is no clock, so only that");
      const { record, counts: wishedCounts } = isObject(wished) ? wished : {};
      if (record === undefined && wishedCounts === undefined) refuse("settings: record, counts, or both");
      if (wishedCounts !== undefined) counts = countsFrom(wishedCounts);
      if (record === undefined) return;
      if (!learner.importText(JSON.stringify(record))) refuse("settings.record: what getState told of one");
      drawAnew();
    },
    answers: {
      reset() {
        learner.reset();
        drawAnew();
        return Promise.resolve();
      },
    },
    subscribe(listener) {
      let before = report();
      return learner.subscribe(() => {
        const now = report();
        if (now && now.tries > (before?.tries ?? 0)) listener("step");
        if (now && !before) listener("complete");
        before = now;
        listener("state");
      });
    },
    heightPx: null,
  };
}
