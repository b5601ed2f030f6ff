// Starts the worker that traces requests, inlined as the other one is, for the same reasons.
// oxlint-disable-next-line import/default
import TracingWorker from "./tracingWorker.ts?worker&inline";
import { handle, type StartWorker } from "./startWorker.ts";

/** Starts a worker. Throws where the browser allows none. */
export const startTracingWorker: StartWorker = (events) => handle(new TracingWorker(), events);
