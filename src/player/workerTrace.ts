// The tracing worker's work, apart from the worker: a model and rows in, progress and their traces out. Never throws.
import { traceRequests } from "#engine";
import type { FromWorker, ToWorker } from "./workerMessages.ts";

/** Traces the rows of the model's run and posts what comes of it. */
export function answerTrace({ id, model, rows = [] }: ToWorker, post: (message: FromWorker) => void): void {
  try {
    const onProgress = (share: number) => post({ kind: "progress", id, share });
    post({ kind: "traced", id, traces: traceRequests(model, rows, { onProgress }) });
  } catch (error) {
    post({ kind: "failed", id, detail: error instanceof Error ? error.message : String(error) });
  }
}
