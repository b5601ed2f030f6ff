// The run of a model: by the loop that serves it.
import { BOUNDS, type Bounds } from "./bounds.ts";
import { finish } from "./events/finish.ts";
import { begin, play } from "./events/run.ts";
import { isForeseeable } from "./foreseeable.ts";
import { createMemory } from "./kernel/memory.ts";
import { runInPasses } from "./passes/run.ts";
import type { Model } from "./model.ts";
import type { Run } from "./record.ts";
import { runInTurns } from "./turns/run.ts";

export interface SimulateOptions {
  /** Called now and then with the share of simulated time that is done, 0 to 1. */
  readonly onProgress?: (share: number) => void;
  /** Where a run that does not end by itself is stopped; a test brings its own. */
  readonly bounds?: Bounds;
}

/**
 * Runs a model to its end: arrivals until `durationUs`, then all that is under way, or up to a bound (`Run.stopped`). A pure function
 * of the model.
 */
export function simulate(model: Model, options: SimulateOptions = {}): Run {
  const steps = simulateInSteps(model, createMemory(), options.bounds);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    options.onProgress?.(step.value);
  }
}

/** The same run in steps of a few milliseconds, its columns in this memory, for a caller that has to listen in between. Yields the share of simulated time that is done. */
export function simulateInSteps(model: Model, memory = createMemory(), bounds = BOUNDS): Generator<number, Run> {
  return isForeseeable(model) ? runInPasses(model, memory) : runByEvents(model, memory, bounds);
}

/** Any model's run, event by event where it has to be: slower, and the same. */
export function* runByEvents(model: Model, memory = createMemory(), bounds = BOUNDS): Generator<number, Run> {
  if (model.trigger === "http" && model.interventions.length > 0) return yield* runInTurns(model, memory, bounds);
  const sim = begin(model, bounds, memory);
  yield* play(sim);
  return finish(sim, sim.nowUs);
}
