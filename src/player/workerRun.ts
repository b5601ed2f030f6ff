// The worker's work, apart from the worker: a model in, progress and an indexed run out. Never throws.
import { addFree, createMemory, letGo, takeBack, type Memory, type Model, type Run } from "#engine";
import { indexRun } from "./moment/index.ts";
import { buffersOf, packRun } from "./packedRun.ts";
import type { Drop, FromWorker, ToWorker } from "./workerMessages.ts";

/** A run in steps of a few milliseconds, its columns in this memory: the share that is done after each, and the run at its end. */
export type RunInSteps = (model: Model, memory: Memory) => Generator<number, Run>;

export type Post = (message: FromWorker, transfer: Transferable[]) => void;

/** What waits is heard this often: soon enough for whoever changed a control, and seldom enough to cost nothing. */
const HEAR_MS = 6;
/** Progress is told this often: the page draws it, which takes time from the run. */
const TELL_MS = 300;

/**
 * Answers requests as they come. A run is computed in steps; what was asked for meanwhile is heard between them, and the run under
 * way is dropped for it: the worker, whose code is warm by now, goes on with the newer one, or rests where nobody wants any. `turn` resolves once messages that
 * wait have been heard. The memory of a run that was dropped serves the next, as does what comes with a request. Notes for `performance` when a run
 * that finished was under way, and what its indices took.
 */
export function createAnswering(
  runInSteps: RunInSteps,
  post: Post,
  turn: () => Promise<void>,
  now: () => number = () => performance.now(),
): (request: ToWorker | Drop) => Promise<void> {
  let newest = 0;
  const memory = createMemory();

  async function run(request: ToWorker | Drop): Promise<void> {
    const { id, model } = request;
    // Whatever is under way takes no further step from now on.
    newest = id;
    if (model === null) return letGo(memory);
    takeBack(memory);
    addFree(memory, request.memory ?? []);
    const steps = runInSteps(model, memory);
    const startedMs = performance.now();
    let heardMs = now();
    let toldMs = heardMs;
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) {
        performance.measure("lab:run", { start: startedMs });
        const indexedMs = performance.now();
        const indices = indexRun(step.value, model, memory);
        letGo(memory);
        const packed = packRun(step.value);
        performance.measure("lab:index", { start: indexedMs });
        return post({ kind: "done", id, ...packed, indices }, buffersOf(packed.run, indices));
      }
      if (now() - heardMs < HEAR_MS) continue;
      await turn();
      heardMs = now();
      if (newest !== id) return;
      if (heardMs - toldMs < TELL_MS) continue;
      toldMs = heardMs;
      post({ kind: "progress", id, share: step.value }, []);
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
