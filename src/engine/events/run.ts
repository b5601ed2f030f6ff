// The loop of events: arrivals and events in order of time, each handed to the component it belongs to, until nothing is left. The one
// file that knows who follows whom; the components know the state, and not each other.
import { advanceArrivals } from "../arrivals.ts";
import { BOUNDS, type Bounds } from "../bounds.ts";
import { OUTCOME, STAGE } from "../codes.ts";
import { findNext, popFound } from "../kernel/eventQueue.ts";
import { createMemory, type Memory } from "../kernel/memory.ts";
import type { Model } from "../model.ts";
import { nextToNothing } from "../nextToNothing.ts";
import type { Run } from "../record.ts";
import { createServer } from "../server.ts";
import { addCost } from "./account.ts";
import { offerToServer } from "./alwaysOn.ts";
import { acceptEvent, concludeEvent, sendEvent } from "./asynchronous.ts";
import { bearRequest, lacksPage, setOut, takeAnswer, wantsPage } from "./client.ts";
import { callAhead, callDatabase } from "./database.ts";
import { finish } from "./finish.ts";
import { endHandler, endNow, invoke } from "./functions.ts";
import { awaitFunction, chargeCall, enterGateway, giveUp, passAnswer } from "./gateway.ts";
import { intervene, matchProvisioned, planInterventions, releaseProvisioned } from "./interventions.ts";
import { concludeBatch, poll, redeliver, storeMessage } from "./queue.ts";
import { schedule } from "./schedule.ts";
import { checkToken } from "./security.ts";
import { endCpuWork, endSharedHandler, endSharedNow, startSharedHandler } from "./shared.ts";
import { AT, dropReference, releaseSlot } from "./slots.ts";
import { createSimulation, STEP, type Simulation } from "./state.ts";
import { loadPage } from "./webServer.ts";

/** What is played between two looks at the world outside: some 4 ms. */
const STEPS_PER_TURN = 8192;

/** Of the run that is kept: whether it comes to its end does not matter. */
const TINY: Bounds = { ...BOUNDS, steps: 10_000, stepsPerRequest: 0 };

/** Never let go (nextToNothing.ts). */
let kept: readonly [Simulation, Run] | null = null;

/** A run that has not yet begun: interventions planned, provisioned instances there. */
export function begin(model: Model, bounds: Bounds = BOUNDS, memory = createMemory()): Simulation {
  kept ??= playTiny(nextToNothing(model));
  return create(model, bounds, memory);
}

function playTiny(model: Model): readonly [Simulation, Run] {
  const sim = create(model, TINY, createMemory());
  while (!playSome(sim));
  return [sim, finish(sim, sim.nowUs)];
}

function create(model: Model, bounds: Bounds, memory: Memory): Simulation {
  const sim = createSimulation(model, createServer(model), bounds, memory);
  planInterventions(sim);
  return sim;
}

/** Plays until nothing is left that is due by `untilUs`, a bound is met, or a tracer has seen all that it waits for. Yields the share of simulated time that is done. */
export function* play(sim: Simulation): Generator<number, void> {
  while (!playSome(sim)) yield Math.min(1, sim.nowUs / sim.model.durationUs);
}

/** Plays on for a while; true when nothing is left to play for now, or a bound is met. */
function playSome(sim: Simulation): boolean {
  const { arrivals, queue } = sim;
  const untilSteps = Math.min(sim.steps + STEPS_PER_TURN, mostSteps(sim));
  while (sim.tracer?.finished !== true) {
    const eventUs = findNext(queue);
    const isArrival = arrivals.nextUs < eventUs;
    if (!isArrival && eventUs === Infinity) return true;
    if ((isArrival ? arrivals.nextUs : eventUs) > sim.untilUs) return true;
    if (sim.steps >= untilSteps) return isStopped(sim, sim.steps >= mostSteps(sim) ? "steps" : null);
    sim.steps++;
    if (isArrival) {
      sim.nowUs = arrivals.nextUs;
      arrive(sim, sim.nowUs);
    } else if (eventUs <= sim.bounds.timeUs) {
      sim.nowUs = eventUs;
      handle(sim, popFound(queue), eventUs);
    } else return isStopped(sim, "time");
  }
  return true;
}

