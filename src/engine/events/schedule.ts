// Puts the next step of a slot into the event queue.
import { TOKEN } from "../codes.ts";
import { pushEvent } from "../kernel/eventHeap.ts";
import { CLASS, pushInLane, rankOf, rankOfInstance } from "../kernel/eventQueue.ts";
import { AT } from "./slots.ts";
import { LANE, STEP, type Simulation } from "./state.ts";

/** The slot's one pending step: what it does next, and when. */
export function schedule(sim: Simulation, step: number, slot: number, timeUs: number): void {
  const { data } = sim.slots;
  const retried = step === STEP.redeliver || isAgain(sim, step, slot);
  const rank = rankOfSlot(sim, retried ? CLASS.retry : CLASS.stageEnd, slot);
  data[slot + AT.expectedUs] = timeUs;
  data[slot + AT.expectedStep] = step;
  const payload = slot + step;
  if (step === STEP.gateway && data[slot + AT.page] === 0 && !retried)
    pushInLane(sim.queue, LANE.gateway, timeUs, rank, payload);
  else if (step === STEP.invoke && (data[slot + AT.token] === TOKEN.cached || timeUs === sim.nowUs))
    pushInLane(sim.queue, LANE.invoke, timeUs, rank, payload);
  else if (step === STEP.end && data[slot + AT.cold] === 0 && sim.setup.constantRun)
    pushInLane(sim.queue, LANE.end, timeUs, rank, payload);
  else pushEvent(sim.queue.heap, timeUs, rank, payload);
}

/** Of an event's two deliveries the first comes first; what runs on for nothing but the bill comes after what is still waited for. */
function rankOfSlot({ slots: { data } }: Simulation, eventClass: number, slot: number): number {
  return rankOf(eventClass, data[slot + AT.functionIndex], data[slot + AT.number]) + 0.5 * data[slot + AT.orphan];
}

/** Whether the step was tried before: an attempt's first, or the invocation of a batch that was refused. */
function isAgain({ slots, http, model }: Simulation, step: number, slot: number): boolean {
  if (step !== STEP.gateway && (step !== STEP.invoke || http)) return false;
  return slots.data[slot + (model.trigger === "queue" ? AT.retries : AT.attempt)] > 0;
}

/** An event beside the slot's own next step: a timer that may find the slot moved on. Most are set in order, all for as long. */
export function scheduleTimer(sim: Simulation, step: number, slot: number, timeUs: number): void {
  const { data } = sim.slots;
  data[slot + AT.references]++;
  const rank = rankOfSlot(sim, CLASS.stageEnd, slot);
  pushInLane(sim.queue, LANE.timer, timeUs, rank, slot + step);
}

/** An event of an instance. */
export function scheduleInstance(sim: Simulation, step: number, id: number, timeUs: number): void {
  pushEvent(sim.queue.heap, timeUs, rankOfInstance(sim.instances.logIndex[id]), id * 16 + step);
}

/** An event that refers to something else: an intervention, the pollers. */
export function scheduleOther(
  sim: Simulation,
  step: number,
  reference: number,
  timeUs: number,
  eventClass: number,
): void {
  pushEvent(sim.queue.heap, timeUs, rankOf(eventClass, 0, 0), reference * 16 + step);
}
