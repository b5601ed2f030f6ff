// Runs a sweep's plan in workers side by side: the same figures as the command line's, one run after another.
import { figuresOf, pointResult, type Figures, type PointResult, type SweepPlan } from "#experiments";
import { createRunOnce, type RunOnce } from "#player";

/** Enough for any machine, and little enough memory. */
const MOST_LANES = 4;

export interface SweepEvents {
  /** @param done runs that have finished */
  readonly onProgress: (done: number) => void;
  /** All seeds of one combination have finished, in whatever order. */
  readonly onPoint: (index: number, point: PointResult) => void;
}

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

/** Resolves once all runs have finished. Rejects with what went wrong, or with the signal's reason; what was told until then holds. */
export async function runSweep(
  { points }: SweepPlan,
  lanes: Lanes,
  { onProgress, onPoint }: SweepEvents,
  signal: AbortSignal,
): Promise<void> {
  const found: (Figures | null)[][] = points.map(({ scenarios }) => scenarios.map(() => null));
  const tasks = points.flatMap(({ scenarios }, point) =>
    scenarios.map((scenario, seed) => ({ point, seed, scenario })),
  );
  let next = 0;
  let done = 0;
  const work = async (lane: RunOnce): Promise<void> => {
    while (next < tasks.length) {
      signal.throwIfAborted();
      const { point, seed, scenario } = tasks[next++];
      const { run } = await lane.run(scenario, signal);
      found[point][seed] = figuresOf(run.summary);
      onProgress(++done);
      const runs = found[point].filter((each) => each !== null);
      if (runs.length === found[point].length) onPoint(point, pointResult(points[point].values, runs));
    }
  };
  await Promise.all(lanes.all.map(work));
}
