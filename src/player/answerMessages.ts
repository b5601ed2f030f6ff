// What a worker that runs models does with the messages it gets.
import type { Drop, ToWorker } from "./workerMessages.ts";
import { createAnswering, type RunInSteps } from "./workerRun.ts";

/** Answers every message with runs of this kind. */
export function answerMessages(runInSteps: RunInSteps): void {
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
  const answer = createAnswering(runInSteps, (message, transfer) => self.postMessage(message, { transfer }), turn);
  self.addEventListener("message", (event: MessageEvent<ToWorker | Drop>) => void answer(event.data));
}
