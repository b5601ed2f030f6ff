// Events of a foreseen run: a request (by its place) reaches the gateway or its function, an instance (by its id) is released.
import { CLASS, pushEvent, pushInLane, rankOf } from "../kernel/eventQueue.ts";
import { LANE } from "../simulation.ts";
import type { Foreseen } from "./state.ts";

/** An event's payload is `reference * 4 + event`. */
export const EVENT = { gateway: 0, invoke: 1, release: 2 } as const;

/** `inOrder`: events of this kind mostly come in order of time. */
export function plan(
  run: Foreseen,
  event: number,
  reference: number,
  timeUs: number,
  functionIndex: number,
  number: number,
  inOrder: boolean,
): void {
  const rank = rankOf(CLASS.stageEnd, functionIndex, number);
  const payload = reference * 4 + event;
  if (inOrder)
    pushInLane(
      run.sim.queue,
      event === EVENT.gateway ? LANE.gateway : event === EVENT.invoke ? LANE.invoke : LANE.end,
      timeUs,
      rank,
      payload,
    );
  else pushEvent(run.sim.queue, timeUs, rank, payload);
}
