// The one place where the simulation's worker is made. Inlined, as a classic script: nothing else starts from file:// and in frames of opaque origin.
// What the suffix makes of the module is a class, exported as default; the file itself exports nothing.
// oxlint-disable-next-line import/default
import SimulationWorker from "./worker.ts?worker&inline";
import type { Drop, FromWorker, ToWorker } from "./workerMessages.ts";

export interface WorkerHandle {
  readonly post: (message: ToWorker | Drop) => void;
  readonly terminate: () => void;
}

export interface WorkerEvents {
  readonly onMessage: (message: FromWorker) => void;
  /** The worker could not start, or died of what it did not catch. */
  readonly onFailure: (detail: string) => void;
}

export type StartWorker = (events: WorkerEvents) => WorkerHandle;

/** Starts a worker. Throws where the browser allows none. */
export const startWorker: StartWorker = (events) => handle(new SimulationWorker(), events);

const buffersIn = (message: ToWorker | Drop): ArrayBuffer[] =>
  message.model === null ? [] : [...(message.memory ?? [])];

/** A started worker with its events. */
export function handle(worker: Worker, { onMessage, onFailure }: WorkerEvents): WorkerHandle {
  worker.addEventListener("message", (event: MessageEvent<FromWorker>) => onMessage(event.data));
  worker.addEventListener("messageerror", () => onFailure("worker: messageerror"));
  worker.addEventListener("error", (event) => {
    event.preventDefault();
    onFailure(`worker: ${event.message || event.type}`);
  });
  return { post: (message) => worker.postMessage(message, buffersIn(message)), terminate: () => worker.terminate() };
}
