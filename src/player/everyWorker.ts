// The worker of the app as one file, in which nothing is fetched: one for all, rather than the same engine three times (vite.config.ts
// puts it in the place of the others).
import { simulateInSteps } from "#engine";
import { answerMessages } from "./answerMessages.ts";
import { answerTrace } from "./workerTrace.ts";

answerMessages(simulateInSteps, answerTrace);
