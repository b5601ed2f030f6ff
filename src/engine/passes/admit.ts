// Fourth pass: the gateway and the security service, in the order in which requests reach them.
import { OUTCOME, STAGE, TOKEN } from "../codes.ts";
import { enqueue } from "../kernel/numberQueue.ts";
import { decideAtGateway, overheadUs } from "../rules/gateway.ts";
import { badTokenOf, isDecided, keepDecision, outcomeOfToken, userOf, verifyUs } from "../rules/security.ts";
import { offerToServers } from "./offer.ts";
import { joinByDetour, joinInOrder, joinLate, lastTime, takeDue } from "./line.ts";
import { TIME, type Flow } from "./flow.ts";
import { PENDING, refuse } from "./window.ts";

/** Lets in, or turns back, all that reach the gateway before `untilUs`. */
export function admit(flow: Flow, untilUs: number): void {
  const { window, toGateway, due, setup } = flow;
  const count = takeDue(toGateway, window, window.gatewayUs, untilUs, due);
  if (count === 0) return;
  // Who comes again was offered to the servers at the first attempt.
  flow.times[TIME.last] = Math.max(flow.times[TIME.last], window.gatewayUs[due.rows[count - 1] & window.mask]);
  if (flow.retries === 0) offerToServers(flow, due.rows, count);
  else offerFirstAttempts(flow, due.rows, count);
  const { gateway, security } = setup.settings;
  if (gateway.enabled) enterGateway(flow, due.rows, count);
  else if (window.invokedUs !== window.gatewayUs) goOn(flow, due.rows, count);
  if (security.enabled) checkTokens(flow, due.rows, count);
  else joinAll(flow, due.rows, count);
}

function offerFirstAttempts(flow: Flow, rows: Int32Array, count: number): void {
  const { firsts } = flow;
  const { attempt, mask } = flow.window;
  if (firsts.rows.length < count) firsts.rows = new Int32Array(2 * count);
  let offered = 0;
  for (let k = 0; k < count; k++) if (attempt[rows[k] & mask] === 0) firsts.rows[offered++] = rows[k];
  if (offered > 0) offerToServers(flow, firsts.rows, offered);
}

/** The gateway's overhead is the same for all. */
function enterGateway(flow: Flow, rows: Int32Array, count: number): void {
  const { window, setup, keys, gatewayBucket } = flow;
  const { gatewayUs, invokedUs, payloadKb, functionIndex, mask } = window;
  const { gateway, functions } = setup.settings;
  const tookUs = overheadUs(setup, keys, 0, 0, 0, 1);
  const allRouted = functions.every((each) => each.routed);
  for (let k = 0; k < count; k++) {
    const at = rows[k] & mask;
    const timeUs = gatewayUs[at];
    const routed = allRouted || functions[functionIndex[at]].routed;
    const outcome = decideAtGateway(gateway, gatewayBucket, routed, payloadKb[at], timeUs);
    if (outcome === OUTCOME.ok) invokedUs[at] = timeUs + tookUs;
    else turnBack(flow, rows[k], at, outcome, STAGE.gateway, timeUs);
  }
}

function goOn({ window }: Flow, rows: Int32Array, count: number): void {
  const { gatewayUs, invokedUs, mask } = window;
  for (let k = 0; k < count; k++) invokedUs[rows[k] & mask] = gatewayUs[rows[k] & mask];
}

/** Those that were let in are invoked in the same order: the gateway's overhead is the same for all. */
function joinAll({ window, toFunction }: Flow, rows: Int32Array, count: number): void {
  const { instance, invokedUs, mask } = window;
  let lastUs = lastTime(toFunction, invokedUs, mask);
  for (let k = 0; k < count; k++) {
    const row = rows[k];
    const at = row & mask;
    if (instance[at] !== PENDING || invokedUs[at] < 0) continue;
    const timeUs = invokedUs[at];
    if (timeUs === lastUs) joinInOrder(toFunction, window, invokedUs, row);
    else enqueue(toFunction.inOrder, row);
    lastUs = timeUs;
  }
}

/** Decides on each token at `invokedUs`, and moves that on to when the decision is known (rule 11). */
function checkTokens(flow: Flow, rows: Int32Array, count: number): void {
  const { window, setup, keys, decisions, activeUsers, toFunction, model } = flow;
  const { instance, invokedUs, securityUs, user, token, arrivalUs, functionIndex, number, mask } = window;
  const { security } = setup.settings;
  const { doneUs } = decisions;
  const perFunction = flow.streamOfFunction ? 1 : 0;
  for (let k = 0; k < count; k++) {
    const row = rows[k];
    const at = row & mask;
    if (instance[at] !== PENDING) {
      securityUs[at] = -1;
      if (flow.retries === 0) user[at] = -1;
      token[at] = 0;
      continue;
    }
    if (invokedUs[at] < 0) continue;
    const stream = functionIndex[at] * perFunction;
    const timeUs = invokedUs[at];
    const who = userOf(security, keys, stream, number[at]);
    securityUs[at] = timeUs;
    user[at] = who;
    if (arrivalUs[at] >= model.warmUpUs) activeUsers[who] = 1;
    const bad = badTokenOf(setup, keys, stream, number[at]);
    if (bad !== 0) bounce(flow, row, at, stream, bad);
    else if (!isDecided(decisions, security, who, timeUs)) verify(flow, row, at, stream, who);
    else {
      token[at] = TOKEN.cached;
      if (doneUs[who] <= timeUs) joinInOrder(toFunction, window, invokedUs, row);
      else {
        invokedUs[at] = doneUs[who];
        joinLate(toFunction, window, invokedUs, row);
      }
    }
  }
}

function verify(flow: Flow, row: number, at: number, stream: number, who: number): void {
  const { window, setup, keys, decisions, toFunction } = flow;
  const timeUs = window.invokedUs[at];
  const doneUs = timeUs + verifyUs(setup, keys, stream, window.number[at], window.attempt[at], 1);
  window.token[at] = TOKEN.verified;
  window.invokedUs[at] = doneUs;
  keepDecision(decisions, setup.settings.security, who, timeUs, doneUs);
  joinByDetour(toFunction, window, window.invokedUs, row);
}

/** A missing token needs no verification, a bad one does. */
function bounce(flow: Flow, row: number, at: number, stream: number, bad: number): void {
  const { window, setup, keys } = flow;
  const tookUs = bad === TOKEN.missing ? 0 : verifyUs(setup, keys, stream, window.number[at], window.attempt[at], 1);
  window.token[at] = bad;
  turnBack(flow, row, at, outcomeOfToken(bad), STAGE.security, window.invokedUs[at] + tookUs);
}

/** Turned back before its function. */
function turnBack({ window }: Flow, row: number, at: number, outcome: number, endedAt: number, timeUs: number): void {
  window.invokedUs[at] = -1;
  refuse(window, row, outcome, endedAt, timeUs);
}
