// A foreseen request on its way to its function: page load, network, gateway, security. The rules are those of components/.
import { ITEM } from "../charges.ts";
import { advanceArrivals } from "../arrivals.ts";
import { serverWorkUs } from "../components/alwaysOn.ts";
import { chooseFunction, KB_PER_GB, STAGE } from "../components/client.ts";
import { badToken, TOKEN } from "../components/security.ts";
import { addNumbers } from "../fingerprint.ts";
import { drawBits, drawChance, FOR } from "../kernel/draws.ts";
import { draw } from "../kernel/sampler.ts";
import { takeToken } from "../kernel/tokenBucket.ts";
import { addToSeries, countOutcome, OUTCOME } from "../recorder.ts";
import { binOf } from "../series.ts";
import { EVENT, plan } from "./events.ts";
import { invoke } from "./invocation.ts";
import { leavePlace, takePlace, type Foreseen } from "./state.ts";

/** The next request arrives: it may load the page first, then it sets out for the gateway. */
export function arrive(run: Foreseen, timeUs: number): void {
  const { sim, pending } = run;
  const { arrivals, setup, keys } = sim;
  const { columns } = run.recorder;
  const { stream, number } = arrivals;
  advanceArrivals(arrivals);
  const place = takePlace(run, sim.total++);
  const functionIndex = run.streamOfFunction
    ? stream
    : (sim.model.streams[0].functionIndex ?? chooseFunction(sim, stream, number));
  const { webServer } = setup.settings;
  const visits = webServer.enabled && drawChance(keys, FOR.visit, stream, number, 0, 1 / webServer.requestsPerVisit);
  pending.number[place] = number;
  pending.costUsd[place] = 0;
  columns.arrivalUs[place] = timeUs;
  columns.functionIndex[place] = functionIndex;
  columns.pageEndUs[place] = -1;
  columns.page[place] = 0;
  const sentUs = visits ? loadPage(run, place, stream, number, timeUs) : timeUs;
  const gatewayUs = sentUs + Math.round(draw(setup.networkUs, keys, FOR.networkUp, stream, number, 0));
  columns.sentUs[place] = sentUs;
  if (gatewayUs > timeUs) plan(run, EVENT.gateway, place, gatewayUs, functionIndex, number, !visits);
  else enterGateway(run, place, timeUs);
}

function loadPage(run: Foreseen, place: number, stream: number, number: number, timeUs: number): number {
  const { setup, keys } = run.sim;
  const { webServer } = setup.settings;
  const { columns } = run.recorder;
  const there = Math.round(draw(setup.networkUs, keys, FOR.pageNetworkUp, stream, number, 0));
  const back = Math.round(draw(setup.networkUs, keys, FOR.pageNetworkDown, stream, number, 0));
  const hit = drawChance(keys, FOR.pageCache, stream, number, 0, webServer.cacheHitShare);
  const servedUs = hit
    ? draw(setup.hit, keys, FOR.hit, stream, number, 0)
    : draw(setup.origin, keys, FOR.origin, stream, number, 0);
  const endUs = timeUs + there + Math.round(servedUs) + back;
  columns.page[place] = hit ? 1 : 2;
  columns.pageEndUs[place] = endUs;
  use(run, place, ITEM.pageRequest, 1);
  use(run, place, ITEM.pageGb, webServer.pageKb / KB_PER_GB);
  return endUs;
}

/** Charges the request in this place, and the window if it counts. */
export function use(run: Foreseen, place: number, item: number, quantity: number): void {
  if (run.recorder.columns.arrivalUs[place] >= run.sim.model.warmUpUs) run.used[item] += quantity;
  run.pending.costUsd[place] += quantity * run.usd[item];
}

