// A lesson as its host sees it: the reader's record, and whether everything in it has been answered.
import { answeredIn, type Learner, type lessons } from "#widgets/lesson";
import { isObject } from "#ui";
import { refuse, type Guest } from "./guest.ts";

export function createLessonGuest({ name, tasks }: (typeof lessons)[number], learner: Learner): Guest {
  const answered = () => Math.min(tasks, answeredIn(learner.getRecord(), name));
  return {
    shows: `lesson/${name}`,
    state: () => ({
      ...{ scenario: null, timeS: null, endS: null, playing: false },
      settings: { record: learner.getRecord(), answered: answered(), of: tasks },
    }),
    setState: async ({ settings, ...others }) => {
      if (Object.keys(others).length > 0) refuse("settings; a lesson has no clock of its own, so only that");
      const record = isObject(settings) ? settings.record : undefined;
      if (!learner.importText(JSON.stringify(record) ?? "")) refuse("settings.record: what getState told of one");
    },
    answers: { reset: () => learner.reset() },
    subscribe(listener) {
      let before = answered();
      return learner.subscribe(() => {
        const now = answered();
        if (now > before) listener("step");
        if (now === tasks && before < tasks) listener("complete");
        before = now;
        listener("state");
      });
    },
    heightPx: null,
  };
}
