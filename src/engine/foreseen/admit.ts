// Third pass: the gateway and the security service, in the order in which requests reach them. The rules are those of components/.
import { badToken, TOKEN } from "../components/security.ts";
import { STAGE } from "../components/client.ts";
import { demand } from "../demand.ts";
import { drawBits, FOR } from "../kernel/draws.ts";
import { firstTime, popEvent, pushEvent } from "../kernel/eventHeap.ts";
import { enqueue, peekLast } from "../kernel/numberQueue.ts";
import { draw } from "../kernel/sampler.ts";
import { takeToken } from "../kernel/tokenBucket.ts";
import { OUTCOME } from "../recorder.ts";
import { rankOfRow, streamOf, type Foreseen } from "./state.ts";
import { DONE, LATE, placeOf, ROW } from "./rows.ts";

/** Lets in, or turns back, all that reach the gateway before `untilUs`. */
export function admit(run: Foreseen, untilUs: number): void {
  const { rows, lateAtGateway } = run;
  const { data } = rows;
  for (;;) {
    while (run.nextPrompt < rows.tail && data[placeOf(rows, run.nextPrompt) + ROW.state] === LATE) run.nextPrompt++;
    const prompt = run.nextPrompt;
    const promptUs = prompt < rows.tail ? data[placeOf(rows, prompt) + ROW.gatewayUs] : Infinity;
    const lateUs = firstTime(lateAtGateway);
    const isLate =
      lateUs < promptUs ||
      (lateUs === promptUs && lateUs < Infinity && lateAtGateway.ranks[0] < rankOfRow(run, prompt, promptUs));
    const timeUs = isLate ? lateUs : promptUs;
    if (timeUs >= untilUs || timeUs === Infinity) return;
    if (isLate) enterGateway(run, popEvent(lateAtGateway));
    else enterGateway(run, run.nextPrompt++);
  }
}

/** Route, size, bucket; then, the gateway's overhead being constant, the security service at once, in the same order. */
function enterGateway(run: Foreseen, row: number): void {
  const { sim, rows } = run;
  const { data } = rows;
  const { setup, model } = sim;
  const { gateway, security, functions } = setup.settings;
  const place = placeOf(rows, row);
  const arrivalUs = data[place + ROW.arrivalUs];
  const timeUs = data[place + ROW.gatewayUs];
  run.lastUs = Math.max(run.lastUs, timeUs);
  data[place + ROW.securityUs] = -1;
  data[place + ROW.user] = -1;
  data[place + ROW.token] = 0;
  const counted = arrivalUs >= model.warmUpUs;
  if (counted) demand(sim, data[place + ROW.payloadKb]);
  sim.server.arrive(timeUs, data[place + ROW.serverUs], timeUs - arrivalUs + data[place + ROW.backUs], counted);
  let overheadUs = 0;
  if (gateway.enabled) {
    if (!functions[data[place + ROW.functionIndex]].routed)
      return turnBack(run, place, OUTCOME.notFound, STAGE.gateway);
    if (data[place + ROW.payloadKb] > gateway.payloadLimitKb)
      return turnBack(run, place, OUTCOME.payloadTooLarge, STAGE.gateway);
    if (!takeToken(sim.gatewayBucket, timeUs)) return turnBack(run, place, OUTCOME.rateLimited, STAGE.gateway);
    overheadUs = Math.round(setup.overhead.a);
  }
  data[place + ROW.invokedUs] = timeUs + overheadUs;
  run.lastUs = Math.max(run.lastUs, timeUs + overheadUs);
  if (security.enabled) checkToken(run, row, place);
  else planInOrder(run, row);
}

/** Decides on the token at `invokedUs`, and moves that on to when the decision is known (rule 11). */
function checkToken(run: Foreseen, row: number, place: number): void {
  const { sim, rows } = run;
  const { data } = rows;
  const { setup, keys, decisions } = sim;
  const { security } = setup.settings;
  const stream = streamOf(run, data[place + ROW.functionIndex]);
  const number = data[place + ROW.number];
  const timeUs = data[place + ROW.invokedUs];
  const user = Math.floor(((drawBits(keys, FOR.user, stream, number, 0) >>> 0) / 4294967296) * security.users);
  const bad = setup.badTokenShare > 0 ? badToken(sim, stream, number) : 0;
  data[place + ROW.securityUs] = timeUs;
  data[place + ROW.user] = user;
  if (data[place + ROW.arrivalUs] >= sim.model.warmUpUs) sim.activeUsers[user] = 1;
  data[place + ROW.token] = bad === 0 ? TOKEN.verified : bad;
  if (bad === TOKEN.missing) return turnBack(run, place, OUTCOME.unauthorized, STAGE.security);
  if (bad === 0 && timeUs < decisions.validFromUs[user] + security.cacheTtlUs) {
    data[place + ROW.token] = TOKEN.cached;
    if (decisions.doneUs[user] <= timeUs) {
      planInOrder(run, row);
      return;
    }
    data[place + ROW.invokedUs] = decisions.doneUs[user];
  } else {
    const doneUs = timeUs + Math.round(draw(setup.verify, keys, FOR.verify, stream, number, 0));
    data[place + ROW.invokedUs] = doneUs;
    if (bad === TOKEN.wrongScope) return turnBack(run, place, OUTCOME.forbidden, STAGE.security);
    if (bad > 0) return turnBack(run, place, OUTCOME.unauthorized, STAGE.security);
    if (security.cacheTtlUs > 0) {
      decisions.validFromUs[user] = timeUs;
      decisions.doneUs[user] = doneUs;
    }
  }
  planLate(run, row);
}

/** An invocation after the same delay as the ones before it. At one moment the order may still be another. */
function planInOrder(run: Foreseen, row: number): void {
  const { invocations, rows } = run;
  if (invocations.head < invocations.tail) {
    const { data } = rows;
    const last = peekLast(invocations);
    const timeUs = data[placeOf(rows, row) + ROW.invokedUs];
    if (
      data[placeOf(rows, last) + ROW.invokedUs] === timeUs &&
      rankOfRow(run, last, timeUs) > rankOfRow(run, row, timeUs)
    )
      return planLate(run, row);
  }
  enqueue(invocations, row);
}

function planLate(run: Foreseen, row: number): void {
  const invokedUs = run.rows.data[placeOf(run.rows, row) + ROW.invokedUs];
  pushEvent(run.events, invokedUs, rankOfRow(run, row, invokedUs), row);
}

/** Turned back before its function: answered when it reached the gateway, or when its decision was known. */
function turnBack(run: Foreseen, place: number, outcome: number, endedAt: number): void {
  const { data } = run.rows;
  data[place + ROW.answeredUs] = endedAt === STAGE.gateway ? data[place + ROW.gatewayUs] : data[place + ROW.invokedUs];
  data[place + ROW.invokedUs] = -1;
  neverRuns(run, place, outcome, endedAt);
}

/** Ends without having been given an instance. */
export function neverRuns(run: Foreseen, place: number, outcome: number, endedAt: number): void {
  const { data } = run.rows;
  data[place + ROW.initUs] = -1;
  data[place + ROW.handlerUs] = -1;
  data[place + ROW.databaseUs] = -1;
  data[place + ROW.handlerEndUs] = -1;
  data[place + ROW.instance] = -1;
  data[place + ROW.cold] = 0;
  data[place + ROW.databaseAttempts] = 0;
  data[place + ROW.billedUs] = 0;
  data[place + ROW.outcome] = outcome;
  data[place + ROW.endedAt] = endedAt;
  data[place + ROW.state] = DONE;
}
