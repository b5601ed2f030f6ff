// Many runs side by side, each whole, in workers of their own: a sweep, or the points of a curve.
import type { Scenario } from "#scenario";
import { createRunOnce, type FinishedRun, type RunOnce } from "./runOnce.ts";

/** Enough for any machine, and little enough memory. */
const MOST_LANES = 4;

export interface Lanes {
  readonly all: readonly RunOnce[];
  readonly dispose: () => void;
}

/** One core stays with the page. No worker starts before the first run. */
export function createLanes(
  cores: number = navigator.hardwareConcurrency,
  start: () => RunOnce = createRunOnce,
): Lanes {
  const all = Array.from({ length: Math.min(MOST_LANES, Math.max(1, cores - 1)) }, () => start());
  return {
    all,
    dispose: () => {
      for (const lane of all) lane.dispose();
    },
  };
}

/**
 * Runs the scenarios, begun in their order, finished in whatever order. Resolves once all have finished; rejects with what went wrong,
 * or with the signal's reason; what was told until then holds.
 */
export async function runOnceEach(
  scenarios: readonly Scenario[],
  lanes: Lanes,
  onRun: (index: number, finished: FinishedRun) => void,
  signal: AbortSignal,
): Promise<void> {
  let next = 0;
  const work = async (lane: RunOnce): Promise<void> => {
    while (next < scenarios.length) {
      signal.throwIfAborted();
      const index = next++;
      onRun(index, await lane.run(scenarios[index], signal));
    }
  };
  await Promise.all(lanes.all.map(work));
}
