// The worker's work, apart from the worker: a model in, progress and a run, or traces of some of its requests, out. Never throws.
import { simulate, traceRequests } from "#engine";
import { buffersOf, type FromWorker, type ToWorker } from "./workerMessages.ts";

/** Runs the model, or traces it, and posts what comes of it; a run's buffers are handed over with it. */
export function answer(
  { id, model, rows }: ToWorker,
  post: (message: FromWorker, transfer: Transferable[]) => void,
): void {
  try {
    const options = { onProgress: (share: number) => post({ kind: "progress", id, share }, []) };
    if (rows) return post({ kind: "traced", id, traces: traceRequests(model, rows, options) }, []);
    const run = simulate(model, options);
    post({ kind: "done", id, run }, buffersOf(run));
  } catch (error) {
    post({ kind: "failed", id, detail: error instanceof Error ? error.message : String(error) }, []);
  }
}
