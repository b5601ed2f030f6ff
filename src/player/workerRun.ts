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
 * that finished was under way, and what its indices took. Where the run's beginning is wanted, it comes first.
 */
export function createAnswering(
  runInSteps: RunInSteps,
  post: Post,
  turn: () => Promise<void>,
  now: () => number = () => performance.now(),
): (request: ToWorker | Drop) => Promise<void> {
  let newest = 0;
  const memory = createMemory();

  /** Plays a model to its end; null where a newer request came meanwhile. */
  async function play(id: number, model: Model, onShare: (share: number) => void): Promise<Run | null> {
    takeBack(memory);
    const steps = runInSteps(model, memory);
    let heardMs = now();
    let toldMs = heardMs;
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) return step.value;
      if (now() - heardMs < HEAR_MS) continue;
      await turn();
      heardMs = now();
      if (newest !== id) return null;
      if (heardMs - toldMs < TELL_MS) continue;
      toldMs = heardMs;
      onShare(step.value);
    }
  }

  async function run(request: ToWorker | Drop): Promise<void> {
    const { id, model } = request;
    // Whatever is under way takes no further step from now on.
    newest = id;
    if (model === null) return letGo(memory);
    addFree(memory, request.memory ?? []);
    const { short } = request;
    if (short) {
      const sample = await play(id, short, () => {});
      if (!sample) return;
      post({ kind: "sample", id, summary: sample.summary, untilUs: short.durationUs }, []);
    }
    const startedMs = performance.now();
    const whole = await play(id, model, (share) => post({ kind: "progress", id, share }, []));
    if (!whole) return;
    performance.measure("lab:run", { start: startedMs });
    const indexedMs = performance.now();
    const indices = indexRun(whole, model, memory);
    letGo(memory);
    const packed = packRun(whole);
    performance.measure("lab:index", { start: indexedMs });
    post({ kind: "done", id, ...packed, indices }, buffersOf(packed.run, indices));
  }

  return async (request) => {
    try {
      await run(request);
    } catch (error) {
      post({ kind: "failed", id: request.id, detail: error instanceof Error ? error.message : String(error) }, []);
    }
  };
}
