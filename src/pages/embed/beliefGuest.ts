// A belief as its host sees it: what the reader said, what the record answered, and the reader's record to keep.
import { isObject } from "#ui";
import type { NamedBelief, Said } from "#teaching/belief";
import type { Learner } from "#teaching/lesson";
import { refuse, type Guest } from "./guest.ts";

/** @param said what the learner's record says of the belief @param drawAnew shows the belief with another record */
export function createBeliefGuest(
  belief: Pick<NamedBelief, "name">,
  learner: Learner,
  said: () => Said | null,
  drawAnew: () => void,
): Guest {
  const settings = () => ({ record: { ...learner.getRecord() }, said: said() });
  return {
    shows: `belief/${belief.name}`,
    state: () => ({ scenario: null, timeS: null, endS: null, playing: false, settings: settings() }),
    // A promise, so that what is refused is told by a rejection.
    async setState({ settings: wished, ...others }) {
      if (Object.keys(others).length > 0) refuse("settings; a belief has no clock of its own, so only that");
      const { record } = isObject(wished) ? wished : {};
      if (record === undefined) refuse("settings: record");
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
      let before = said();
      return learner.subscribe(() => {
        const now = said();
        if (now) listener("step");
        if (now && !before) listener("complete");
        before = now;
        listener("state");
      });
    },
    heightPx: null,
  };
}
