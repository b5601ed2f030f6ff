// The client tries again (rule 3). What an attempt was is settled, and the request sets out for the gateway once more.
import { OUTCOME } from "../codes.ts";
import { FOR } from "../kernel/draws.ts";
import { pushEvent } from "../kernel/eventHeap.ts";
import { CLASS, rankOf } from "../kernel/eventQueue.ts";
import { mayEndOtherwise, networkUs, pauseUs } from "../rules/client.ts";
import { answer } from "./conclude.ts";
import { addGiven, addWork } from "./count.ts";
import { price } from "./price.ts";
import type { Flow } from "./flow.ts";
import { PENDING } from "./window.ts";
import { foreseeAgain } from "./work.ts";

/** An attempt has failed: another follows, or the request is over. */
export function retryOrEnd(flow: Flow, row: number, at: number): void {
  const { window, keys, setup, streamOfFunction, retries } = flow;
  if (window.attempt[at] >= retries) return;
  answer(flow, at, at + 1);
  if (!mayEndOtherwise(window.outcome[at])) return;
  const failedUs = window.endUs[at];
  price(flow, at, at + 1);
  window.pastUsd[at] = window.costUsd[at];
  window.pastBilledUs[at] = window.billedUs[at];
  if (window.instance[at] >= 0) {
    window.pastCalls[at] += window.databaseAttempts[at];
    addGiven(flow, at);
    addWork(flow, at, at + 1);
  }
  const attempt = ++window.attempt[at];
  const stream = streamOfFunction ? window.functionIndex[at] : 0;
  const number = window.number[at];
  const sentUs = failedUs + pauseUs(setup.settings.client, keys, stream, number, attempt);
  const gatewayUs = sentUs + networkUs(setup, keys, FOR.networkUp, stream, number, attempt, 1);
  window.sentUs[at] = sentUs;
  window.gatewayUs[at] = gatewayUs;
  window.backUs[at] = networkUs(setup, keys, FOR.networkDown, stream, number, attempt, 1);
  window.securityUs[at] = -1;
  window.invokedUs[at] = -1;
  window.initUs[at] = -1;
  window.cold[at] = 0;
  window.outcome[at] = OUTCOME.ok;
  window.endedAt[at] = 0;
  window.instance[at] = PENDING;
  foreseeAgain(flow, at);
  pushEvent(flow.toGateway.late, gatewayUs, rankOf(CLASS.retry, window.functionIndex[at], number), row);
}
