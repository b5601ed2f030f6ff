// The worker of runs by events, which come only once somebody intervenes, shares an instance, waits for a database or for a trigger.
import { runByEvents } from "#engine";
import { answerMessages } from "./answerMessages.ts";

answerMessages(runByEvents);
