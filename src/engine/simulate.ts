// The run: arrivals and events in order of time, each handed to the component it belongs to, until nothing is left.
import { advanceArrivals } from "./arrivals.ts";
import { BOUNDS, mostSteps, type Bounds } from "./bounds.ts";
import { bearRequest, sendRequest } from "./components/client.ts";
import { callDatabase } from "./components/database.ts";
import { endHandler, invoke } from "./components/functions.ts";
import { enterGateway, giveUp } from "./components/gateway.ts";
import { checkToken } from "./components/security.ts";
import { isForeseeable, runInPasses } from "./passes/run.ts";
import { endCpuWork, meetDeadline, startSharedHandler } from "./instances/shared.ts";
import { closeInstances, intervene, planInterventions, releaseProvisioned } from "./interventions.ts";
import { findNext, popFound } from "./kernel/eventQueue.ts";
import type { Model } from "./model.ts";
import type { Run } from "./record.ts";
import { schedule } from "./schedule.ts";
import { createSimulation, STEP, type Simulation } from "./simulation.ts";
import { AT, dropReference } from "./slots.ts";
import { finishSimulation } from "./finishSimulation.ts";
import { acceptEvent, sendEvent } from "./triggers/events.ts";
import { poll, redeliver, storeMessage } from "./triggers/queue.ts";

export interface SimulateOptions {
  /** Called now and then with the share of simulated time that is done, 0 to 1. */
  readonly onProgress?: (share: number) => void;
  /** Where a run that does not end by itself is stopped; a test brings its own. */
  readonly bounds?: Bounds;
}

/** What is played between two looks at the world outside: some 30 ms. */
const STEPS_PER_TURN = 65_536;

/**
 * Runs a model to its end: arrivals until `durationUs`, then all that is under way, or up to a bound (`Run.stopped`). A pure function
 * of the model.
 */
export function simulate(model: Model, options: SimulateOptions = {}): Run {
  const steps = simulateInSteps(model, options.bounds);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    options.onProgress?.(step.value);
  }
}

/** The same run in steps of some 30 ms, for a caller that has to listen in between. Yields the share of simulated time that is done. */
export function* simulateInSteps(model: Model, bounds = BOUNDS): Generator<number, Run> {
  if (isForeseeable(model)) return yield* runInPasses(model);
  const sim = createSimulation(model, bounds);
  planInterventions(sim);
  const lastUs = yield* generalSteps(sim);
  closeInstances(sim, Math.max(lastUs, model.durationUs));
  return finishSimulation(sim);
}

/**
 * The loop that serves every model; see foreseen/ for the faster one that serves most. It stops before the end when a tracer has
 * seen all that it waits for. Returns the time of the last event.
 */
export function runGeneral(sim: Simulation, onProgress: SimulateOptions["onProgress"]): number {
  while (!playSome(sim)) onProgress?.(shareDone(sim));
  return sim.nowUs;
}

function* generalSteps(sim: Simulation): Generator<number, number> {
  while (!playSome(sim)) yield shareDone(sim);
  return sim.nowUs;
}

function shareDone({ nowUs, model }: Simulation): number {
  return Math.min(1, nowUs / model.durationUs);
}

/** Plays on for a while; true when nothing is left to play, or a bound is met. */
function playSome(sim: Simulation): boolean {
  const { arrivals, queue } = sim;
  const untilSteps = Math.min(sim.steps + STEPS_PER_TURN, mostSteps(sim));
  while (sim.tracer?.finished !== true) {
    const eventUs = findNext(queue);
    const isArrival = arrivals.nextUs < eventUs;
    if (!isArrival && eventUs === Infinity) return true;
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

function isStopped(sim: Simulation, bound: Simulation["stoppedBy"]): boolean {
  sim.stoppedBy = bound;
  return bound !== null;
}

function arrive(sim: Simulation, timeUs: number): void {
  const slot = bearRequest(sim, timeUs, sim.arrivals.stream, sim.arrivals.number);
  advanceArrivals(sim.arrivals);
  const step = sim.http ? sendRequest(sim, slot, timeUs) : sendEvent(sim, slot, timeUs);
  follow(sim, step, slot, timeUs);
}

function handle(sim: Simulation, payload: number, timeUs: number): void {
  const step = payload & 15;
  const slot = payload - step;
  switch (step) {
    case STEP.cpuDone:
      return endCpuWork(sim, payload >> 4, timeUs);
    case STEP.gatewayTimeout:
      return follow(sim, giveUp(sim, slot, timeUs), slot, timeUs);
    case STEP.deadline:
      return follow(sim, meetDeadline(sim, slot, timeUs), slot, timeUs);
    case STEP.provisioned:
      return releaseProvisioned(sim, payload >> 4, timeUs);
    case STEP.poll:
      return poll(sim, payload >> 4, timeUs);
    case STEP.intervention:
      return intervene(sim, payload >> 4, timeUs);
  }
  const { slots } = sim;
  if (slots.data[slot + AT.references] > 0 && isStale(sim, slot, step, timeUs)) return dropReference(slots, slot);
  slots.data[slot + AT.expectedUs] = -1;
  follow(sim, take(sim, step, slot, timeUs), slot, timeUs);
}

/** Whether the slot no longer plans this step for this moment: its instance ended before it, and the attempt went another way. */
function isStale(sim: Simulation, slot: number, step: number, timeUs: number): boolean {
  const { data } = sim.slots;
  return data[slot + AT.expectedUs] !== timeUs || data[slot + AT.expectedStep] !== step;
}

/** Follows a slot through the steps that are due now, and plans the first that is not. */
function follow(sim: Simulation, first: number, slot: number, nowUs: number): void {
  let step = first;
  while (step !== STEP.nothing) {
    const dueUs = sim.nextUs;
    if (dueUs > nowUs) return schedule(sim, step, slot, dueUs);
    step = take(sim, step, slot, nowUs);
  }
}

/** One step of a slot. Returns the next, due at `sim.nextUs`. */
function take(sim: Simulation, step: number, slot: number, timeUs: number): number {
  switch (step) {
    case STEP.gateway:
      if (sim.http) return enterGateway(sim, slot, timeUs);
      return sim.model.trigger === "queue" ? storeMessage(sim, slot, timeUs) : acceptEvent(sim, slot, timeUs);
    case STEP.security:
      return checkToken(sim, slot, timeUs);
    case STEP.invoke:
      return invoke(sim, slot, timeUs);
    case STEP.handler:
      return startSharedHandler(sim, slot, timeUs);
    case STEP.database:
      return callDatabase(sim, slot, timeUs);
    case STEP.end:
      return endHandler(sim, slot, timeUs);
    case STEP.redeliver:
      return redeliver(sim, slot, timeUs);
    default:
      throw new Error(`no such step: ${step}`);
  }
}
