// What a worker that runs models does with the messages it gets.
import type { Drop, FromWorker, ToWorker } from "./workerMessages.ts";
import { createAnswering, type RunInSteps } from "./workerRun.ts";

type AnswerTrace = (message: ToWorker, post: (message: FromWorker) => void) => void;

/** Answers every message with runs of this kind; or, where it asks for traces, with those. */
export function answerMessages(runInSteps: RunInSteps, answerTrace?: AnswerTrace): void {
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
  self.addEventListener("message", ({ data }: MessageEvent<ToWorker | Drop>) => {
    if (data.model !== null && data.rows !== undefined) answerTrace?.(data, (message) => self.postMessage(message, {}));
    else void answer(data);
  });
}
