// An attempt's function has ended, or was refused: what that means depends on who waits for it.
import { answerClient, STAGE } from "./components/client.ts";
import { addCost, OUTCOME } from "./recorder.ts";
import { STEP, type Simulation } from "./simulation.ts";
import { AT, releaseSlot } from "./slots.ts";
import { concludeEvent } from "./triggers/events.ts";
import { concludeBatch } from "./triggers/queue.ts";

/** Returns the next step of the slot. */
export function conclude(sim: Simulation, slot: number, outcome: number, failedAt: number, timeUs: number): number {
  const { slots } = sim;
  sim.tracer?.conclude(slot, outcome, timeUs);
  if (slots.data[slot + AT.orphan] === 1 && sim.model.trigger !== "queue") {
    addCost(sim.recorder, slots, slot);
    sim.tracer?.leave(slot);
    releaseSlot(slots, slot);
    return STEP.nothing;
  }
  switch (sim.model.trigger) {
    case "http":
      return concludeHttp(sim, slot, outcome, failedAt, timeUs);
    case "queue":
      return concludeBatch(sim, slot, outcome, timeUs);
    default:
      return concludeEvent(sim, slot, outcome, timeUs);
  }
}

/** The gateway answers, unless it gave up before: at exactly the limit it has timed out (rule 4). */
function concludeHttp(sim: Simulation, slot: number, outcome: number, failedAt: number, timeUs: number): number {
  const { slots } = sim;
  const limitUs = slots.data[slot + AT.gatewayLimitUs];
  if (sim.setup.settings.gateway.enabled && slots.data[slot + AT.given] === 1 && timeUs >= limitUs) {
    return answerClient(sim, slot, OUTCOME.gatewayTimeout, STAGE.gateway, limitUs);
  }
  return answerClient(sim, slot, outcome, failedAt, timeUs);
}
