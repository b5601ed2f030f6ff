// A run by the loop of events, also of a model that a faster one serves.
import type { Listener } from "../events/listener.ts";
import { finish } from "../events/finish.ts";
import { begin, play } from "../events/run.ts";
import type { Simulation } from "../events/state.ts";
import type { Model } from "../model.ts";
import type { Run } from "../record.ts";

/** `listenerOf` gives who is told what happens in the run. */
export function runThroughEvents(model: Model, listenerOf: (sim: Simulation) => Listener | null = () => null): Run {
  const sim = begin(model);
  sim.tracer = listenerOf(sim);
  const steps = play(sim);
  while (!steps.next().done);
  return finish(sim, sim.nowUs);
}