/** Route, size, bucket; then, the gateway's overhead being constant, the security service at once, in the same order. */
export function enterGateway(run: Foreseen, place: number, timeUs: number): void {
  const { sim, pending } = run;
  const { setup, keys, model } = sim;
  const { columns } = run.recorder;
  const { gateway, security, functions } = setup.settings;
  const functionIndex = columns.functionIndex[place];
  const stream = run.streamOfFunction ? functionIndex : 0;
  const number = pending.number[place];
  const arrivalUs = columns.arrivalUs[place];
  columns.gatewayUs[place] = timeUs;
  columns.securityUs[place] = -1;
  columns.user[place] = -1;
  columns.token[place] = 0;
  const backUs = Math.round(draw(setup.networkUs, keys, FOR.networkDown, stream, number, 0));
  sim.server.arrive(
    timeUs,
    serverWorkUs(sim, functionIndex, stream, number),
    timeUs - arrivalUs + backUs,
    arrivalUs >= model.warmUpUs,
  );
  let nowUs = timeUs;
  if (gateway.enabled) {
    if (!functions[functionIndex].routed) return reject(run, place, OUTCOME.notFound, STAGE.gateway, nowUs, backUs);
    if (draw(setup.payloadKb, keys, FOR.payload, stream, number, 0) > gateway.payloadLimitKb) {
      return reject(run, place, OUTCOME.payloadTooLarge, STAGE.gateway, nowUs, backUs);
    }
    if (!takeToken(sim.gatewayBucket, nowUs))
      return reject(run, place, OUTCOME.rateLimited, STAGE.gateway, nowUs, backUs);
    nowUs += Math.round(setup.overhead.a);
  }
  let inOrder = true;
  if (security.enabled) {
    const { decisions } = sim;
    const user = Math.floor(((drawBits(keys, FOR.user, stream, number, 0) >>> 0) / 4294967296) * security.users);
    const bad = setup.badTokenShare > 0 ? badToken(sim, stream, number) : 0;
    columns.securityUs[place] = nowUs;
    columns.user[place] = user;
    if (arrivalUs >= model.warmUpUs) sim.activeUsers[user] = 1;
    if (bad === TOKEN.missing) {
      columns.token[place] = bad;
      return reject(run, place, OUTCOME.unauthorized, STAGE.security, nowUs, backUs);
    }
    if (bad === 0 && nowUs < decisions.validFromUs[user] + security.cacheTtlUs) {
      columns.token[place] = TOKEN.cached;
      if (decisions.doneUs[user] > nowUs) nowUs = decisions.doneUs[user];
    } else {
      const fromUs = nowUs;
      inOrder = false;
      nowUs += Math.round(draw(setup.verify, keys, FOR.verify, stream, number, 0));
      columns.token[place] = bad === 0 ? TOKEN.verified : bad;
      if (bad > 0)
        return reject(
          run,
          place,
          bad === TOKEN.wrongScope ? OUTCOME.forbidden : OUTCOME.unauthorized,
          STAGE.security,
          nowUs,
          backUs,
        );
      if (security.cacheTtlUs > 0) {
        decisions.validFromUs[user] = fromUs;
        decisions.doneUs[user] = nowUs;
      }
    }
  }
  if (nowUs > timeUs) plan(run, EVENT.invoke, place, nowUs, functionIndex, number, inOrder);
  else invoke(run, place, nowUs);
}

/** Turned back before its function ran. */
export function reject(
  run: Foreseen,
  place: number,
  outcome: number,
  endedAt: number,
  answeredUs: number,
  backUs: number,
): void {
  const { columns } = run.recorder;
  if (endedAt !== STAGE.function) columns.invokedUs[place] = -1;
  columns.initUs[place] = -1;
  columns.handlerUs[place] = -1;
  columns.databaseUs[place] = -1;
  columns.handlerEndUs[place] = -1;
  columns.instance[place] = -1;
  columns.cold[place] = 0;
  columns.databaseAttempts[place] = 0;
  columns.billedUs[place] = 0;
  finish(run, place, outcome, endedAt, answeredUs, backUs);
}

/** The client has its answer: the request is written down. Its instance, if any, is already in the columns. */
export function finish(
  run: Foreseen,
  place: number,
  outcome: number,
  endedAt: number,
  answeredUs: number,
  backUs: number,
): void {
  const { recorder, pending, sim } = run;
  const { columns } = recorder;
  const arrivalUs = columns.arrivalUs[place];
  const endUs = answeredUs + backUs;
  if (outcome === OUTCOME.ok) use(run, place, ITEM.dataOutGb, sim.setup.settings.client.responseKb / KB_PER_GB);
  const costUsd = pending.costUsd[place];
  const functionIndex = columns.functionIndex[place];
  columns.answeredUs[place] = answeredUs;
  columns.endUs[place] = endUs;
  columns.outcome[place] = outcome;
  columns.endedAt[place] = endedAt;
  columns.version[place] = 0;
  columns.attempts[place] = 1;
  columns.costUsd[place] = costUsd;
  if (arrivalUs >= sim.model.warmUpUs) {
    countOutcome(recorder, functionIndex, outcome, endUs - arrivalUs, 1);
    recorder.costUsd[functionIndex] += costUsd;
  }
  const instance = columns.instance[place];
  addToSeries(recorder, arrivalUs, outcome, endUs - arrivalUs, columns.handlerUs[place] >= 0, columns.cold[place]);
  recorder.series.costUsd[binOf(recorder.series, arrivalUs)] += costUsd;
  addNumbers(recorder.fingerprint, pending.row[place], endUs, instance * 16 + outcome, columns.handlerUs[place]);
  leavePlace(run, place);
}
