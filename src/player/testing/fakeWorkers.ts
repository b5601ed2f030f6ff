// Workers that answer when a test says so.
import { simulate, traceRequests } from "#engine";
import { indexRun } from "../moment/index.ts";
import type { StartWorker, WorkerEvents } from "../startWorker.ts";
import type { Drop, ToWorker } from "../workerMessages.ts";

export interface FakeWorker {
  readonly requests: ToWorker[];
  /** How often it was told that nobody wants its run any more. */
  readonly dropped: number;
  readonly terminated: boolean;
  /** Reports progress of the last request. */
  progress(share: number): void;
  /** Posts what came of the beginning that the last request asks for. */
  sample(): void;
  /** Runs a request, the last unless told which, and posts the run. */
  finish(request?: number): void;
  /** Traces what the last request asks for. */
  trace(): void;
  /** Posts a failure of the last request. */
  fail(detail: string): void;
  /** Dies of an error nobody caught. */
  crash(detail: string): void;
}

export function fakeWorkers(): { readonly all: FakeWorker[]; readonly start: StartWorker } {
  const all: FakeWorker[] = [];
  return { all, start: (events) => addWorker(all, events) };
}

/** What is handed over is lost to the sender. */
const handedOver = (memory: readonly ArrayBuffer[] = []) => structuredClone(memory, { transfer: [...memory] });

function addWorker(all: FakeWorker[], { onMessage, onFailure }: WorkerEvents) {
  const requests: ToWorker[] = [];
  let terminated = false;
  let dropped = 0;
  const last = () => requests[requests.length - 1];
  all.push({
    requests,
    get dropped() {
      return dropped;
    },
    get terminated() {
      return terminated;
    },
    progress: (share) => onMessage({ kind: "progress", id: last().id, share }),
    sample: () => {
      const { id, short } = last();
      if (short) onMessage({ kind: "sample", id, untilUs: short.durationUs, summary: simulate(short).summary });
    },
    finish: (request = requests.length - 1) => {
      const { id, model } = requests[request];
      const run = simulate(model);
      onMessage({ kind: "done", id, run, indices: indexRun(run, model) });
    },
    trace: () => {
      const { id, model, rows = [] } = last();
      onMessage({ kind: "traced", id, traces: traceRequests(model, rows) });
    },
    fail: (detail) => onMessage({ kind: "failed", id: last().id, detail }),
    crash: (detail) => onFailure(detail),
  });
  return {
    post: (message: ToWorker | Drop) => {
      if (message.model === null) dropped++;
      else requests.push({ ...message, memory: handedOver(message.memory) });
    },
    terminate: () => {
      terminated = true;
    },
  };
}
