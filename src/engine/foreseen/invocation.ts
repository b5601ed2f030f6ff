// A foreseen invocation: the instance, the handler and the answer, all worked out at once; only the instance's release is planned.
import { billedUs } from "../billing.ts";
import { ITEM } from "../charges.ts";
import { ownDurationUs } from "../components/alwaysOn.ts";
import { backoffBound, STAGE } from "../components/client.ts";
import { ATTEMPTS_PER_CALL } from "../components/database.ts";
import { beginBusy, endBusy, keepInstance, reclaim, startInstance, takeIdleInstance } from "../instances/instances.ts";
import { drawChance, drawUniform, FOR } from "../kernel/draws.ts";
import { draw } from "../kernel/sampler.ts";
import { takeToken } from "../kernel/tokenBucket.ts";
import { OUTCOME } from "../recorder.ts";
import { addInterval } from "../series.ts";
import type { FunctionSetup } from "../setup.ts";
import { EVENT, plan } from "./events.ts";
import { finish, reject, use } from "./request.ts";
import { planRelease, type Foreseen } from "./state.ts";

const US_PER_S = 1_000_000;

/** The function is invoked: limits, then an idle instance by the reuse policy, else a new one if the start rate allows. */
export function invoke(run: Foreseen, place: number, timeUs: number): void {
  const { sim, recorder } = run;
  const { setup, keys, instances } = sim;
  const { columns } = recorder;
  const functionIndex = columns.functionIndex[place];
  const stream = run.streamOfFunction ? functionIndex : 0;
  const number = run.pending.number[place];
  const of = setup.functions[functionIndex];
  const backUs = Math.round(draw(setup.networkUs, keys, FOR.networkDown, stream, number, 0));
  const payloadKb = draw(setup.payloadKb, keys, FOR.payload, stream, number, 0);
  columns.invokedUs[place] = timeUs;
  if (setup.settings.gateway.enabled)
    use(run, place, ITEM.gatewayCall, Math.max(1, Math.ceil(payloadKb / sim.model.prices.gatewayStepKb)));
  if (payloadKb > of.model.payloadLimitKb)
    return reject(run, place, OUTCOME.payloadTooLarge, STAGE.function, timeUs, backUs);
  if (
    sim.inFlight[functionIndex] >= of.model.maxConcurrency ||
    sim.inFlightTotal >= setup.settings.accountConcurrency
  ) {
    return reject(run, place, OUTCOME.throttled, STAGE.function, timeUs, backUs);
  }
  let id = takeIdleInstance(sim, functionIndex, timeUs);
  columns.cold[place] = 0;
  columns.initUs[place] = -1;
  if (id < 0) {
    if (!takeToken(sim.startBuckets[functionIndex], timeUs))
      return reject(run, place, OUTCOME.throttled, STAGE.function, timeUs, backUs);
    const initUs = timeUs + Math.round(draw(of.start, keys, FOR.start, stream, number, 0));
    columns.cold[place] = 1;
    columns.initUs[place] = initUs;
    id = startInstance(
      sim,
      functionIndex,
      timeUs,
      initUs + Math.round(draw(of.init, keys, FOR.init, stream, number, 0)),
      false,
    );
  }
  sim.inFlight[functionIndex]++;
  sim.inFlightTotal++;
  const arrivalCounts = columns.arrivalUs[place] >= sim.model.warmUpUs;
  if (arrivalCounts) {
    recorder.served[functionIndex]++;
    recorder.cold[functionIndex] += columns.cold[place];
  }
  use(run, place, ITEM.functionRequest, 1);
  beginBusy(sim, id, timeUs);
  instances.active[id] = 1;
  const readyUs = instances.readyUs[id];
  runHandler(run, place, id, of, stream, number, timeUs > readyUs ? timeUs : readyUs, backUs);
}

