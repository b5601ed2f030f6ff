// The worker's work, apart from the worker: a model in, progress and an indexed run out. Never throws.
import { simulateInSteps } from "#engine";
import { indexRun } from "./moment/index.ts";
import { buffersOf, type Drop, type FromWorker, type ToWorker } from "./workerMessages.ts";

export type Post = (message: FromWorker, transfer: Transferable[]) => void;

/**
 * Answers requests as they come. A run is computed in steps; what was asked for meanwhile is heard between them, and the run under
 * way is dropped for it: the worker, whose code is warm by now, goes on with the newer one, or rests where nobody wants any. `turn` resolves once messages that
 * wait have been heard.
 */
export function createAnswering(post: Post, turn: () => Promise<void>): (request: ToWorker | Drop) => Promise<void> {
  let newest = 0;

  async function run({ id, model }: ToWorker | Drop): Promise<void> {
    newest = id;
    if (model === null) return;
    const steps = simulateInSteps(model);
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) {
        const indices = indexRun(step.value, model);
        return post({ kind: "done", id, run: step.value, indices }, buffersOf(step.value, indices));
      }
      post({ kind: "progress", id, share: step.value }, []);
      await turn();
      if (newest !== id) return;
    }
  }

  return async (request) => {
    try {
      await run(request);
    } catch (error) {
      post({ kind: "failed", id: request.id, detail: error instanceof Error ? error.message : String(error) }, []);
    }
  };
}
