// The tracing worker's entry: it runs a model again and notes all that happens to some of its requests.
import { answerTrace } from "./workerTrace.ts";
import type { FromWorker, ToWorker } from "./workerMessages.ts";

const post = (message: FromWorker) => self.postMessage(message, {});

self.addEventListener("message", (event: MessageEvent<ToWorker>) => answerTrace(event.data, post));
