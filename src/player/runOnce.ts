// Runs scenarios beside the one that plays: for a question about another run, or two runs side by side. One at a time, in a worker of its own.
import type { Model, Run } from "#engine";
import { modelOf, type Scenario } from "#scenario";
import { createRunner, type Job } from "./runner.ts";
import type { StartWorker } from "./startWorker.ts";
import { startWorkers } from "./startWorkers.ts";

export interface FinishedRun {
  readonly run: Run;
  readonly model: Model;
}

export interface RunOnce {
  /**
   * Resolves to the finished run. Those asked for together are run in turn. Rejects with what went wrong, in the words of whoever
   * failed, or with the signal's reason once it is aborted; a run under way is then stopped.
   */
  readonly run: (scenario: Scenario, signal?: AbortSignal) => Promise<FinishedRun>;
  /** Ends the workers; runs that are not finished are never answered. */
  readonly dispose: () => void;
}

/** What it takes from the browser; a test brings its own. */
export interface RunOnceOptions {
  readonly startWorker?: StartWorker;
  readonly modelOf?: (scenario: Scenario) => Model | Promise<Model>;
}

interface Waiting {
  readonly done: (run: Run) => void;
  readonly failed: (detail: string) => void;
}

/** No worker is started before the first run is asked for. */
export function createRunOnce(options: RunOnceOptions = {}): RunOnce {
  const findModel = options.modelOf ?? modelOf;
  const waiting = new Map<Job, Waiting>();
  const runner = createRunner(options.startWorker ?? startWorkers, {
    onProgress: () => {},
    onDone: (job, run) => waiting.get(job)?.done(run),
    onFailed: (job, detail) => waiting.get(job)?.failed(detail),
  });
  let last: Promise<unknown> = Promise.resolve();

  async function run(scenario: Scenario, signal?: AbortSignal): Promise<FinishedRun> {
    const model = await findModel(scenario);
    signal?.throwIfAborted();
    const job: Job = { scenario, model };
    const finished = new Promise<Run>((done, reject) => {
      waiting.set(job, { done, failed: (detail) => reject(new Error(detail)) });
      signal?.addEventListener("abort", () => reject(asError(signal.reason)), { once: true });
    });
    runner.run(job);
    try {
      return { run: await finished, model: job.model };
    } finally {
      waiting.delete(job);
      runner.drop(job);
    }
  }

  return {
    run(scenario, signal) {
      const turn = last.then(() => {
        signal?.throwIfAborted();
        return run(scenario, signal);
      });
      last = turn.catch(() => {});
      return turn;
    },
    dispose: () => runner.dispose(),
  };
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason));
}
