// Runs in which a request's whole future is known when its function is invoked: nobody intervenes, retries, shares an instance or
// waits for a database. Most scenarios are of this kind. Nothing that happens behind the gateway comes back to what stands
// before it, so about a hundred arrivals at a time are taken through the components in turn, each in one tight pass. Held equal to
// the general loop by foreseen.test.ts.
import type { Model } from "../model.ts";
import type { SeriesState } from "../series.ts";
import type { Simulation } from "../simulation.ts";
import { admit } from "./admit.ts";
import { arrive } from "./arrive.ts";
import { conclude } from "./conclude.ts";
import { serve } from "./serve.ts";
import { createForeseen } from "./state.ts";
import { foreseeWork } from "./work.ts";

/** Arrivals taken at a time: few enough for their rows to stay in the first-level cache from pass to pass. */
const BLOCK = 128;
/** Some 30 ms, with one database call a request. */
const BLOCKS_PER_STEP = 256;

/** True when every request's future is certain at its invocation. */
export function isForeseeable(model: Model): boolean {
  const { client, gateway, database, functions } = model.settings;
  return (
    model.trigger === "http" &&
    model.interventions.length === 0 &&
    client.retries === 0 &&
    (!gateway.enabled || gateway.overheadUs.kind === "constant") &&
    (!database.enabled || (database.kind === "keyValue" && database.capacityPerS === null)) &&
    functions.every((each) => each.requestsPerInstance === 1) &&
    (model.streams.length === 1 || model.streams.every((each, index) => each.functionIndex === index))
  );
}

/** In flight is what waits for its instance to start, and what runs; only the former was added one by one. */
function addBusyToInFlight({ inFlight, busy }: SeriesState): void {
  busy.area.forEach((area, bin) => (inFlight.area[bin] += area));
  busy.steps.forEach((steps, bin) => (inFlight.steps[bin] += steps));
}

/** Runs the simulation to its last event and returns its time; yields the share of simulated time that is done. */
export function* runForeseen(sim: Simulation): Generator<number, number> {
  const run = createForeseen(sim);
  const { rows } = run;
  const blocksPerStep = Math.ceil(BLOCKS_PER_STEP / Math.max(1, sim.model.settings.database.callsPerRequest));
  for (let block = 1; ; block++) {
    const from = rows.tail;
    arrive(run, BLOCK);
    foreseeWork(run, from, rows.tail);
    const untilUs = sim.arrivals.nextUs;
    admit(run, untilUs);
    serve(run, untilUs);
    conclude(run);
    if (untilUs === Infinity) break;
    if (block % blocksPerStep === 0) yield untilUs / sim.model.durationUs;
  }
  addBusyToInFlight(sim.recorder.series);
  return run.lastUs;
}