/** Steps that may have been played by now. */
function mostSteps({ bounds, total }: Simulation): number {
  return bounds.steps + bounds.stepsPerRequest * total;
}

function isStopped(sim: Simulation, bound: Simulation["stoppedBy"]): boolean {
  sim.stoppedBy = bound;
  return bound !== null;
}

function arrive(sim: Simulation, timeUs: number): void {
  const slot = bearRequest(sim, timeUs, sim.arrivals.stream, sim.arrivals.number);
  advanceArrivals(sim.arrivals);
  if (!sim.http) return follow(sim, sendEvent(sim, slot, timeUs), slot, timeUs);
  let sentUs = timeUs;
  if (wantsPage(sim, slot)) {
    if (!loadPage(sim, slot, timeUs)) return answer(sim, slot);
    sentUs = sim.nextUs;
  }
  setOut(sim, slot, sentUs);
  follow(sim, STEP.gateway, slot, timeUs);
}

function handle(sim: Simulation, payload: number, timeUs: number): void {
  const step = payload & 15;
  const slot = payload - step;
  switch (step) {
    case STEP.cpuDone:
      return endCpuWork(sim, payload >> 4, timeUs);
    case STEP.gatewayTimeout: {
      const answered = giveUp(sim, slot, timeUs);
      return answered >= 0 ? answer(sim, answered) : undefined;
    }
    case STEP.provisioned:
      return releaseProvisioned(sim, payload >> 4, timeUs);
    case STEP.poll:
      return poll(sim, payload >> 4, timeUs);
    case STEP.intervention:
      return killBusy(sim, intervene(sim, payload >> 4, timeUs), timeUs);
  }
  const { slots } = sim;
  if (slots.data[slot + AT.references] > 0 && isStale(sim, slot, step, timeUs)) return dropReference(slots, slot);
  slots.data[slot + AT.expectedUs] = -1;
  follow(sim, take(sim, step, slot, timeUs), slot, timeUs);
}

/** Whether the slot no longer plans this step for this moment: its instance ended before it, and the attempt went another way. */
export function isStale(sim: Simulation, slot: number, step: number, timeUs: number): boolean {
  const { data } = sim.slots;
  return data[slot + AT.expectedUs] !== timeUs || data[slot + AT.expectedStep] !== step;
}

/** Follows a slot through the steps that are due now, and plans the first that is not. */
function follow(sim: Simulation, first: number, slot: number, nowUs: number): void {
  let step = first;
  while (step < STEP.answered) {
    const dueUs = sim.nextUs;
    if (dueUs > nowUs) return schedule(sim, step, slot, dueUs);
    step = take(sim, step, slot, nowUs);
  }
  if (step === STEP.answered) answer(sim, slot);
  else if (step === STEP.concluded) {
    const { outcome, failedAt } = sim;
    concludeFailed(sim, nowUs);
    conclude(sim, slot, outcome, failedAt, nowUs);
  }
}

/** One step of a slot. Returns the next, due at `sim.nextUs`. */
function take(sim: Simulation, step: number, slot: number, timeUs: number): number {
  const { data } = sim.slots;
  switch (step) {
    case STEP.gateway:
      return reachCloud(sim, slot, timeUs);
    case STEP.security:
      return checkToken(sim, slot, timeUs);
    case STEP.invoke:
      return callFunction(sim, slot, timeUs);
    case STEP.handler:
      return startSharedHandler(sim, slot, timeUs);
    case STEP.database:
      return callDatabase(sim, slot, timeUs);
    case STEP.end:
      return sim.instances.shared[data[slot + AT.instance]] === 1
        ? endSharedHandler(sim, slot, timeUs)
        : endHandler(sim, slot, timeUs);
    case STEP.redeliver:
      redeliver(sim, slot, timeUs);
      return STEP.nothing;
    default:
      throw new Error(`no such step: ${step}`);
  }
}

