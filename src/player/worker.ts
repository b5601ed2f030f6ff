// The worker of runs in passes: every run is computed in a worker, so that the page never waits for one. It carries no more of the engine
// than such runs need.
import { runInPasses } from "#engine";
import { answerMessages } from "./answerMessages.ts";

answerMessages(runInPasses);
