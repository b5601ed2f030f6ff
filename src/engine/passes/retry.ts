// The client tries again (rule 3): the request sets out for the gateway once more.
import { OUTCOME } from "../codes.ts";
import { FOR } from "../kernel/draws.ts";
import { pushEvent } from "../kernel/eventHeap.ts";
import { CLASS, rankOf } from "../kernel/eventQueue.ts";
import { networkUs, pauseUs } from "../rules/client.ts";
import type { Flow } from "./flow.ts";
import { PENDING } from "./window.ts";

/** Sends the request out once more, a pause after its answer came. */
export function sendAgain(flow: Flow, row: number): void {
  const { window, keys, setup, streamOfFunction } = flow;
  const at = row & window.mask;
  const failedUs = window.endUs[at];
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
  pushEvent(flow.toGateway.late, gatewayUs, rankOf(CLASS.retry, window.functionIndex[at], number), row);
}
