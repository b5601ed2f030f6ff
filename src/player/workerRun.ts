// The worker's work, apart from the worker: a model in, progress and a run out. Never throws.
import { simulate } from "#engine";
import { buffersOf, type FromWorker, type ToWorker } from "./workerMessages.ts";

/** Runs the model and posts what comes of it; the run's buffers are handed over with it. */
export function answer({ id, model }: ToWorker, post: (message: FromWorker, transfer: Transferable[]) => void): void {
  try {
    const run = simulate(model, { onProgress: (share) => post({ kind: "progress", id, share }, []) });
    post({ kind: "done", id, run }, buffersOf(run));
  } catch (error) {
    post({ kind: "failed", id, detail: error instanceof Error ? error.message : String(error) }, []);
  }
}
