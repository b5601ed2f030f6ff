// What is known of a request once its end is: when it was answered, with what, and its part of the fingerprint.
import { OUTCOME, STAGE } from "../codes.ts";
import { hashOf, mixed } from "../fingerprint.ts";
import { givesUpUs } from "../rules/gateway.ts";
import type { Flow } from "./flow.ts";

/** The answer leaves when the handler ends; the gateway at exactly its limit has timed out (rule 4). */
export function answer(flow: Flow, from: number, to: number): void {
  const { window, setup } = flow;
  const { gateway, database } = setup.settings;
  const { instance, invokedUs, handlerEndUs, answeredUs, result } = window;
  for (let at = from; at < to; at++) {
    if (instance[at] < 0) continue;
    answeredUs[at] = handlerEndUs[at];
    const limitUs = givesUpUs(gateway, invokedUs[at]);
    if (result[at] !== OUTCOME.ok || handlerEndUs[at] >= limitUs) failRun(flow, at, limitUs);
  }
  if (database.enabled) callDatabases(flow, from, to);
  if (window.endUs === window.answeredUs) return;
  const { endUs, backUs } = window;
  for (let at = from; at < to; at++) endUs[at] = answeredUs[at] + backUs[at];
}

function failRun({ window }: Flow, at: number, givesUpUs: number): void {
  window.refused = true;
  const gaveUp = window.handlerEndUs[at] >= givesUpUs;
  const ended = gaveUp ? OUTCOME.gatewayTimeout : window.result[at];
  if (gaveUp) window.answeredUs[at] = givesUpUs;
  window.outcome[at] = ended;
  window.endedAt[at] = gaveUp ? STAGE.gateway : ended === OUTCOME.databaseError ? STAGE.database : STAGE.function;
}

function callDatabases({ window, timeoutsUs }: Flow, from: number, to: number): void {
  const { instance, handlerUs, runUs, databaseUs, functionIndex } = window;
  for (let at = from; at < to; at++) {
    if (instance[at] < 0) continue;
    databaseUs[at] = runUs[at] < timeoutsUs[functionIndex[at]] ? handlerUs[at] + runUs[at] : -1;
  }
}

/** As `addNumbers`, of each row: its number, end, instance and outcome, and the start of its handler. */
export function takeFingerprints({ window, fingerprint }: Flow, from: number, to: number, base: number): void {
  const { instance, outcome, endUs, handlerUs } = window;
  let { a, b } = fingerprint;
  for (let at = from; at < to; at++) {
    const hash = hashOf(base + at, endUs[at], instance[at] * 16 + outcome[at], handlerUs[at]);
    a = (a + hash) | 0;
    b = (b + mixed(hash)) | 0;
  }
  fingerprint.a = a;
  fingerprint.b = b;
}
