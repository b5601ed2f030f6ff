// Puts the next step of a slot into the event queue.
import { CLASS, pushEvent, pushInLane, rankOf } from "./kernel/eventQueue.ts";
import { LANE, STEP, type Simulation } from "./simulation.ts";

/** The slot's one pending step: what it does next, and when. */
export function schedule(sim: Simulation, step: number, slot: number, timeUs: number): void {
  const { slots } = sim;
  const retried = step === STEP.gateway && slots.attempt[slot] > 0;
  const rank = rankOf(retried ? CLASS.retry : CLASS.stageEnd, slots.functionIndex[slot], slots.number[slot]);
  slots.expectedUs[slot] = timeUs;
  const payload = slot * 16 + step;
  if (step === STEP.gateway && slots.page[slot] === 0 && !retried) pushInLane(sim.queue, LANE.gateway, timeUs, rank, payload);
  else if (step === STEP.invoke && slots.token[slot] === CACHED) pushInLane(sim.queue, LANE.invoke, timeUs, rank, payload);
  else if (step === STEP.end && slots.cold[slot] === 0 && sim.setup.constantRun) pushInLane(sim.queue, LANE.end, timeUs, rank, payload);
  else pushEvent(sim.queue, timeUs, rank, payload);
}

/** Token code of a cached decision. */
const CACHED = 2;

/** An event beside the slot's own next step: a timer that may find the slot moved on. */
export function scheduleTimer(sim: Simulation, step: number, slot: number, timeUs: number): void {
  const { slots } = sim;
  slots.references[slot]++;
  pushEvent(sim.queue, timeUs, rankOf(CLASS.stageEnd, slots.functionIndex[slot], slots.number[slot]), slot * 16 + step);
}

/** An event that refers to something other than a slot: an instance, an intervention, the pollers. */
export function scheduleOther(sim: Simulation, step: number, reference: number, timeUs: number, eventClass: number): void {
  pushEvent(sim.queue, timeUs, rankOf(eventClass, 0, 0), reference * 16 + step);
}
