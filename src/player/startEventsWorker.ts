// Starts the worker of runs by events, inlined as the other one is, for the same reasons.
// oxlint-disable-next-line import/default
import EventsWorker from "./eventsWorker.ts?worker&inline";
import { handle, type StartWorker } from "./startWorker.ts";

/** Starts a worker. Throws where the browser allows none. */
export const startEventsWorker: StartWorker = (events) => handle(new EventsWorker(), events);
