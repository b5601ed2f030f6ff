// The workers that run models, as one: those that are played in passes go to a worker that is there at once, all others to one whose code is
// fetched when the first of them comes.
import { isForeseeable } from "#engine";
import { startWorker, type StartWorker, type WorkerHandle } from "./startWorker.ts";

/** Whoever of the two has nothing to do with the newest message drops what it is at. */
export const startWorkers: StartWorker = (events) => {
  let passes: WorkerHandle | null = null;
  let byEvents: Promise<WorkerHandle | null> | null = null;
  let isOver = false;

  const fetchEventsWorker = async (): Promise<WorkerHandle | null> => {
    try {
      const { startEventsWorker } = await import("./startEventsWorker.ts");
      return isOver ? null : startEventsWorker(events);
    } catch (error) {
      events.onFailure(error instanceof Error ? error.message : String(error));
      return null;
    }
  };

  return {
    post(message) {
      const drop = { id: message.id, model: null };
      const inPasses = message.model !== null && isForeseeable(message.model);
      if (inPasses) passes ??= startWorker(events);
      else if (message.model !== null) byEvents ??= fetchEventsWorker();
      passes?.post(inPasses ? message : drop);
      void byEvents?.then((worker) => worker?.post(inPasses ? drop : message));
    },
    terminate() {
      isOver = true;
      passes?.terminate();
      void byEvents?.then((worker) => worker?.terminate());
    },
  };
};