/** A request reaches the gateway; or what tells of an event, what keeps it. The always-on servers get it at its first attempt. */
function reachCloud(sim: Simulation, slot: number, timeUs: number): number {
  if (sim.slots.data[slot + AT.attempt] === 0) offerToServer(sim, slot, timeUs);
  if (sim.http) {
    const step = enterGateway(sim, slot, timeUs);
    // In the order of the gateway, at the time of the security service: that saves an event.
    return step === STEP.security && sim.keepsOrder && sim.nextUs < sim.calmUntilUs
      ? checkToken(sim, slot, sim.nextUs)
      : step;
  }
  if (sim.model.trigger !== "queue") return acceptEvent(sim, slot, timeUs);
  storeMessage(sim, slot, timeUs);
  return STEP.nothing;
}

function callFunction(sim: Simulation, slot: number, timeUs: number): number {
  sim.slots.data[slot + AT.invokedUs] = timeUs;
  if (sim.http) chargeCall(sim, slot);
  let step = invoke(sim, slot, timeUs);
  if (step === STEP.concluded) return step;
  if (step === STEP.database) step = callAhead(sim, slot, certainUntilUs(sim, slot, timeUs));
  if (sim.http) awaitFunction(sim, slot, step, timeUs);
  return step;
}

/**
 * Until when the handler that begins is certain to go on for its request alone: an intervention may end it, and a gateway that gives up on it
 * while the client tries again parts what it costs. Of an event's two deliveries nobody knows which comes first.
 */
function certainUntilUs(sim: Simulation, slot: number, timeUs: number): number {
  if (sim.undisturbed) return Infinity;
  const { client, gateway } = sim.setup.settings;
  if (!sim.http) return 0;
  const mayTryAgain = gateway.enabled && sim.slots.data[slot + AT.attempt] < client.retries;
  return mayTryAgain ? Math.min(sim.calmUntilUs, timeUs + gateway.timeoutUs) : sim.calmUntilUs;
}

/** An invocation has ended, or was refused: what that means depends on who waits for it. */
function conclude(sim: Simulation, slot: number, outcome: number, failedAt: number, timeUs: number): void {
  const { trigger } = sim.model;
  sim.tracer?.conclude(slot, outcome, timeUs);
  if (trigger === "queue") return concludeBatch(sim, slot, outcome, timeUs);
  if (sim.slots.data[slot + AT.orphan] === 1) {
    addCost(sim, slot);
    sim.tracer?.leave(slot);
    return releaseSlot(sim.slots, slot);
  }
  if (trigger !== "http") return concludeEvent(sim, slot, outcome, timeUs);
  sim.outcome = outcome;
  sim.failedAt = failedAt;
  passAnswer(sim, slot, timeUs);
  answer(sim, slot);
}

/** Ends these instances, and what runs on them; the provider starts lost provisioned ones anew. */
function killBusy(sim: Simulation, ids: readonly number[] | null, timeUs: number): void {
  if (ids === null) return;
  for (const id of ids) {
    if (sim.instances.shared[id] === 1) endSharedNow(sim, id, timeUs);
    else endNow(sim, id, timeUs);
    concludeFailed(sim, timeUs);
  }
  matchProvisioned(sim, timeUs);
}

/** Invocations whose instance has just ended under them. */
function concludeFailed(sim: Simulation, timeUs: number): void {
  const { failed } = sim;
  if (failed.length === 0) return;
  for (const slot of failed) conclude(sim, slot, OUTCOME.functionError, STAGE.function, timeUs);
  failed.length = 0;
}

/** The cloud answers a request, as the state says. Who tries again may load the page first, which may fail, too. */
function answer(sim: Simulation, slot: number): void {
  for (;;) {
    const againUs = takeAnswer(sim, slot);
    if (againUs < 0) return;
    if (lacksPage(sim, slot)) {
      if (!loadPage(sim, slot, againUs)) continue;
      setOut(sim, slot, sim.nextUs);
    } else setOut(sim, slot, againUs);
    return schedule(sim, STEP.gateway, slot, sim.nextUs);
  }
}
