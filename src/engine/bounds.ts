// Every run ends, whatever the scenario: most because nothing is left to happen, the others at one of these bounds.
import { addCost } from "./recorder.ts";
import type { Stop } from "./record.ts";
import type { Simulation } from "./simulation.ts";
import { AT, eachSlotInUse } from "./slots.ts";

/** A step is an arrival, an event, or one try of a database call. */
export interface Bounds {
  readonly steps: number;
  /** Further steps for each request that has arrived. */
  readonly stepsPerRequest: number;
  /** No event later than this is played. */
  readonly timeUs: number;
}

/**
 * The steps are some twenty seconds of computing. A hundred years of microseconds are well within the whole numbers that a double
 * holds exactly, and no single duration that is drawn is longer than three (`kernel/sampler.ts`): so a request that is served at its first try, with a
 * function's timeout of at most thirty years, never meets them, and the loop that foresees such runs needs no bound.
 */
export const BOUNDS: Bounds = { steps: 50_000_000, stepsPerRequest: 100, timeUs: 100 * 365 * 86_400e6 };

/** Steps that may have been played by now. */
export function mostSteps({ bounds, total }: Simulation): number {
  return bounds.steps + bounds.stepsPerRequest * total;
}

/**
 * Leaves a run that has met a bound as it stands: what unfinished requests have cost is counted, and the record is cut before the
 * first of them, as one that was too long to record whole. Null for a run that has come to its end.
 */
export function concludeStop(sim: Simulation): Stop | null {
  if (sim.stoppedBy === null) return null;
  let unfinished = 0;
  eachSlotInUse(sim.slots, (slot) => {
    const { data } = sim.slots;
    addCost(sim.recorder, sim.slots, slot);
    if (data[slot + AT.orphan] === 1) return;
    unfinished++;
    sim.recorder.columns.rows = Math.min(sim.recorder.columns.rows, data[slot + AT.row]);
  });
  return { bound: sim.stoppedBy, atUs: sim.nowUs, unfinished };
}
