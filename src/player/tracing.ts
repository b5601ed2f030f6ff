// Traces single requests in a worker of its own, so that neither the page nor a run under way waits for one. Its code, and the
// worker's, is fetched with the first trace.
import type { Model, RequestTrace } from "#engine";
import { startTracingWorker } from "./startTracingWorker.ts";
import type { StartWorker, WorkerHandle } from "./startWorker.ts";
import { TraceCancelled } from "./traceCancelled.ts";
import type { FromWorker } from "./workerMessages.ts";

/** A worker at work that says nothing for so long is taken for dead. */
const SILENCE_MS = 20_000;

export interface Tracing {
  /**
   * Everything that happened to these requests of the model, in the order asked for; those asked for together are traced in turn.
   * Rejects with what went wrong, with the signal's reason once it is aborted, or with `TraceCancelled`.
   */
  readonly trace: (model: Model, rows: readonly number[], signal?: AbortSignal) => Promise<RequestTrace[]>;
  /** Gives up all that is under way. */
  readonly cancel: () => void;
  readonly dispose: () => void;
}

interface Waiting {
  readonly resolve: (traces: RequestTrace[]) => void;
  readonly reject: (reason: unknown) => void;
}

/** No worker is started before the first trace is asked for. */
export function createTracing(start: StartWorker = startTracingWorker): Tracing {
  const waiting = new Map<number, Waiting>();
  let worker: WorkerHandle | null = null;
  let lastId = 0;
  let silence: ReturnType<typeof setTimeout> | undefined;

  function hire(): WorkerHandle {
    const hired: WorkerHandle = start({
      onMessage: (message) => {
        if (hired === worker) hear(message);
      },
      onFailure: (detail) => {
        if (hired === worker) giveUp(new Error(detail));
      },
    });
    return hired;
  }

  function hear(message: FromWorker): void {
    listen();
    if (message.kind === "traced") settle(message.id)?.resolve(message.traces);
    else if (message.kind === "failed") settle(message.id)?.reject(new Error(message.detail));
  }

  function listen(): void {
    clearTimeout(silence);
    silence = setTimeout(() => giveUp(new Error(`worker: no answer for ${SILENCE_MS / 1000} s`)), SILENCE_MS);
  }

  function settle(id: number): Waiting | undefined {
    const settled = waiting.get(id);
    waiting.delete(id);
    if (waiting.size === 0) clearTimeout(silence);
    return settled;
  }

  /** A trace under way cannot be stopped but by ending its worker. */
  function giveUp(reason: Error): void {
    clearTimeout(silence);
    worker?.terminate();
    worker = null;
    const all = [...waiting.values()];
    waiting.clear();
    for (const { reject } of all) reject(reason);
  }

  function abort(id: number, reason: unknown): void {
    settle(id)?.reject(reason);
    if (waiting.size === 0 && worker) giveUp(new TraceCancelled());
  }

  return {
    trace: (model, rows, signal) =>
      new Promise((resolve, reject) => {
        signal?.throwIfAborted();
        const id = ++lastId;
        worker ??= hire();
        worker.post({ id, model, rows });
        waiting.set(id, { resolve, reject });
        listen();
        signal?.addEventListener("abort", () => waiting.has(id) && abort(id, signal.reason), { once: true });
      }),
    cancel: () => {
      if (waiting.size > 0) giveUp(new TraceCancelled());
    },
    dispose: () => giveUp(new TraceCancelled()),
  };
}
