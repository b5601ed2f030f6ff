// Instances that end before their time, and what ran on them.
import { conclude } from "../conclude.ts";
import { STAGE } from "../components/client.ts";
import { bill, leaveFlight, roundUpToStep } from "../components/handler.ts";
import { OUTCOME } from "../recorder.ts";
import { schedule } from "../schedule.ts";
import { STEP, type Simulation } from "../simulation.ts";
import { drainIdle, addIdle, type IdleList } from "./idleList.ts";
import { endBusy, reclaim } from "./instances.ts";
import { AT } from "../slots.ts";

/** An attempt whose instance is gone: it has failed, and the step it had planned is void. */
export function failAttempt(sim: Simulation, slot: number, logIndex: number, timeUs: number): void {
  const { slots } = sim;
  leaveFlight(sim, slot, timeUs);
  slots.data[slot + AT.instance] = logIndex;
  // A planned step is still queued: it will find the slot moved on. (In its CPU phase, a shared handler plans none.)
  if (slots.data[slot + AT.expectedUs] >= 0) slots.data[slot + AT.references]++;
  slots.data[slot + AT.expectedUs] = -1;
  const next = conclude(sim, slot, OUTCOME.functionError, STAGE.function, timeUs);
  if (next !== STEP.nothing) schedule(sim, next, slot, sim.nextUs);
}

/** Ends an instance that runs one attempt alone. */
export function killBusy(sim: Simulation, id: number, timeUs: number): void {
  const { slots, instances: all } = sim;
  const slot = all.slot[id];
  const logIndex = all.logIndex[id];
  const fromUs = slots.data[slot + AT.cold] === 1 ? slots.data[slot + AT.initUs] : slots.data[slot + AT.handlerUs];
  bill(sim, slot, id, roundUpToStep(sim, Math.max(0, timeUs - fromUs)));
  if (slots.data[slot + AT.handlerUs] > timeUs) slots.data[slot + AT.handlerUs] = -1;
  if (slots.data[slot + AT.initUs] > timeUs) slots.data[slot + AT.initUs] = -1;
  all.active[id] = 0;
  all.slot[id] = -1;
  endBusy(sim, id, timeUs);
  reclaim(sim, id, timeUs);
  failAttempt(sim, slot, logIndex, timeUs);
}

/** Ends the idle instances that `ends` chooses; those whose keep-alive has passed end when it did. */
export function killIdle(sim: Simulation, list: IdleList, timeUs: number, ends: (id: number) => boolean): void {
  const { instances: all } = sim;
  for (const id of drainIdle(list, all.serial)) {
    if (all.expiryUs[id] <= timeUs) reclaim(sim, id, all.expiryUs[id]);
    else if (ends(id)) reclaim(sim, id, timeUs);
    else addIdle(list, id, all.serial);
  }
}
