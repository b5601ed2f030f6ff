// The worker at work. The newest job wins, and the worker itself drops the one under way: its code is warm, a new worker's would
// not be. One that dies or falls silent is replaced once.
import type { Model, Run } from "#engine";
import type { Scenario } from "#scenario";
import type { MomentIndices } from "./moment/index.ts";
import { unpackRun } from "./packedRun.ts";
import type { Sample } from "./types.ts";
import type { StartWorker, WorkerHandle } from "./startWorker.ts";
import type { FromWorker } from "./workerMessages.ts";

/** A newer job takes the place of the one under way at once, until for so long every run has had to give way: while a slider is dragged, … */
const HUNGER_MS = 300;
/** … one that may still end within this of its start is then let finish, so that the drag shows runs on the way. */
const PATIENCE_MS = 150;
/** A worker at work that says nothing for so long is taken for dead. */
const SILENCE_MS = 20_000;

export interface Job {
  readonly scenario: Scenario;
  readonly model: Model;
  /** Its beginning, if that is wanted before the whole. */
  readonly short?: Model | null;
}

export interface RunnerEvents {
  onProgress(job: Job, share: number): void;
  /** Of a job with a beginning of its own. */
  onSample?(job: Job, sample: Sample): void;
  /** @param tookMs from its start, after its beginning was computed by itself, to its arrival, in milliseconds */
  onDone(job: Job, run: Run, indices: MomentIndices, tookMs: number): void;
  onFailed(job: Job, detail: string): void;
}

export interface Runner {
  /** Runs a job as soon as can be; jobs that wait, and one that has run for long, give way to it. */
  run(job: Job): void;
  /** Nobody wants this job any more: the worker stops if it is at it. */
  drop(job: Job): void;
  dispose(): void;
}

interface Task {
  readonly job: Job;
  readonly id: number;
  readonly startedMs: number;
  /** When the whole began: after its beginning, where that is wanted first. */
  wholeSinceMs: number;
  readonly secondTry: boolean;
}

export function createRunner(
  startWorker: StartWorker,
  events: RunnerEvents,
  now: () => number = () => performance.now(),
  /** Memory that the next run may write in. */
  memory: () => ArrayBuffer[] = () => [],
): Runner {
  let active: WorkerHandle | null = null;
  let task: Task | null = null;
  let waiting: Job | null = null;
  let lastId = 0;
  /** When the first of the runs began that have given way since one finished. */
  let hungrySinceMs: number | null = null;
  let patience: ReturnType<typeof setTimeout> | undefined;
  let silence: ReturnType<typeof setTimeout> | undefined;

  function hire(): WorkerHandle {
    const worker = startWorker({
      onMessage: (message) => {
        if (worker === active) hear(message);
      },
      onFailure: (detail) => {
        if (worker === active) lose(detail);
      },
    });
    return worker;
  }

  function begin(job: Job, secondTry = false): void {
    try {
      active ??= hire();
      const startedMs = now();
      task = { job, id: ++lastId, startedMs, wholeSinceMs: startedMs, secondTry };
      listen();
      active.post({ id: task.id, model: job.model, short: job.short, memory: memory() });
    } catch (error) {
      end();
      discardActive();
      events.onFailed(job, error instanceof Error ? error.message : String(error));
    }
  }

  function listen(): void {
    clearTimeout(silence);
    silence = setTimeout(() => lose(`worker: no answer for ${SILENCE_MS / 1000} s`), SILENCE_MS);
  }

  function end(): void {
    clearTimeout(silence);
    clearTimeout(patience);
    patience = undefined;
    task = null;
  }

  function discardActive(): void {
    active?.terminate();
    active = null;
  }

  function hear(message: FromWorker): void {
    if (!task || message.id !== task.id) return;
    const { job } = task;
    if (message.kind === "progress") {
      listen();
      return events.onProgress(job, message.share);
    }
    if (message.kind === "sample") {
      listen();
      task.wholeSinceMs = now();
      return events.onSample?.(job, message);
    }
    const tookMs = now() - task.wholeSinceMs;
    end();
    hungrySinceMs = null;
    const next = waiting;
    waiting = null;
    if (next) begin(next);
    if (message.kind === "done") events.onDone(job, unpackRun(message), message.indices, tookMs);
    else if (message.kind === "failed") events.onFailed(job, message.detail);
  }

  function lose(detail: string): void {
    const lost = task;
    const next = waiting;
    end();
    discardActive();
    waiting = null;
    if (next) begin(next);
    else if (lost && !lost.secondTry) begin(lost.job, true);
    else if (lost) events.onFailed(lost.job, detail);
  }

  function giveWay(): void {
    const next = waiting;
    end();
    waiting = null;
    if (next) begin(next);
  }

  return {
    run(job) {
      if (!task) return begin(job);
      waiting = job;
      hungrySinceMs ??= task.startedMs;
      const leftMs = task.startedMs + PATIENCE_MS - now();
      if (leftMs <= 0 || now() - hungrySinceMs < HUNGER_MS) giveWay();
      else patience ??= setTimeout(giveWay, leftMs);
    },
    drop(job) {
      if (waiting === job) waiting = null;
      if (task?.job !== job) return;
      active?.post({ id: ++lastId, model: null });
      giveWay();
    },
    dispose() {
      end();
      waiting = null;
      discardActive();
    },
  };
}
