// The worker's entry: every run is computed here, so that the page never waits for one. It carries the engine and nothing else.
import { createAnswering } from "./workerRun.ts";
import type { Drop, ToWorker } from "./workerMessages.ts";

const { port1, port2 } = new MessageChannel();
let go = (): void => {};
port1.addEventListener("message", () => go());
port1.start();

/** A turn of the event loop, without the delay that nested timers have. */
const turn = () =>
  new Promise<void>((resolve) => {
    go = resolve;
    port2.postMessage(null);
  });

const answer = createAnswering((message, transfer) => self.postMessage(message, { transfer }), turn);
self.addEventListener("message", (event: MessageEvent<ToWorker | Drop>) => void answer(event.data));
