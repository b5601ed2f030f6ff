// Runs a sweep's plan in workers side by side: the same figures as the command line's, one run after another.
import { figuresOf, pointResult, type Figures, type PointResult, type SweepPlan } from "#experiments";
import { runOnceEach, type FinishedRun, type Lanes } from "#player";

export interface SweepEvents {
  /** @param done runs that have finished */
  readonly onProgress: (done: number) => void;
  /** All seeds of one combination have finished, in whatever order. */
  readonly onPoint: (index: number, point: PointResult) => void;
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
  let done = 0;
  const onRun = (index: number, { run }: FinishedRun) => {
    const { point, seed } = tasks[index];
    found[point][seed] = figuresOf(run.summary);
    onProgress(++done);
    const runs = found[point].filter((each) => each !== null);
    if (runs.length === found[point].length) onPoint(point, pointResult(points[point].values, runs));
  };
  await runOnceEach(
    tasks.map(({ scenario }) => scenario),
    lanes,
    onRun,
    signal,
  );
}
