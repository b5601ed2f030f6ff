// The worker's entry: every run is computed here, so that the page never waits for one. It carries the engine and nothing else.
import { answer } from "./workerRun.ts";
import type { FromWorker, ToWorker } from "./workerMessages.ts";

const post = (message: FromWorker, transfer: Transferable[]) => self.postMessage(message, { transfer });

self.addEventListener("message", (event: MessageEvent<ToWorker>) => answer(event.data, post));