function runHandler(
  run: Foreseen,
  place: number,
  id: number,
  of: FunctionSetup,
  stream: number,
  number: number,
  handlerUs: number,
  backUs: number,
): void {
  const { sim, recorder } = run;
  const { keys, instances, setup } = sim;
  const { columns } = recorder;
  const own = ownDurationUs(sim, stream, number);
  let cpuUs = own >= 0 ? 0 : draw(of.cpu, keys, FOR.cpu, stream, number, 0);
  if (instances.ranOnce[id] === 0) {
    instances.ranOnce[id] = 1;
    cpuUs += draw(of.firstRun, keys, FOR.firstRun, stream, number, 0);
  }
  const waitUs = own >= 0 ? own : draw(of.wait, keys, FOR.wait, stream, number, 0);
  const deadlineUs = handlerUs + of.model.timeoutUs;
  const errs = of.model.errorShare > 0 && drawChance(keys, FOR.error, stream, number, 0, of.model.errorShare);
  let outcome: number = errs ? OUTCOME.functionError : OUTCOME.ok;
  let endUs = handlerUs + Math.round(cpuUs / of.model.cpuSpeed + waitUs);
  columns.handlerUs[place] = handlerUs;
  columns.databaseUs[place] = -1;
  columns.databaseAttempts[place] = 0;
  if (setup.settings.database.enabled && endUs < deadlineUs) {
    columns.databaseUs[place] = endUs;
    const databaseEndUs = callDatabase(run, place, stream, number, endUs, deadlineUs);
    endUs = databaseEndUs < 0 ? -databaseEndUs : databaseEndUs;
    if (databaseEndUs < 0) outcome = OUTCOME.databaseError;
  }
  if (endUs >= deadlineUs) {
    outcome = OUTCOME.functionTimeout;
    endUs = deadlineUs;
  }
  columns.handlerEndUs[place] = endUs;
  columns.instance[place] = instances.logIndex[id];
  addInterval(recorder.series, recorder.series.inFlight, columns.invokedUs[place], endUs);
  bill(run, place, id, columns.cold[place] === 1 ? columns.initUs[place] : handlerUs, endUs);
  planRelease(
    run,
    id,
    outcome === OUTCOME.functionTimeout,
    Math.round(draw(of.keepAlive, keys, FOR.keepAlive, stream, number, 0)),
  );
  plan(
    run,
    EVENT.release,
    id,
    endUs,
    columns.functionIndex[place],
    number,
    setup.constantRun && columns.cold[place] === 0,
  );
  answer(run, place, outcome, endUs, backUs);
}

/** The gateway answers, unless it gave up before: at exactly the limit it has timed out (rule 4). */
function answer(run: Foreseen, place: number, outcome: number, handlerEndUs: number, backUs: number): void {
  const { gateway } = run.sim.setup.settings;
  const limitUs = run.recorder.columns.invokedUs[place] + gateway.timeoutUs;
  if (gateway.enabled && handlerEndUs >= limitUs)
    return finish(run, place, OUTCOME.gatewayTimeout, STAGE.gateway, limitUs, backUs);
  const endedAt =
    outcome === OUTCOME.ok ? STAGE.client : outcome === OUTCOME.databaseError ? STAGE.database : STAGE.function;
  finish(run, place, outcome, endedAt, handlerEndUs, backUs);
}

/** All calls of a handler to a key-value database without a capacity limit. Returns when they end; negative if they failed. */
function callDatabase(
  run: Foreseen,
  place: number,
  stream: number,
  number: number,
  fromUs: number,
  deadlineUs: number,
): number {
  const { setup, keys } = run.sim;
  const { database } = setup.settings;
  const { databaseAttempts } = run.recorder.columns;
  let timeUs = fromUs;
  for (let call = 0; call < database.callsPerRequest; call++) {
    const reads = drawChance(keys, FOR.databaseRead, stream, number, call, database.readShare);
    for (let attempt = 0; ; attempt++) {
      const key = call * ATTEMPTS_PER_CALL + attempt;
      databaseAttempts[place]++;
      timeUs += Math.round(draw(setup.databaseLatency, keys, FOR.databaseLatency, stream, number, key));
      use(run, place, reads ? ITEM.databaseRead : ITEM.databaseWrite, reads ? setup.readUnits : setup.writeUnits);
      const fails = drawChance(keys, FOR.databaseError, stream, number, key, database.errorShare);
      if (fails && attempt + 1 < database.maxAttempts) {
        const bound = backoffBound(database.retryBaseUs, attempt + 1, Infinity);
        timeUs += Math.round(bound * drawUniform(keys, FOR.databaseBackoff, stream, number, key));
      } else if (fails) return -timeUs;
      if (timeUs >= deadlineUs) return timeUs;
      if (!fails) break;
    }
  }
  return timeUs;
}

function bill(run: Foreseen, place: number, id: number, fromUs: number, endUs: number): void {
  const { instances, model } = run.sim;
  const roundedUs = billedUs(endUs - fromUs, model.prices.billingStepUs);
  const arm = instances.arm[id] === 1;
  const item =
    instances.provisioned[id] === 1
      ? arm
        ? ITEM.provisionedArm
        : ITEM.provisionedX86
      : arm
        ? ITEM.durationArm
        : ITEM.durationX86;
  run.recorder.columns.billedUs[place] = roundedUs;
  use(run, place, item, (roundedUs / US_PER_S) * instances.memoryGb[id]);
}

/** An instance's handler has ended: it is kept, or, after a timeout, gone. */
export function release(run: Foreseen, id: number, timeUs: number): void {
  const { sim, releases } = run;
  const { instances } = sim;
  sim.inFlight[instances.pool[id]]--;
  sim.inFlightTotal--;
  instances.active[id] = 0;
  endBusy(sim, id, timeUs);
  if (releases.timesOut[id] === 1) reclaim(sim, id, timeUs);
  else keepInstance(sim, id, timeUs, releases.keepAliveUs[id]);
}
